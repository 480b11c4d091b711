#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/crs/transform.hpp>

namespace crs = geoplan::crs;

void bind_crs(py::module_& m) {
    m.def(
        "describe", [](const std::string& text) { return describe(crs::crs_from_text(text)); },
        "crs"_a);
    m.def(
        "wkt", [](const std::string& text) { return crs::crs_from_text(text).wkt; }, "crs"_a);
    m.def(
        "is_projected",
        [](const std::string& text) { return crs::crs_from_text(text).projected; }, "crs"_a);
    m.def(
        "same",
        [](const std::string& a, const std::string& b) {
            return crs::same(crs::crs_from_text(a), crs::crs_from_text(b));
        },
        "a"_a, "b"_a);
    m.def(
        "operation",
        [](const std::string& from, const std::string& to) {
            return crs::Transform(crs::crs_from_text(from), crs::crs_from_text(to)).describe();
        },
        "from_crs"_a, "to_crs"_a);
    m.def(
        "transform",
        [](const py::array_t<double, py::array::c_style>& xy, const std::string& from,
           const std::string& to) {
            auto points = points_from(xy);
            {
                const py::gil_scoped_release released;
                const crs::Transform turn(crs::crs_from_text(from), crs::crs_from_text(to));
                if (!points.empty()) turn.apply({&points.front().x, 2 * points.size()});
            }
            return array_from(points);
        },
        "xy"_a.noconvert(), "from_crs"_a, "to_crs"_a);
}
