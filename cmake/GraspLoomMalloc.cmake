# A training step allocates and frees some hundred blocks of a megabyte and more. In glibc's heap they leave holes, so that
# the same training takes a tenth more memory in one run than in the next, and clears pages at every step. Where Debian's
# tcmalloc is installed, what trains takes it. Not the window: its thread would wait for the locks that workers of low
# priority hold. Sanitizers bring an allocator of their own.
find_library(GRASPLOOM_TCMALLOC NAMES libtcmalloc_minimal.so.4)
mark_as_advanced(GRASPLOOM_TCMALLOC)

# For a program that does nothing but train.
function(grasploom_prefer_tcmalloc target)
  if(GRASPLOOM_TCMALLOC AND NOT GRASPLOOM_SANITIZE)
    # Nothing asks for a symbol of it by its own name.
    target_link_options(${target} PRIVATE LINKER:--push-state,--no-as-needed ${GRASPLOOM_TCMALLOC} LINKER:--pop-state)
  endif()
endfunction()

# For a program that takes it when it trains: where it is, as the macro GRASPLOOM_TCMALLOC of app/cli/training_allocator.cpp.
function(grasploom_name_tcmalloc target)
  if(GRASPLOOM_TCMALLOC AND NOT GRASPLOOM_SANITIZE)
    target_compile_definitions(${target} PRIVATE GRASPLOOM_TCMALLOC="${GRASPLOOM_TCMALLOC}")
  endif()
endfunction()
