# grasploom_test(NAME dataset/grasp LIBS grasploom_dataset [LABELS unit] [TIMEOUT 60] [DISPLAY])
# DISPLAY: on an X server of its own, for what needs OpenGL.
# One executable from tests/<NAME's folder>/tst_<name>.cpp (Qt Test), one ctest entry NAME.
function(grasploom_test)
  cmake_parse_arguments(T "DISPLAY" "NAME;TIMEOUT" "LIBS;LABELS;SOURCES" ${ARGN})
  get_filename_component(unit ${T_NAME} NAME)
  get_filename_component(folder ${T_NAME} DIRECTORY)
  string(REPLACE "/" "_" target "tst_${T_NAME}")
  add_executable(${target} ${CMAKE_SOURCE_DIR}/tests/${folder}/tst_${unit}.cpp ${T_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS
    GRASPLOOM_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" GRASPLOOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE ${T_LIBS} Qt6::Test)
  if(T_DISPLAY)
    set(platform xcb)
    add_test(NAME ${T_NAME} COMMAND xvfb-run -a -s "-screen 0 1280x800x24" $<TARGET_FILE:${target}>)
  else()
    set(platform offscreen)
    add_test(NAME ${T_NAME} COMMAND ${target})
  endif()
  if(NOT T_LABELS)
    set(T_LABELS unit)
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 60)
  endif()
  # Qt Test ends a test function after five minutes of its own: TIMEOUT decides instead. Several tests share the cores:
  # threads that wait for each other sleep rather than spin.
  math(EXPR milliseconds "${T_TIMEOUT} * 1000")
  set(environment QT_QPA_PLATFORM=${platform} QTEST_FUNCTION_TIMEOUT=${milliseconds} OMP_WAIT_POLICY=passive)
  if(GRASPLOOM_SANITIZE MATCHES address)
    list(APPEND environment "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0")
  endif()
  set_tests_properties(${T_NAME} PROPERTIES LABELS "${T_LABELS}" TIMEOUT ${T_TIMEOUT} ENVIRONMENT "${environment}")
  if(T_DISPLAY)
    set_tests_properties(${T_NAME} PROPERTIES RESOURCE_LOCK display)  # two that look for a free server at once may collide
  endif()
endfunction()

# grasploom_test_needs_gloo(NAME…): tests whose processes talk to each other. ctest shows them as disabled where this
# LibTorch has no Gloo or its headers are not installed.
function(grasploom_test_needs_gloo)
  get_property(backends GLOBAL PROPERTY GRASPLOOM_DISTRIBUTED_BACKENDS)
  if(NOT gloo IN_LIST backends)
    set_tests_properties(${ARGN} PROPERTIES DISABLED TRUE)
  endif()
endfunction()
