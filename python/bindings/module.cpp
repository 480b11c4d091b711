#include "bind.hpp"

// A type is registered before its first use: the order is that of the rooms.
PYBIND11_MODULE(_core, m) {
    m.doc() = "libgeoplan. Use the package's own modules (geoplan.zonal, …) instead.";
    const auto room = [&m](const char* name, void (*bind)(py::module_&)) {
        auto sub = m.def_submodule(name);
        bind(sub);
    };
    room("core", bind_core);
    room("crs", bind_crs);
    room("geom", bind_geom);
    room("data", bind_data);
    room("score", bind_score);
    room("choose", bind_choose);
    room("io", bind_io);
    room("admin", bind_admin);
    room("zonal", bind_zonal);
    room("terrain", bind_terrain);
    room("access", bind_access);
    room("telecom", bind_telecom);
    room("indicator", bind_indicator);
    room("check", bind_check);
    room("mend", bind_mend);
    room("study", bind_study);
}
