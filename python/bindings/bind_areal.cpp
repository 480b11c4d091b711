#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/zonal/areal.hpp>

namespace geom = geoplan::geom;
namespace zonal = geoplan::zonal;

void bind_areal(py::module_& m) {
    py::class_<zonal::ArealWeights>(m, "ArealWeights")
        .def_property_readonly("starts",
                               [](const zonal::ArealWeights& w) { return adopt(w.starts); })
        .def_property_readonly("targets",
                               [](const zonal::ArealWeights& w) { return adopt(w.targets); })
        .def_property_readonly("amounts",
                               [](const zonal::ArealWeights& w) { return adopt(w.amounts); })
        .def_property_readonly(
            "source_amounts",
            [](const zonal::ArealWeights& w) { return adopt(w.source_amounts); })
        .def_property_readonly("target_amounts", [](const zonal::ArealWeights& w) {
            return adopt(w.target_amounts);
        });
    m.def(
        "areal_weights",
        [](const geom::Polygons& sources, const geom::Polygons& targets, const std::string& crs,
           const geoplan::data::RasterSource* raster, int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            const auto known = geoplan::crs::crs_from_text(crs);
            return raster == nullptr
                       ? zonal::areal_weights(sources, targets, known, threads, told)
                       : zonal::dasymetric_weights(sources, targets, known, *raster, threads,
                                                   told);
        },
        "sources"_a, "targets"_a, "crs"_a, "raster"_a = py::none(), "threads"_a = 0,
        "progress"_a = py::none());
    m.def(
        "interpolate_extensive",
        [](const zonal::ArealWeights& weights, const Array1d<double>& values,
           bool allocate_total, double least_known) {
            return adopt(zonal::interpolate_extensive(weights, view(values, "values"),
                                                      {allocate_total, least_known}));
        },
        "weights"_a, "values"_a.noconvert(), "allocate_total"_a, "least_known"_a);
    m.def(
        "unplaced",
        [](const zonal::ArealWeights& weights, const Array1d<double>& values,
           bool allocate_total) {
            return adopt(
                zonal::unplaced(weights, view(values, "values"), {allocate_total, 1.0}));
        },
        "weights"_a, "values"_a.noconvert(), "allocate_total"_a);
    m.def(
        "interpolate_intensive",
        [](const zonal::ArealWeights& weights, const Array1d<double>& values,
           double least_known) {
            return adopt(
                zonal::interpolate_intensive(weights, view(values, "values"), least_known));
        },
        "weights"_a, "values"_a.noconvert(), "least_known"_a);
    m.def(
        "interpolate_categorical",
        [](const zonal::ArealWeights& weights, const Array1d<std::int32_t>& classes,
           std::size_t count, double least_known) {
            auto shares = zonal::interpolate_categorical(weights, view(classes, "classes"),
                                                         count, least_known);
            return adopt(std::move(shares),
                         {static_cast<py::ssize_t>(weights.target_amounts.size()),
                          static_cast<py::ssize_t>(count)});
        },
        "weights"_a, "classes"_a.noconvert(), "count"_a, "least_known"_a);
}
