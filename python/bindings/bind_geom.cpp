#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/problem.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/geom/locate.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/overlay.hpp>
#include <geoplan/geom/pairs.hpp>
#include <geoplan/geom/repair.hpp>
#include <geoplan/geom/surface.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/geom/within.hpp>

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
        .def(py::init(
                 [](const Coords& coords, const OffsetArray& parts, const OffsetArray& rows) {
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

using Names = std::vector<std::string>;

void bind_measures(py::module_& m) {
    m.def(
        "area_km2",
        [](const geom::Polygons& polygons, const std::string& crs) {
            return adopt(unlocked(
                [&] { return geom::area_km2(polygons, geoplan::crs::crs_from_text(crs)); }));
        },
        "polygons"_a, "crs"_a);
    m.def(
        "length_km",
        [](const geom::Lines& lines, const std::string& crs) {
            return adopt(unlocked(
                [&] { return geom::length_km(lines, geoplan::crs::crs_from_text(crs)); }));
        },
        "lines"_a, "crs"_a);
    m.def(
        "geodesic_m",
        [](const Coords& a, const Coords& b, const std::string& crs) {
            const auto from = points_from(a);
            const auto to = points_from(b);
            return adopt(unlocked(
                [&] { return geom::geodesic_m(from, to, geoplan::crs::crs_from_text(crs)); }));
        },
        "a"_a.noconvert(), "b"_a.noconvert(), "crs"_a);
    m.def(
        "length_within_km",
        [](const geom::Lines& lines, const geom::Polygons& polygons, const std::string& crs,
           int threads, const py::object& progress) {
            const auto tell = progress_from(progress);
            return adopt(unlocked([&] {
                return geom::length_within_km(lines, polygons, geoplan::crs::crs_from_text(crs),
                                              threads, tell);
            }));
        },
        "lines"_a, "polygons"_a, "crs"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "locate",
        [](const geom::Points& points, const geom::Polygons& polygons, int threads) {
            return adopt(unlocked([&] { return geom::locate(points, polygons, threads); }));
        },
        "points"_a, "polygons"_a, "threads"_a = 0);
}

void bind_shapes(py::module_& m) {
    m.def(
        "transform",
        [](const geom::Geometry& geometry, const std::string& from, const std::string& to) {
            return unlocked([&] {
                const geoplan::crs::Transform turn(geoplan::crs::crs_from_text(from),
                                                   geoplan::crs::crs_from_text(to));
                return geom::transform(geometry, turn);
            });
        },
        "geometry"_a, "from_crs"_a, "to_crs"_a);
    m.def("densify", py::overload_cast<const geom::Polygons&, double>(&geom::densify),
          "polygons"_a, "max_step"_a, py::call_guard<py::gil_scoped_release>());
    m.def("points_on_surface", &geom::points_on_surface, "polygons"_a,
          py::call_guard<py::gil_scoped_release>());
    m.def("representative_points", &geom::representative_points, "geometry"_a,
          py::call_guard<py::gil_scoped_release>());
    m.def(
        "repair",
        [](const geom::Polygons& polygons, const Names& row_names, const std::string& file,
           int threads) {
            auto repaired =
                unlocked([&] { return geom::repair(polygons, row_names, file, threads); });
            return py::make_tuple(std::move(repaired.polygons), std::move(repaired.problems));
        },
        "polygons"_a, "row_names"_a, "file"_a = "", "threads"_a = 0);
    m.def(
        "find_invalid",
        [](const geom::Polygons& polygons, const Names& row_names, const std::string& file,
           int threads) {
            return unlocked(
                [&] { return geom::find_invalid(polygons, row_names, file, threads); });
        },
        "polygons"_a, "row_names"_a, "file"_a = "", "threads"_a = 0);
}

void bind_overlay(py::module_& m) {
    m.def("unite", &geom::unite, "polygons"_a, py::call_guard<py::gil_scoped_release>());
    m.def(
        "intersect",
        [](const geom::Polygons& zones, const geom::Polygons& region, int threads,
           const py::object& progress) {
            const auto tell = progress_from(progress);
            return unlocked([&] { return geom::intersect(zones, region, threads, tell); });
        },
        "zones"_a, "region"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "overlay_pairs",
        [](const geom::Polygons& a, const geom::Polygons& b, bool pieces, int threads,
           const py::object& progress) {
            const auto tell = progress_from(progress);
            geom::Pairs pairs;
            std::optional<geom::Polygons> common;
            {
                const py::gil_scoped_release released;
                pairs = geom::overlay_pairs(a, b, threads, tell);
                if (pieces) common = geom::pieces(pairs, a, b, threads, tell);
            }
            return py::make_tuple(adopt(std::move(pairs.a)), adopt(std::move(pairs.b)),
                                  adopt(std::move(pairs.area)), std::move(common));
        },
        "a"_a, "b"_a, "pieces"_a = false, "threads"_a = 0, "progress"_a = py::none());
}

}  // namespace

void bind_geom(py::module_& m) {
    bind_columns(m);
    bind_measures(m);
    bind_shapes(m);
    bind_overlay(m);
}
