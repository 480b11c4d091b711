#include "bind.hpp"

// A type is registered before its first use: the order is that of the rooms.
PYBIND11_MODULE(_core, m) {
    m.doc() = "libgeoplan. Use the package's own modules (geoplan.zonal, …) instead.";
    const auto room = [&m](const char* name, void (*bind)(py::module_&)) {
        auto sub = m.def_submodule(name);
        bind(sub);
    };
    room("core", bind_core);
#ifdef GEOPLAN_BIND_CRS
    room("crs", bind_crs);
#endif
    room("geom", bind_geom);
    room("data", bind_data);
#ifdef GEOPLAN_BIND_SCORE
    room("score", bind_score);
#endif
#ifdef GEOPLAN_BIND_CHOOSE
    room("choose", bind_choose);
#endif
#ifdef GEOPLAN_BIND_IO
    room("io", bind_io);
#endif
#ifdef GEOPLAN_BIND_ZONAL
    room("zonal", bind_zonal);
#endif
#ifdef GEOPLAN_BIND_ACCESS
    room("access", bind_access);
#endif
#ifdef GEOPLAN_BIND_TELECOM
    room("telecom", bind_telecom);
#endif
#ifdef GEOPLAN_BIND_INDICATOR
    room("indicator", bind_indicator);
#endif
#ifdef GEOPLAN_BIND_STUDY
    room("study", bind_study);
#endif
}
