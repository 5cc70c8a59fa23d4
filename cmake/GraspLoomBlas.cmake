# LibTorch multiplies with the BLAS that it finds when it is loaded. OpenBLAS comes with threads of its own or with
# OpenMP's; the former's wait for cores on which LibTorch's OpenMP threads spin, which doubles the time of a product.
# Where Debian's OpenMP build is installed, `target`'s programs take it, whichever the system's alternative is.
function(grasploom_prefer_openmp_blas target)
  find_library(GRASPLOOM_OPENMP_BLAS NAMES libblas.so.3 NO_DEFAULT_PATH
               PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/openblas-openmp)
  mark_as_advanced(GRASPLOOM_OPENMP_BLAS)
  if(GRASPLOOM_OPENMP_BLAS)
    cmake_path(GET GRASPLOOM_OPENMP_BLAS PARENT_PATH folder)
    # As RPATH, which the libraries below LibTorch are sought by as well; not as RUNPATH.
    target_link_options(${target} INTERFACE LINKER:--disable-new-dtags LINKER:-rpath,${folder})
  endif()
endfunction()
