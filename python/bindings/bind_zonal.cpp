#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/zonal/across_grids.hpp>
#include <geoplan/zonal/cell_weights.hpp>
#include <geoplan/zonal/class_shares.hpp>
#include <geoplan/zonal/grouped.hpp>
#include <geoplan/zonal/people.hpp>
#include <geoplan/zonal/statistics.hpp>

namespace data = geoplan::data;
namespace geom = geoplan::geom;
namespace zonal = geoplan::zonal;

void bind_cell_weights(py::module_& m);  // of zonal

namespace {

using Columns = std::vector<std::vector<double>>;

std::vector<zonal::Statistic> stats_from(const std::vector<std::string>& names) {
    std::vector<zonal::Statistic> stats;
    stats.reserve(names.size());
    for (const auto& name : names) stats.push_back(zonal::statistic_from_text(name));
    return stats;
}

py::list arrays_from(Columns columns) {
    py::list out;
    for (auto& column : columns) out.append(adopt(std::move(column)));
    return out;
}

template <class T>
py::list statistics_of_array(const zonal::CellWeights& weights, const Array1d<T>& values,
                             const std::vector<std::string>& names,
                             const std::optional<Array1d<T>>& weight, int threads,
                             const py::object& progress) {
    const auto v = view(values, "values");
    const auto w = weight ? view(*weight, "weight") : std::span<const T>{};
    const auto stats = stats_from(names);
    const auto told = progress_from(progress);
    Columns columns;
    {
        const py::gil_scoped_release unlocked;
        columns = zonal::statistics(weights, v, stats, w, threads, told);
    }
    return arrays_from(std::move(columns));
}

py::list statistics_of_source(const zonal::CellWeights& weights,
                              const data::RasterSource& values,
                              const std::vector<std::string>& names,
                              const data::RasterSource* weight, int threads,
                              const py::object& progress) {
    const auto stats = stats_from(names);
    const auto told = progress_from(progress);
    Columns columns;
    {
        const py::gil_scoped_release unlocked;
        columns = zonal::statistics(weights, values, stats, weight, threads, told);
    }
    return arrays_from(std::move(columns));
}

py::tuple arrays_from(zonal::GroupedStatistics grouped) {
    return py::make_tuple(adopt(std::move(grouped.zone)), adopt(std::move(grouped.group)),
                          arrays_from(std::move(grouped.columns)));
}

template <class T>
py::tuple grouped_of_array(const zonal::CellWeights& weights, const Array1d<T>& values,
                           const Array1d<T>& groups, const std::vector<std::string>& names,
                           const std::optional<Array1d<T>>& weight, int threads,
                           const py::object& progress) {
    const auto v = view(values, "values");
    const auto g = view(groups, "groups");
    const auto w = weight ? view(*weight, "weight") : std::span<const T>{};
    const auto stats = stats_from(names);
    const auto told = progress_from(progress);
    zonal::GroupedStatistics grouped;
    {
        const py::gil_scoped_release unlocked;
        grouped = zonal::grouped_statistics(weights, v, g, stats, w, threads, told);
    }
    return arrays_from(std::move(grouped));
}

py::tuple grouped_of_source(const zonal::CellWeights& weights, const data::RasterSource& values,
                            const data::RasterSource& groups,
                            const std::vector<std::string>& names,
                            const data::RasterSource* weight, int threads,
                            const py::object& progress) {
    const auto stats = stats_from(names);
    const auto told = progress_from(progress);
    zonal::GroupedStatistics grouped;
    {
        const py::gil_scoped_release unlocked;
        grouped =
            zonal::grouped_statistics(weights, values, groups, stats, weight, threads, told);
    }
    return arrays_from(std::move(grouped));
}

py::tuple arrays_from(zonal::ClassShares shares, std::size_t zones) {
    const auto width = static_cast<py::ssize_t>(shares.classes.size());
    return py::make_tuple(
        adopt(std::move(shares.classes)),
        adopt(std::move(shares.shares), {static_cast<py::ssize_t>(zones), width}));
}

// Reads from the array itself, which the source keeps alive.
data::RasterSource source_from(const data::Grid& grid, const Array1d<float>& values,
                               const std::string& name) {
    const auto cells = view(values, "values");
    if (cells.size() != grid.cells())
        throw py::value_error(geoplan::say("values and grid differ in size"));
    const auto release = [](py::object* kept) {
        const py::gil_scoped_acquire locked;
        delete kept;
    };
    const std::shared_ptr<py::object> kept(new py::object(values), release);
    auto read = [kept, cells, columns = grid.columns](const data::Window& window) {
        std::vector<float> out;
        out.reserve(window.rows * window.columns);
        for (std::size_t r = window.row; r < window.row + window.rows; ++r) {
            const auto row = cells.subspan(r * columns + window.column, window.columns);
            out.insert(out.end(), row.begin(), row.end());
        }
        return out;
    };
    return {grid, std::move(read), "", name};
}

void bind_sources(py::module_& m) {
    py::class_<data::RasterSource>(m, "RasterSource")
        .def(py::init(&source_from), "grid"_a, "values"_a.noconvert(), "name"_a = "")
        .def_readonly("grid", &data::RasterSource::grid)
        .def_readonly("name", &data::RasterSource::name);
    m.def(
        "open_source",
        [](const std::string& path, int band, std::optional<double> nodata,
           const std::string& crs) {
            return geoplan::io::open_raster(path, {band, nodata, crs}).source;
        },
        "path"_a, "band"_a, "nodata"_a, "crs"_a, py::call_guard<py::gil_scoped_release>());
}

void bind_statistics(py::module_& m) {
    m.def("statistics", &statistics_of_source, "weights"_a, "values"_a, "stats"_a,
          "weight"_a = py::none(), "threads"_a = 0, "progress"_a = py::none());
    m.def("statistics", &statistics_of_array<float>, "weights"_a, "values"_a.noconvert(),
          "stats"_a, "weight"_a.noconvert() = py::none(), "threads"_a = 0,
          "progress"_a = py::none());
    m.def("statistics", &statistics_of_array<double>, "weights"_a, "values"_a.noconvert(),
          "stats"_a, "weight"_a.noconvert() = py::none(), "threads"_a = 0,
          "progress"_a = py::none());
    m.def(
        "statistics_across",
        [](const geom::Polygons& polygons, const data::RasterSource& values,
           const data::RasterSource& weight, const std::vector<std::string>& names, int threads,
           const py::object& progress) {
            const auto stats = stats_from(names);
            const auto told = progress_from(progress);
            Columns columns;
            {
                const py::gil_scoped_release unlocked;
                columns =
                    zonal::statistics_across(polygons, values, weight, stats, threads, told);
            }
            return arrays_from(std::move(columns));
        },
        "polygons"_a, "values"_a, "weight"_a, "stats"_a, "threads"_a = 0,
        "progress"_a = py::none());
    m.def(
        "onto_grid",
        [](const geom::Polygons& polygons, const std::string& crs, const data::Grid& grid) {
            return zonal::onto_grid(polygons, geoplan::crs::crs_from_text(crs), grid);
        },
        "polygons"_a, "crs"_a, "grid"_a);
    m.def("grouped_statistics", &grouped_of_source, "weights"_a, "values"_a, "groups"_a,
          "stats"_a, "weight"_a = py::none(), "threads"_a = 0, "progress"_a = py::none());
    m.def("grouped_statistics", &grouped_of_array<float>, "weights"_a, "values"_a.noconvert(),
          "groups"_a.noconvert(), "stats"_a, "weight"_a.noconvert() = py::none(),
          "threads"_a = 0, "progress"_a = py::none());
    m.def("grouped_statistics", &grouped_of_array<double>, "weights"_a, "values"_a.noconvert(),
          "groups"_a.noconvert(), "stats"_a, "weight"_a.noconvert() = py::none(),
          "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "class_shares",
        [](const zonal::CellWeights& weights, const data::RasterSource& values, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            zonal::ClassShares shares;
            {
                const py::gil_scoped_release unlocked;
                shares = zonal::class_shares(weights, values, threads, told);
            }
            return arrays_from(std::move(shares), zonal::size(weights));
        },
        "weights"_a, "values"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "class_shares",
        [](const zonal::CellWeights& weights, const Array1d<std::int32_t>& values,
           std::int32_t nodata, int threads, const py::object& progress) {
            const auto v = view(values, "values");
            const auto told = progress_from(progress);
            zonal::ClassShares shares;
            {
                const py::gil_scoped_release unlocked;
                shares = zonal::class_shares(weights, v, nodata, threads, told);
            }
            return arrays_from(std::move(shares), zonal::size(weights));
        },
        "weights"_a, "values"_a.noconvert(), "nodata"_a, "threads"_a = 0,
        "progress"_a = py::none());
}

void bind_people(py::module_& m) {
    m.def(
        "scale_factors",
        [](const Array1d<double>& people, const Array1d<double>& totals,
           const std::vector<std::string>& ids) {
            auto scaled =
                zonal::scale_factors(view(people, "people"), view(totals, "totals"), ids);
            return py::make_tuple(adopt(std::move(scaled.factor)), std::move(scaled.problems));
        },
        "people"_a.noconvert(), "totals"_a.noconvert(), "ids"_a);
    m.def(
        "people_balance",
        [](const zonal::CellWeights& weights, const data::RasterSource& people, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            zonal::PeopleBalance b;
            {
                const py::gil_scoped_release unlocked;
                b = zonal::people_balance(weights, people, threads, told);
            }
            return py::make_tuple(b.total, b.inside, b.outside, b.twice);
        },
        "weights"_a, "people"_a, "threads"_a = 0, "progress"_a = py::none());
}

}  // namespace

void bind_zonal(py::module_& m) {
    bind_sources(m);
    bind_cell_weights(m);
    bind_statistics(m);
    bind_people(m);
    bind_areal(m);
    bind_spread(m);
}
