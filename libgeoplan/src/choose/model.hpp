#pragma once

#include "choose/demands.hpp"
#include "detail/highs/mip.hpp"

#include <geoplan/choose/pilots.hpp>

#include <cstddef>
#include <vector>

namespace geoplan::detail {

/// What a model maximises.
enum class Aim { value, least_cost, nothing };

/// A problem, with some of its demands, for the solver. Whole-number column i says whether
/// the zone in row `rows[i]` is chosen.
struct PilotModel {
    std::vector<std::size_t> rows;  ///< zones that can be chosen, in the order of their ids
    double unit = 1.0;     ///< objective = unit × Σ value (or −cost); a power of two
    double largest = 0.0;  ///< coefficient of the objective, in size
    MoneyDemands money;
    Mip mip;
};

/// @param problem  as require_sound wants it
[[nodiscard]] PilotModel build_model(const choose::PilotProblem& problem,
                                     const std::vector<PilotDemand>& demands, Aim aim);

/// Columns of the zones that a solution chooses, ascending.
[[nodiscard]] std::vector<int> chosen_columns(const PilotModel& model,
                                              const MipSolution& solution);

/// VND
[[nodiscard]] double cost_of(const choose::PilotProblem& problem, const PilotModel& model,
                             const std::vector<int>& columns);

/// The best solution of a model to the VND. A choice that costs more than can be spent is
/// forbidden, and the model solved again.
[[nodiscard]] MipSolution solve_exactly(const choose::PilotProblem& problem, PilotModel& model,
                                        const Progress& progress);

/// Of the choices within 1e-9 of the largest value of the best one, that whose ids come first
/// when they are compared one by one. Each id is settled in turn: a solution with a smaller
/// one is asked for until there is none.
/// @param best     columns of a best choice
/// @param optimum  its objective
[[nodiscard]] std::vector<int> first_by_id(const choose::PilotProblem& problem,
                                           PilotModel model, std::vector<int> best,
                                           double optimum, const Progress& progress);

}  // namespace geoplan::detail
