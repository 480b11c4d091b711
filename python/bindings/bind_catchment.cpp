#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/access/assign.hpp>
#include <geoplan/access/catchment.hpp>
#include <geoplan/access/closest.hpp>
#include <geoplan/access/left_out.hpp>
#include <geoplan/access/opportunities.hpp>
#include <geoplan/access/rings.hpp>

namespace reach = geoplan::access;  // `access` is a function of unistd.h

namespace {

using Numbers = Array1d<double>;
using Rows = Array1d<std::int64_t>;

std::vector<std::int64_t> rows_from(const std::vector<std::size_t>& rows) {
    return {rows.begin(), rows.end()};
}

py::array_t<double> table_from(std::vector<double> values, std::size_t columns) {
    const auto rows = columns == 0 ? 0 : values.size() / columns;
    return adopt(std::move(values),
                 {static_cast<py::ssize_t>(rows), static_cast<py::ssize_t>(columns)});
}

void bind_costs(py::module_& m) {
    py::class_<reach::TravelCosts>(m, "TravelCosts")
        .def_property_readonly("pairs",
                               [](const reach::TravelCosts& c) { return c.minutes.size(); });
    m.def(
        "costs_from_pairs",
        [](std::size_t origins, std::size_t destinations, const Rows& origin,
           const Rows& destination, const Numbers& minutes) {
            const auto o = view(origin, "origin");
            const auto d = view(destination, "destination");
            const auto values = view(minutes, "minutes");
            const py::gil_scoped_release unlocked;
            return reach::costs_from_pairs(origins, destinations, o, d, values);
        },
        "origins"_a, "destinations"_a, "origin"_a.noconvert(), "destination"_a.noconvert(),
        "minutes"_a.noconvert());
    m.def(
        "costs_from_matrix",
        [](std::size_t origins, std::size_t destinations, const Numbers& minutes) {
            const auto values = view(minutes, "minutes");
            const py::gil_scoped_release unlocked;
            return reach::costs_from_matrix(origins, destinations, values);
        },
        "origins"_a, "destinations"_a, "minutes"_a.noconvert());
}

void bind_decay(py::module_& m) {
    py::class_<reach::BinaryDecay>(m, "BinaryDecay")
        .def(py::init([](double limit) { return reach::BinaryDecay{limit}; }), "limit"_a);
    py::class_<reach::StepDecay>(m, "StepDecay")
        .def(py::init([](const std::vector<std::pair<double, double>>& steps) {
                 reach::StepDecay decay;
                 for (const auto& [up_to, weight] : steps)
                     decay.steps.push_back({up_to, weight});
                 return decay;
             }),
             "steps"_a);
    py::class_<reach::GaussianDecay>(m, "GaussianDecay")
        .def(py::init([](double limit) { return reach::GaussianDecay{limit}; }), "limit"_a);
    py::class_<reach::PowerDecay>(m, "PowerDecay")
        .def(py::init([](double exponent, double least, double limit) {
                 return reach::PowerDecay{exponent, least, limit};
             }),
             "exponent"_a, "least"_a, "limit"_a);
    py::class_<reach::ExponentialDecay>(m, "ExponentialDecay")
        .def(py::init([](double rate, double limit) {
                 return reach::ExponentialDecay{rate, limit};
             }),
             "rate"_a, "limit"_a);
    m.def("require_valid", &reach::require_valid, "decay"_a);
    m.def(
        "weights_at",
        [](const reach::Decay& decay, const Numbers& minutes) {
            std::vector<double> weights;
            for (const double d : view(minutes, "minutes"))
                weights.push_back(reach::weight_at(decay, d));
            return adopt(std::move(weights));
        },
        "decay"_a, "minutes"_a.noconvert());
}

template <auto step>
void bind_step(py::module_& m, const char* name) {
    m.def(
        name,
        [](const reach::TravelCosts& costs, const Numbers& demand, const Numbers& supply,
           const reach::Decay& decay, int threads, const py::object& progress) {
            const auto people = view(demand, "demand");
            const auto places = view(supply, "supply");
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return step(costs, people, places, decay, threads, told);
        },
        "costs"_a, "demand"_a.noconvert(), "supply"_a.noconvert(), "decay"_a, "threads"_a = 0,
        "progress"_a = py::none());
}

void bind_steps(py::module_& m) {
    py::class_<reach::Catchment>(m, "Catchment")
        .def_property_readonly("accessibility",
                               [](const reach::Catchment& c) { return adopt(c.accessibility); })
        .def_property_readonly("state",
                               [](const reach::Catchment& c) { return adopt(codes(c.state)); })
        .def_property_readonly("reached",
                               [](const reach::Catchment& c) { return adopt(c.reached); })
        .def_property_readonly("demand",
                               [](const reach::Catchment& c) { return adopt(c.demand); })
        .def_property_readonly("ratio",
                               [](const reach::Catchment& c) { return adopt(c.ratio); });
    bind_step<reach::two_step>(m, "two_step");
    bind_step<reach::three_step>(m, "three_step");
    m.def(
        "left_out",
        [](const Numbers& demand, const std::vector<std::string>& origin_ids,
           const Numbers& supply, const std::vector<std::string>& destination_ids) {
            return reach::left_out(view(demand, "demand"), origin_ids, view(supply, "supply"),
                                   destination_ids);
        },
        "demand"_a.noconvert(), "origin_ids"_a, "supply"_a.noconvert(), "destination_ids"_a);
    m.def(
        "unreached",
        [](const reach::Catchment& catchment, const Numbers& supply,
           const std::vector<std::string>& destination_ids) {
            return reach::unreached(catchment, view(supply, "supply"), destination_ids);
        },
        "catchment"_a, "supply"_a.noconvert(), "destination_ids"_a);
}

void bind_opportunities(py::module_& m) {
    m.def(
        "gravity",
        [](const reach::TravelCosts& costs, const Numbers& supply, const reach::Decay& decay,
           int threads, const py::object& progress) {
            const auto places = view(supply, "supply");
            const auto told = progress_from(progress);
            std::vector<double> sums;
            {
                const py::gil_scoped_release unlocked;
                sums = reach::gravity(costs, places, decay, threads, told);
            }
            return adopt(std::move(sums));
        },
        "costs"_a, "supply"_a.noconvert(), "decay"_a, "threads"_a = 0,
        "progress"_a = py::none());
    m.def(
        "cumulative",
        [](const reach::TravelCosts& costs, const Numbers& supply, const Numbers& limits,
           int threads, const py::object& progress) {
            const auto places = view(supply, "supply");
            const auto minutes = view(limits, "limits");
            const auto told = progress_from(progress);
            std::vector<double> sums;
            {
                const py::gil_scoped_release unlocked;
                sums = reach::cumulative(costs, places, minutes, threads, told);
            }
            return table_from(std::move(sums), minutes.size());
        },
        "costs"_a, "supply"_a.noconvert(), "limits"_a.noconvert(), "threads"_a = 0,
        "progress"_a = py::none());
}

void bind_closest(py::module_& m) {
    m.def(
        "closest",
        [](const reach::TravelCosts& costs, double limit) {
            auto found = reach::closest(costs, limit);
            return py::make_tuple(adopt(std::move(found.destination)),
                                  adopt(std::move(found.minutes)));
        },
        "costs"_a, "limit"_a);
    m.def(
        "demand_of_closest",
        [](const Rows& destination, const Numbers& demand, std::size_t destinations) {
            const auto rows = view(destination, "destination");
            auto sums = reach::demand_of_closest({{rows.begin(), rows.end()}, {}},
                                                 view(demand, "demand"), destinations);
            return py::make_tuple(adopt(std::move(sums.people)), adopt(std::move(sums.origins)),
                                  sums.unreached, sums.missing);
        },
        "destination"_a.noconvert(), "demand"_a.noconvert(), "destinations"_a);
}

void bind_assign(py::module_& m) {
    m.def(
        "assign",
        [](const reach::TravelCosts& costs, const Numbers& demand, const Numbers& capacity,
           const std::vector<std::size_t>& order, double limit, double ring, int threads,
           const py::object& progress) {
            const auto people = view(demand, "demand");
            const auto room = view(capacity, "capacity");
            const auto told = progress_from(progress);
            reach::Assignment got;
            {
                const py::gil_scoped_release unlocked;
                got = reach::assign(costs, people, room, order, {limit, ring}, threads, told);
            }
            return py::make_tuple(
                adopt(rows_from(got.origin)), adopt(rows_from(got.destination)),
                adopt(std::move(got.people)), adopt(std::move(got.minutes)),
                adopt(std::move(got.left_over)), adopt(std::move(got.assigned)),
                adopt(std::move(got.spare)), adopt(std::move(got.farthest)));
        },
        "costs"_a, "demand"_a.noconvert(), "capacity"_a.noconvert(), "order"_a, "limit"_a,
        "ring"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "people_within",
        [](const reach::TravelCosts& costs, const Numbers& demand, double limit, int threads) {
            return adopt(reach::people_within(costs, view(demand, "demand"), limit, threads));
        },
        "costs"_a, "demand"_a.noconvert(), "limit"_a, "threads"_a = 0);
}

void bind_rings(py::module_& m) {
    m.def(
        "rings_by_group",
        [](const Numbers& minutes, const Numbers& demand, const Rows& group, std::size_t groups,
           const Numbers& limits) {
            auto rings =
                reach::rings_by_group(view(minutes, "minutes"), view(demand, "demand"),
                                      view(group, "group"), groups, view(limits, "limits"));
            return py::make_tuple(table_from(std::move(rings.people), rings.classes),
                                  adopt(std::move(rings.missing)));
        },
        "minutes"_a.noconvert(), "demand"_a.noconvert(), "group"_a.noconvert(), "groups"_a,
        "limits"_a.noconvert());
    m.def(
        "rings_by_destination",
        [](const reach::TravelCosts& costs, const Numbers& demand, const Numbers& limits) {
            auto rings = reach::rings_by_destination(costs, view(demand, "demand"),
                                                     view(limits, "limits"));
            return py::make_tuple(table_from(std::move(rings.people), rings.classes),
                                  adopt(std::move(rings.missing)));
        },
        "costs"_a, "demand"_a.noconvert(), "limits"_a.noconvert());
}

}  // namespace

void bind_catchment(py::module_& m) {
    bind_costs(m);
    bind_decay(m);
    bind_steps(m);
    bind_opportunities(m);
    bind_closest(m);
    bind_assign(m);
    bind_rings(m);
}
