#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/choose/pilots.hpp>

namespace choose = geoplan::choose;

void bind_choose(py::module_& m) {
    py::class_<choose::PilotChoice>(m, "PilotChoice")
        .def_property_readonly("chosen",
                               [](const choose::PilotChoice& c) { return adopt(c.chosen); })
        .def_readonly("objective", &choose::PilotChoice::objective)
        .def_readonly("bound", &choose::PilotChoice::bound)
        .def_readonly("gap", &choose::PilotChoice::gap)
        .def_readonly("status", &choose::PilotChoice::status)
        .def_readonly("total_cost", &choose::PilotChoice::total_cost)
        .def_readonly("spending", &choose::PilotChoice::spending)
        .def_readonly("left_out", &choose::PilotChoice::left_out)
        .def_readonly("solver", &choose::PilotChoice::solver);

    using Quotas = std::vector<std::tuple<std::string, std::optional<int>, std::optional<int>>>;
    using Sources = std::vector<std::tuple<std::string, double, double>>;
    m.def(
        "choose_pilots",
        [](std::vector<std::string> ids, const Array1d<double>& values,
           const Array1d<double>& costs, std::vector<std::string> classes, int pilots,
           std::optional<double> budget, const Quotas& quotas,
           std::vector<std::string> fixed_in, std::vector<std::string> fixed_out,
           const Sources& funding, const py::object& progress) {
            const auto v = view(values, "values");
            const auto c = view(costs, "costs");
            choose::PilotProblem problem;
            problem.ids = std::move(ids);
            problem.value.assign(v.begin(), v.end());
            problem.cost.assign(c.begin(), c.end());
            problem.classes = std::move(classes);
            problem.pilots = pilots;
            problem.budget = budget;
            for (const auto& [zone_class, min, max] : quotas) {
                problem.quotas.push_back({zone_class, min, max});
            }
            problem.fixed_in = std::move(fixed_in);
            problem.fixed_out = std::move(fixed_out);
            for (const auto& [id, amount, share] : funding) {
                problem.funding.push_back({id, amount, share});
            }
            const auto listen = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return choose::choose_pilots(problem, listen);
        },
        "ids"_a, "values"_a.noconvert(), "costs"_a.noconvert(), "classes"_a, "pilots"_a,
        "budget"_a, "quotas"_a, "fixed_in"_a, "fixed_out"_a, "funding"_a, "progress"_a);
}
