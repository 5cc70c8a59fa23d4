# Settings every target shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  # A precompiled header's own time would change its hash.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> $<$<CXX_COMPILER_ID:Clang>:-Xclang>
                      $<$<CXX_COMPILER_ID:Clang>:-fno-pch-timestamp>)
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# GCC 12 warns wrongly of overlapping memcpy in std::string (GCC bug 105651).
add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
add_compile_options(-Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
if(GRASPLOOM_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
if(GRASPLOOM_SANITIZE)
  add_compile_options(-fsanitize=${GRASPLOOM_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${GRASPLOOM_SANITIZE})
endif()
# Verdicts must not depend on the compiler's liberties: no fused or reordered floating point across machines.
add_compile_options(-ffp-contract=off)
