#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/geom/columns.hpp>

namespace geom = geoplan::geom;

namespace {

using Coords = py::array_t<double, py::array::c_style>;
using OffsetArray = Array1d<std::int64_t>;

geom::Offsets offsets_from(const OffsetArray& a, const char* name) {
    const auto values = view(a, name);
    return {values.begin(), values.end()};
}

// The columns' buffers as shapely's `from_ragged_array` takes them.
void bind_columns(py::module_& m) {
    py::class_<geom::Points>(m, "Points")
        .def(py::init([](const Coords& coords, const OffsetArray& rows) {
                 geom::Points points{points_from(coords), offsets_from(rows, "rows")};
                 geom::require_valid_offsets(points);
                 return points;
             }),
             "coords"_a, "rows"_a)
        .def("__len__", [](const geom::Points& p) { return geom::size(p); })
        .def_property_readonly("coords",
                               [](const geom::Points& p) { return array_from(p.coords); })
        .def_property_readonly("rows", [](const geom::Points& p) { return adopt(p.rows); });
    py::class_<geom::Lines>(m, "Lines")
        .def(py::init([](const Coords& coords, const OffsetArray& parts,
                         const OffsetArray& rows) {
                 geom::Lines lines{points_from(coords), offsets_from(parts, "parts"),
                                   offsets_from(rows, "rows")};
                 geom::require_valid_offsets(lines);
                 return lines;
             }),
             "coords"_a, "parts"_a, "rows"_a)
        .def("__len__", [](const geom::Lines& l) { return geom::size(l); })
        .def_property_readonly("coords",
                               [](const geom::Lines& l) { return array_from(l.coords); })
        .def_property_readonly("parts", [](const geom::Lines& l) { return adopt(l.parts); })
        .def_property_readonly("rows", [](const geom::Lines& l) { return adopt(l.rows); });
    py::class_<geom::Polygons>(m, "Polygons")
        .def(py::init([](const Coords& coords, const OffsetArray& rings,
                         const OffsetArray& parts, const OffsetArray& rows) {
                 geom::Polygons polygons{points_from(coords), offsets_from(rings, "rings"),
                                         offsets_from(parts, "parts"),
                                         offsets_from(rows, "rows")};
                 geom::require_valid_offsets(polygons);
                 return polygons;
             }),
             "coords"_a, "rings"_a, "parts"_a, "rows"_a)
        .def("__len__", [](const geom::Polygons& p) { return geom::size(p); })
        .def_property_readonly("coords",
                               [](const geom::Polygons& p) { return array_from(p.coords); })
        .def_property_readonly("rings", [](const geom::Polygons& p) { return adopt(p.rings); })
        .def_property_readonly("parts", [](const geom::Polygons& p) { return adopt(p.parts); })
        .def_property_readonly("rows", [](const geom::Polygons& p) { return adopt(p.rows); });
}

}  // namespace

void bind_geom(py::module_& m) { bind_columns(m); }
