#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/zonal/cell_list.hpp>
#include <geoplan/zonal/cell_weights.hpp>
#include <geoplan/zonal/ground_weights.hpp>
#include <geoplan/zonal/line_weights.hpp>

namespace data = geoplan::data;
namespace geom = geoplan::geom;
namespace zonal = geoplan::zonal;

namespace {

// Runs as one row, begin, end after another.
std::vector<std::uint32_t> flat_runs(const zonal::CellWeights& weights) {
    std::vector<std::uint32_t> flat;
    flat.reserve(3 * weights.runs.size());
    for (const auto& run : weights.runs) flat.insert(flat.end(), {run.row, run.begin, run.end});
    return flat;
}

zonal::CellWeights weights_from(const data::Grid& grid,
                                const std::vector<std::size_t>& zone_runs,
                                const std::vector<std::size_t>& zone_cells,
                                const std::vector<std::uint32_t>& runs,
                                const std::vector<std::int64_t>& cells,
                                const std::vector<double>& fractions,
                                const std::vector<double>& outside_share) {
    zonal::CellWeights weights{grid,  zone_runs, zone_cells,   {},
                               cells, fractions, outside_share};
    weights.runs.reserve(runs.size() / 3);
    for (std::size_t i = 0; i + 2 < runs.size(); i += 3) {
        weights.runs.push_back({runs[i], runs[i + 1], runs[i + 2]});
    }
    zonal::require_valid(weights);
    return weights;
}

py::tuple arrays_from(zonal::CellList list) {
    return py::make_tuple(adopt(std::move(list.starts)), adopt(std::move(list.cell)),
                          adopt(std::move(list.fraction)));
}

}  // namespace

void bind_cell_weights(py::module_& m) {
    using zonal::CellWeights;
    py::class_<CellWeights>(m, "CellWeights")
        .def(py::init(&weights_from), "grid"_a, "zone_runs"_a, "zone_cells"_a, "runs"_a,
             "cells"_a, "fractions"_a, "outside_share"_a)
        .def("__len__", [](const CellWeights& w) { return zonal::size(w); })
        .def("__eq__", [](const CellWeights& a, const CellWeights& b) { return a == b; })
        .def_readonly("grid", &CellWeights::grid)
        .def_property_readonly("outside_share",
                               [](const CellWeights& w) { return adopt(w.outside_share); })
        .def_property_readonly("zone_runs",
                               [](const CellWeights& w) { return adopt(w.zone_runs); })
        .def_property_readonly("zone_cells",
                               [](const CellWeights& w) { return adopt(w.zone_cells); })
        .def_property_readonly("runs", [](const CellWeights& w) { return adopt(flat_runs(w)); })
        .def_property_readonly("cells", [](const CellWeights& w) { return adopt(w.cells); })
        .def_property_readonly("fractions",
                               [](const CellWeights& w) { return adopt(w.fractions); })
        .def(
            "cells_of",
            [](const CellWeights& w, std::size_t zone) {
                auto cells = zonal::cells_of(w, zone);
                return py::make_tuple(adopt(std::move(cells.cell)),
                                      adopt(std::move(cells.fraction)));
            },
            "zone"_a)
        .def("cell_list", [](const CellWeights& w) { return arrays_from(zonal::cell_list(w)); })
        .def("ground_weights",
             [](const CellWeights& w) {
                 const py::gil_scoped_release unlocked;
                 return zonal::ground_weights(w);
             })
        .def(
            "values_of",
            [](const CellWeights& w, const data::RasterSource& values) {
                const py::gil_scoped_release unlocked;
                return zonal::values_of(w, zonal::cell_list(w), values);
            },
            "values"_a);
    m.def(
        "cell_weights",
        [](const geom::Polygons& polygons, const data::Grid& grid, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return zonal::cell_weights(polygons, grid, threads, told);
        },
        "polygons"_a, "grid"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "line_weights",
        [](const geom::Lines& lines, const data::Grid& grid, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return zonal::line_weights(lines, grid, threads, told);
        },
        "lines"_a, "grid"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "line_weights_for",
        [](const geom::Lines& lines, const std::string& crs, const data::Grid& grid,
           int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return zonal::line_weights_for(lines, geoplan::crs::crs_from_text(crs), grid,
                                           threads, told);
        },
        "lines"_a, "crs"_a, "grid"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "weights_for",
        [](const geom::Polygons& polygons, const std::string& crs, const data::Grid& grid,
           int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return zonal::weights_for(polygons, geoplan::crs::crs_from_text(crs), grid, threads,
                                      told);
        },
        "polygons"_a, "crs"_a, "grid"_a, "threads"_a = 0, "progress"_a = py::none());
}
