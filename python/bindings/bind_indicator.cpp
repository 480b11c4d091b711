#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/indicator/attribute.hpp>
#include <geoplan/indicator/gap.hpp>
#include <geoplan/indicator/join.hpp>
#include <geoplan/indicator/nearest.hpp>
#include <geoplan/indicator/presence.hpp>
#include <geoplan/indicator/ratio.hpp>
#include <geoplan/indicator/target.hpp>

namespace indicator = geoplan::indicator;

namespace {

using Numbers = Array1d<double>;
using Rows = Array1d<std::int64_t>;

indicator::Aggregate aggregate_from(const std::string& word) {
    constexpr const char* words[] = {"only", "sum", "mean", "min", "max"};
    for (int i = 0; i < 5; ++i) {
        if (word == words[i]) return static_cast<indicator::Aggregate>(i);
    }
    throw py::value_error(
        geoplan::say("aggregate must be only, sum, mean, min or max, got '{}'", {word}));
}

void bind_values(py::module_& m) {
    using indicator::Values;
    py::class_<Values>(m, "Values")
        .def(py::init([](const Numbers& value, const Array1d<std::uint8_t>& state,
                         std::string unit) {
                 const auto v = view(value, "value");
                 Values out{{v.begin(), v.end()}, states_from(state), std::move(unit)};
                 if (out.state.size() != out.value.size()) {
                     throw py::value_error(
                         geoplan::say("value and state must be of one length"));
                 }
                 return out;
             }),
             "value"_a.noconvert(), "state"_a.noconvert(), "unit"_a)
        .def_property_readonly("value", [](const Values& v) { return adopt(v.value); })
        .def_property_readonly("state", [](const Values& v) { return adopt(codes(v.state)); })
        .def_readonly("unit", &Values::unit);
    py::class_<indicator::Gap>(m, "Gap")
        .def_property_readonly("gap", [](const indicator::Gap& g) { return adopt(g.gap); })
        .def_property_readonly("people",
                               [](const indicator::Gap& g) { return adopt(g.people); })
        .def_property_readonly("state",
                               [](const indicator::Gap& g) { return adopt(codes(g.state)); });
}

void bind_joins(py::module_& m) {
    using Texts = std::vector<std::string>;
    m.def(
        "join_by_id",
        [](const Texts& zones, const Texts& rows, const std::string& file) {
            auto joined = indicator::join_by_id(zones, rows, file);
            return py::make_tuple(adopt(std::move(joined.zone)), joined.problems);
        },
        "zone_ids"_a, "row_ids"_a, "file"_a = "");
    m.def(
        "join_by_name",
        [](const Texts& zones, const Texts& rows, const std::string& file) {
            auto joined = indicator::join_by_name(zones, rows, file);
            return py::make_tuple(adopt(std::move(joined.zone)), joined.problems);
        },
        "zone_names"_a, "row_names"_a, "file"_a = "");
}

}  // namespace

void bind_indicator(py::module_& m) {
    bind_values(m);
    bind_joins(m);
    m.def(
        "attribute",
        [](const Rows& zone_of_row, const geoplan::data::Column& column,
           const std::string& aggregate, std::size_t zones, const std::string& unit) {
            return indicator::attribute(view(zone_of_row, "zone_of_row"), column,
                                        aggregate_from(aggregate), zones, unit);
        },
        "zone_of_row"_a.noconvert(), "column"_a, "aggregate"_a, "zones"_a, "unit"_a);
    m.def(
        "presence",
        [](const Rows& zone_of_row, const geoplan::data::Column* answer, std::size_t zones,
           bool complete) {
            const auto rows = view(zone_of_row, "zone_of_row");
            return answer == nullptr ? indicator::presence(rows, zones, complete)
                                     : indicator::presence(rows, *answer, zones, complete);
        },
        "zone_of_row"_a.noconvert(), "answer"_a, "zones"_a, "complete"_a);
    m.def("ratio", &indicator::ratio, "numerator"_a, "denominator"_a, "scale"_a, "unit"_a);
    m.def(
        "targets_of_zones",
        [](const std::vector<std::tuple<double, std::string, std::optional<int>>>& targets,
           const std::vector<std::string>& classes, std::optional<int> year) {
            std::vector<indicator::Target> list;
            for (const auto& [value, zone_class, by] : targets) {
                list.push_back({value, zone_class, by, ""});
            }
            return adopt(indicator::targets_of_zones(list, classes, year));
        },
        "targets"_a, "classes"_a, "year"_a);
    m.def(
        "gap_to_target",
        [](const indicator::Values& values, const Numbers& target, const Numbers& people,
           bool higher_is_better, bool share_of_people) {
            return indicator::gap_to_target(
                values, view(target, "target"), view(people, "people"),
                higher_is_better ? indicator::Direction::higher : indicator::Direction::lower,
                share_of_people ? indicator::PeopleBasis::share : indicator::PeopleBasis::zone);
        },
        "values"_a, "target"_a.noconvert(), "people"_a.noconvert(), "higher_is_better"_a,
        "share_of_people"_a);
}
