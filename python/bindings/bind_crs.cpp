#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/crs/diagnose.hpp>
#include <geoplan/crs/shift.hpp>
#include <geoplan/crs/suggest.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/crs/vn2000.hpp>

#include <array>

namespace crs = geoplan::crs;

namespace {

using Pairs = py::array_t<double, py::array::c_style>;
using Box = std::array<double, 4>;  // west, south, east, north

geoplan::GroundBox box_from(const Box& box) {
    return {box[0], box[1], box[2], box[3]};
}

Box box_of(const geoplan::GroundBox& box) {
    return {box.west, box.south, box.east, box.north};
}

std::span<const double> interleaved(const Pairs& xy) {
    if (xy.ndim() != 2 || xy.shape(1) != 2)
        throw py::value_error(geoplan::say("coordinates must have shape (n, 2)"));
    return {xy.data(), static_cast<std::size_t>(xy.size())};
}

crs::Crs crs_from(const std::string& text) {
    return text.empty() ? crs::Crs{} : crs::crs_from_text(text);
}

void bind_zones(py::module_& m) {
    py::class_<crs::Zone>(m, "Zone")
        .def_readonly("epsg", &crs::Zone::epsg)
        .def_property_readonly("name", [](const crs::Zone& z) { return std::string(z.name); })
        .def_readonly("meridian_deg", &crs::Zone::meridian_deg)
        .def_readonly("scale", &crs::Zone::scale);
    py::class_<crs::ProvinceZone>(m, "ProvinceZone")
        .def_property_readonly("code",
                               [](const crs::ProvinceZone& p) { return std::string(p.code); })
        .def_property_readonly(
            "province", [](const crs::ProvinceZone& p) { return std::string(p.province); })
        .def_property_readonly(
            "period", [](const crs::ProvinceZone& p) { return std::string(name(p.period)); })
        .def_readonly("epsg", &crs::ProvinceZone::epsg)
        .def_property_readonly("certainty", [](const crs::ProvinceZone& p) {
            return std::string(name(p.certainty));
        });
    py::class_<crs::ZoneFit>(m, "ZoneFit")
        .def_readonly("zone", &crs::ZoneFit::zone)
        .def_readonly("scale", &crs::ZoneFit::scale)
        .def_readonly("in_use", &crs::ZoneFit::in_use)
        .def_property_readonly("province",
                               [](const crs::ZoneFit& f) { return std::string(f.province); })
        .def_property_readonly("stretch_m_per_km", &crs::ZoneFit::stretch_m_per_km);
    m.attr("vietnam_box") = py::cast(box_of(crs::vietnam_box));
    m.def("vn2000_zones", [] {
        const auto zones = crs::vn2000_zones();
        return std::vector<crs::Zone>(zones.begin(), zones.end());
    });
    m.def("vn2000_provinces", &crs::vn2000_provinces);
    m.def("zones_for", &crs::zones_for, "lon"_a, "lat"_a);
}

void bind_suggest(py::module_& m) {
    py::class_<crs::Suggestion>(m, "Suggestion")
        .def_readonly("crs", &crs::Suggestion::crs)
        .def_readonly("inside", &crs::Suggestion::inside)
        .def_readonly("covers", &crs::Suggestion::covers)
        .def_readonly("in_use", &crs::Suggestion::in_use)
        .def_readonly("overlap", &crs::Suggestion::overlap)
        .def_property_readonly("place",
                               [](const crs::Suggestion& s) { return box_of(s.place); })
        .def_readonly("as_good", &crs::Suggestion::as_good)
        .def_readonly("evidence", &crs::Suggestion::evidence);
    m.def(
        "suggest",
        [](const Pairs& xy, const Box& region) {
            const auto values = interleaved(xy);
            const py::gil_scoped_release released;
            return crs::suggest(values, box_from(region));
        },
        "xy"_a.noconvert(), "region"_a);
}

void bind_diagnose(py::module_& m) {
    py::class_<crs::Finding>(m, "Finding")
        .def_property_readonly("fault",
                               [](const crs::Finding& f) { return std::string(name(f.fault)); })
        .def_readonly("text", &crs::Finding::text)
        .def_readonly("evidence", &crs::Finding::evidence)
        .def_readonly("crs", &crs::Finding::crs)
        .def_readonly("also", &crs::Finding::also)
        .def_readonly("explained", &crs::Finding::explained)
        .def_readonly("mend", &crs::Finding::mend)
        .def_readonly("advice", &crs::Finding::advice);
    m.def(
        "diagnose",
        [](const Pairs& xy, const std::string& stated, const Box& region, double inside) {
            const auto values = interleaved(xy);
            const py::gil_scoped_release released;
            return crs::diagnose(values, crs_from(stated), {box_from(region), inside, {}});
        },
        "xy"_a.noconvert(), "stated"_a, "region"_a, "inside"_a);
    m.def(
        "diagnose_grid",
        [](const std::array<double, 4>& place, const std::array<std::size_t, 2>& shape,
           const std::string& stated, const Box& region, double inside) {
            const crs::CellGrid grid{place[0], place[1], place[2],
                                     place[3], shape[1], shape[0]};
            const py::gil_scoped_release released;
            return crs::diagnose(grid, crs_from(stated), {box_from(region), inside, {}});
        },
        "place"_a, "shape"_a, "stated"_a, "region"_a, "inside"_a);
}

void bind_shift(py::module_& m) {
    py::class_<crs::Explanation>(m, "Explanation")
        .def_property_readonly(
            "cause", [](const crs::Explanation& e) { return std::string(name(e.cause)); })
        .def_readonly("crs", &crs::Explanation::crs)
        .def_readonly("remaining_m", &crs::Explanation::remaining_m)
        .def_readonly("mend", &crs::Explanation::mend)
        .def_readonly("text", &crs::Explanation::text);
    py::class_<crs::Shift>(m, "Shift")
        .def_readonly("pairs", &crs::Shift::pairs)
        .def_readonly("east_m", &crs::Shift::east_m)
        .def_readonly("north_m", &crs::Shift::north_m)
        .def_readonly("length_m", &crs::Shift::length_m)
        .def_readonly("spread_m", &crs::Shift::spread_m)
        .def_readonly("tolerance_m", &crs::Shift::tolerance_m)
        .def_readonly("constant", &crs::Shift::constant)
        .def_property_readonly("cause",
                               [](const crs::Shift& s) { return std::string(name(s.cause)); })
        .def_readonly("explanations", &crs::Shift::explanations);
    m.def(
        "explain_shift",
        [](const Pairs& a, const std::string& crs_a, const Pairs& b, const std::string& crs_b,
           double tolerance_m) {
            const auto first = interleaved(a);
            const auto second = interleaved(b);
            const py::gil_scoped_release released;
            return crs::explain_shift(first, crs_from(crs_a), second, crs_from(crs_b),
                                      {tolerance_m});
        },
        "a"_a.noconvert(), "crs_a"_a, "b"_a.noconvert(), "crs_b"_a, "tolerance_m"_a);
}

}  // namespace

void bind_crs(py::module_& m) {
    bind_zones(m);
    bind_suggest(m);
    bind_diagnose(m);
    bind_shift(m);
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
