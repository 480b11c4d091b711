#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/terrain/horizon.hpp>
#include <geoplan/terrain/profile.hpp>
#include <geoplan/terrain/slope.hpp>
#include <geoplan/terrain/viewshed.hpp>

namespace data = geoplan::data;
namespace geom = geoplan::geom;
namespace terrain = geoplan::terrain;

namespace {

/// Shape (rows, columns); None for a raster that was not asked for.
py::object array_of(data::Raster raster) {
    if (raster.values.empty() && raster.grid.cells() == 0 && !raster.grid.crs.stated()) {
        return py::none();
    }
    const auto rows = static_cast<py::ssize_t>(raster.grid.rows);
    const auto columns = static_cast<py::ssize_t>(raster.grid.columns);
    return adopt(std::move(raster.values), {rows, columns});
}

terrain::Edges edges_from(bool extended) {
    return extended ? terrain::Edges::extended : terrain::Edges::unknown;
}

void bind_slope(py::module_& m) {
    m.def(
        "slope",
        [](const data::RasterSource& dem, const std::string& unit, bool extended, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            data::Raster out;
            {
                const py::gil_scoped_release unlocked;
                out = terrain::slope(dem, terrain::slope_unit_from_text(unit),
                                     edges_from(extended), threads, told);
            }
            return array_of(std::move(out));
        },
        "dem"_a, "unit"_a, "extended"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "aspect",
        [](const data::RasterSource& dem, bool extended, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            data::Raster out;
            {
                const py::gil_scoped_release unlocked;
                out = terrain::aspect(dem, edges_from(extended), threads, told);
            }
            return array_of(std::move(out));
        },
        "dem"_a, "extended"_a, "threads"_a = 0, "progress"_a = py::none());
}

void bind_viewshed(py::module_& m) {
    py::class_<terrain::ViewshedOptions>(m, "ViewshedOptions")
        .def(py::init([](double observer_height, double target_height, double inner,
                         double outer, bool earth_curvature, double refraction) {
                 return terrain::ViewshedOptions{observer_height, target_height,   inner,
                                                 outer,           earth_curvature, refraction};
             }),
             "observer_height"_a, "target_height"_a, "inner"_a, "outer"_a, "earth_curvature"_a,
             "refraction"_a);
    m.def(
        "viewshed",
        [](const data::RasterSource& dem, double x, double y,
           const terrain::ViewshedOptions& options, bool visible, bool needed_height,
           bool angle, int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            terrain::Viewshed out;
            {
                const py::gil_scoped_release unlocked;
                out = terrain::viewshed(data::read_all(dem), {x, y}, options,
                                        {visible, needed_height, angle}, threads, told);
            }
            return py::make_tuple(array_of(std::move(out.visible)),
                                  array_of(std::move(out.needed_height_m)),
                                  array_of(std::move(out.angle_deg)));
        },
        "dem"_a, "x"_a, "y"_a, "options"_a, "visible"_a, "needed_height"_a, "angle"_a,
        "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "cumulative_viewshed",
        [](const data::RasterSource& dem, const Array1d<double>& observers,
           const terrain::ViewshedOptions& options, bool nearest, int threads,
           const py::object& progress) {
            const auto points = points_from(observers);
            const auto told = progress_from(progress);
            terrain::CumulativeViewshed out;
            {
                const py::gil_scoped_release unlocked;
                out = terrain::cumulative_viewshed(data::read_all(dem), points, options,
                                                   nearest, threads, told);
            }
            return py::make_tuple(array_of(std::move(out.count)),
                                  array_of(std::move(out.nearest)), std::move(out.problems));
        },
        "dem"_a, "observers"_a.noconvert(), "options"_a, "nearest"_a, "threads"_a = 0,
        "progress"_a = py::none());
}

void bind_lines(py::module_& m) {
    m.def(
        "horizon",
        [](const data::RasterSource& dem, double x, double y, const Array1d<double>& azimuths,
           double observer_height, double outer, bool earth_curvature, double refraction,
           int threads) {
            const auto directions = view(azimuths, "azimuths");
            terrain::Horizon out;
            {
                const py::gil_scoped_release unlocked;
                out = terrain::horizon(data::read_all(dem), {x, y}, directions,
                                       {observer_height, outer, earth_curvature, refraction},
                                       threads);
            }
            return py::make_tuple(adopt(std::move(out.angle_deg)),
                                  adopt(std::move(out.distance_m)));
        },
        "dem"_a, "x"_a, "y"_a, "azimuths"_a.noconvert(), "observer_height"_a, "outer"_a,
        "earth_curvature"_a, "refraction"_a, "threads"_a = 0);
    m.def(
        "profiles",
        [](const data::RasterSource& dem, const Array1d<double>& starts,
           const Array1d<double>& ends, std::size_t points, double step,
           const std::string& interpolation, int threads, const py::object& progress) {
            const auto from = points_from(starts);
            const auto to = points_from(ends);
            const auto told = progress_from(progress);
            terrain::Profiles out;
            {
                const py::gil_scoped_release unlocked;
                terrain::ProfileOptions options;
                options.points = points;
                options.step_m = step;
                options.interpolation = terrain::interpolation_from_text(interpolation);
                out = terrain::profiles(data::read_all(dem), from, to, options, threads, told);
            }
            return py::make_tuple(adopt(std::move(out.length_m)),
                                  adopt(std::move(out.height_m)));
        },
        "dem"_a, "starts"_a.noconvert(), "ends"_a.noconvert(), "points"_a, "step"_a,
        "interpolation"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "earth_bulge",
        [](const Array1d<double>& from_start, double length, double radius_factor) {
            std::vector<double> bulge;
            for (const double d : view(from_start, "from_start")) {
                bulge.push_back(terrain::earth_bulge_m(d, length, radius_factor));
            }
            return adopt(std::move(bulge));
        },
        "from_start"_a.noconvert(), "length"_a, "radius_factor"_a);
}

}  // namespace

void bind_terrain(py::module_& m) {
    bind_slope(m);
    bind_viewshed(m);
    bind_lines(m);
}
