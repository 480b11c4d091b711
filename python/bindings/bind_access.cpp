#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/access/nearest.hpp>

void bind_access(py::module_& m) {
    m.def(
        "nearest",
        [](const geoplan::geom::Points& from, const geoplan::geom::Geometry& to,
           const std::string& crs, int threads, const py::object& progress) {
            const auto tell = progress_from(progress);
            geoplan::access::Nearest found;
            {
                const py::gil_scoped_release released;
                found = geoplan::access::nearest(from, to, geoplan::crs::crs_from_text(crs),
                                                 threads, tell);
            }
            return py::make_tuple(adopt(std::move(found.distance_m)),
                                  adopt(std::move(found.row)));
        },
        "from_"_a, "to"_a, "crs"_a, "threads"_a = 0, "progress"_a = py::none());
    bind_roads(m);
    bind_catchment(m);
    bind_travel(m);
}
