#include <geoplan/choose/pilots.hpp>

#include "choose/checks.hpp"
#include "choose/clash.hpp"
#include "choose/model.hpp"
#include "choose/money.hpp"

#include <geoplan/core/error.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::choose {

namespace {

constexpr double kSolverNoise = 1e-11;  // of the largest value; its tolerances are below it

}  // namespace

PilotChoice choose_pilots(const PilotProblem& problem, const Progress& progress) {
    detail::require_sound(problem);
    auto model = detail::build_model(problem, detail::demands_of(problem), detail::Aim::value);
    const auto best = detail::solve_exactly(problem, model, progress);
    if (!best.feasible) {
        const auto clash = detail::clash_of(problem, progress);
        throw Error(Errc::infeasible, detail::clash_text(problem, clash, progress));
    }
    const auto columns = detail::first_by_id(
        problem, model, detail::chosen_columns(model, best), best.objective, progress);

    PilotChoice choice;
    choice.chosen.assign(problem.ids.size(), 0);
    for (const int column : columns) {
        const std::size_t row = model.rows[static_cast<std::size_t>(column)];
        choice.chosen[row] = 1;
        choice.objective += problem.value[row];
    }
    choice.total_cost = detail::cost_of(problem, model, columns);
    choice.spending = detail::spending_of(problem.funding, choice.total_cost);
    choice.bound = best.bound / model.unit;
    if (choice.bound - choice.objective < kSolverNoise * model.largest / model.unit) {
        choice.bound = choice.objective;
    }
    choice.gap = choice.objective == choice.bound
                     ? 0.0
                     : (choice.bound - choice.objective) / std::abs(choice.objective);
    choice.status = "optimal";
    for (std::size_t row = 0; row < problem.ids.size(); ++row) {
        if (!detail::can_be_chosen(problem, row)) choice.left_out.push_back(problem.ids[row]);
    }
    choice.nodes = best.nodes;
    choice.solver = detail::solver_version();
    return choice;
}

}  // namespace geoplan::choose
