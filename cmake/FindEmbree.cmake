# Embree 4 (Debian 13) or 3 (Debian 12), as the target Embree::Embree; Embree_VERSION is 4 or 3. Found by file, since the
# packages' own configuration asks for the headers of TBB, which users of Embree never include.
find_path(Embree_INCLUDE_DIR NAMES embree4/rtcore.h embree3/rtcore.h)
if(EXISTS "${Embree_INCLUDE_DIR}/embree4/rtcore.h")
  set(Embree_VERSION 4)
else()
  set(Embree_VERSION 3)
endif()
find_library(Embree_LIBRARY NAMES embree${Embree_VERSION})
mark_as_advanced(Embree_INCLUDE_DIR Embree_LIBRARY)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Embree REQUIRED_VARS Embree_LIBRARY Embree_INCLUDE_DIR VERSION_VAR Embree_VERSION)
if(Embree_FOUND AND NOT TARGET Embree::Embree)
  add_library(Embree::Embree UNKNOWN IMPORTED)
  set_target_properties(Embree::Embree PROPERTIES IMPORTED_LOCATION "${Embree_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Embree_INCLUDE_DIR}" INTERFACE_COMPILE_DEFINITIONS GRASPLOOM_EMBREE=${Embree_VERSION})
endif()
