# geoplan_room(<room> HEADERS <name.hpp>… SOURCES <name.cpp>…)
# Adds one room's public headers (include/geoplan/<room>/) and sources (src/<room>/) to libgeoplan.
function(geoplan_room room)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES" ${ARGN})
  list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/libgeoplan/include/geoplan/${room}/)
  list(TRANSFORM arg_SOURCES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  target_sources(geoplan PRIVATE ${arg_SOURCES} PUBLIC FILE_SET HEADERS FILES ${arg_HEADERS})
endfunction()
