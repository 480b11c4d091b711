#pragma once

#include <pybind11/pybind11.h>

namespace py = pybind11;

void bind_core(py::module_& m);
void bind_crs(py::module_& m);
void bind_data(py::module_& m);
void bind_geom(py::module_& m);
void bind_io(py::module_& m);
void bind_admin(py::module_& m);
void bind_crosswalk(py::module_& m);  // of admin
void bind_zonal(py::module_& m);
void bind_areal(py::module_& m);      // of zonal
void bind_spread(py::module_& m);     // of zonal
void bind_travel(py::module_& m);     // of access
void bind_terrain(py::module_& m);
void bind_access(py::module_& m);
void bind_roads(py::module_& m);      // of access
void bind_catchment(py::module_& m);  // of access
void bind_telecom(py::module_& m);
void bind_area(py::module_& m);       // of telecom
void bind_itm(py::module_& m);        // of telecom
void bind_path_loss(py::module_& m);  // of telecom
void bind_p1812(py::module_& m);      // of telecom
void bind_indicator(py::module_& m);
void bind_score(py::module_& m);
void bind_choose(py::module_& m);
void bind_check(py::module_& m);
void bind_mend(py::module_& m);
void bind_study(py::module_& m);
