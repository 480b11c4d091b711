# Finds HiGHS and its C API: an installed one, or the one inside the PyPI package highsbox
# (whose own CMake config names a wrong folder).
# Gives the target HiGHS::highs and HiGHS_VERSION. HiGHS_ROOT names a place to look first.
include(FindPackageHandleStandardArgs)

if(NOT HiGHS_LIBRARY)
  set(HiGHS_hints ${PROJECT_SOURCE_DIR}/.venv/bin)
  if(DEFINED ENV{VIRTUAL_ENV})
    list(APPEND HiGHS_hints $ENV{VIRTUAL_ENV}/bin)
  endif()
  find_program(HiGHS_PYTHON NAMES python3 python HINTS ${HiGHS_hints})
  if(Python_EXECUTABLE)
    set(HiGHS_PYTHON ${Python_EXECUTABLE})
  endif()
  if(HiGHS_PYTHON)
    execute_process(
      COMMAND ${HiGHS_PYTHON} -c "import highsbox; print(highsbox.highs_dist_dir())"
      OUTPUT_VARIABLE HiGHS_box OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
endif()

find_path(HiGHS_INCLUDE_DIR NAMES interfaces/highs_c_api.h
  HINTS ${HiGHS_box}/include PATH_SUFFIXES highs)
find_library(HiGHS_LIBRARY NAMES highs HINTS ${HiGHS_box}/lib)
if(HiGHS_INCLUDE_DIR AND EXISTS ${HiGHS_INCLUDE_DIR}/HConfig.h)
  foreach(part MAJOR MINOR PATCH)
    file(STRINGS ${HiGHS_INCLUDE_DIR}/HConfig.h line REGEX "HIGHS_VERSION_${part}")
    string(REGEX MATCH "[0-9]+" HiGHS_${part} "${line}")
  endforeach()
  set(HiGHS_VERSION ${HiGHS_MAJOR}.${HiGHS_MINOR}.${HiGHS_PATCH})
endif()

find_package_handle_standard_args(HiGHS
  REQUIRED_VARS HiGHS_LIBRARY HiGHS_INCLUDE_DIR VERSION_VAR HiGHS_VERSION)
mark_as_advanced(HiGHS_LIBRARY HiGHS_INCLUDE_DIR HiGHS_PYTHON)

if(HiGHS_FOUND AND NOT TARGET HiGHS::highs)
  add_library(HiGHS::highs SHARED IMPORTED)
  set_target_properties(HiGHS::highs PROPERTIES
    IMPORTED_LOCATION ${HiGHS_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${HiGHS_INCLUDE_DIR})
endif()
