# A training step allocates and frees some hundred blocks of a megabyte and more. In glibc's heap they leave holes, so that
# the same training takes a tenth more memory in one run than in the next, and clears pages at every step. Where Debian's
# tcmalloc is installed, the programs that train take it. Not the window: its thread would wait for the locks that workers
# of low priority hold. Sanitizers bring an allocator of their own.
function(grasploom_prefer_tcmalloc target)
  find_library(GRASPLOOM_TCMALLOC NAMES libtcmalloc_minimal.so.4)
  mark_as_advanced(GRASPLOOM_TCMALLOC)
  if(GRASPLOOM_TCMALLOC AND NOT GRASPLOOM_SANITIZE)
    # Nothing asks for a symbol of it by its own name.
    target_link_options(${target} PRIVATE LINKER:--push-state,--no-as-needed ${GRASPLOOM_TCMALLOC} LINKER:--pop-state)
  endif()
endfunction()
