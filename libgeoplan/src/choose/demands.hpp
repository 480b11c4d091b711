#pragma once

#include "detail/highs/mip.hpp"

#include <geoplan/choose/pilots.hpp>

#include <string>
#include <vector>

namespace geoplan::choose {

/// Something asked of the choice, that can be taken away to see whether the rest can be met.
struct Demand {
    enum class Kind { pilots, budget, funding, quota_min, quota_max, fixed_in, fixed_out };
    Kind kind;
    std::size_t index = 0;  ///< of the quota, or the zone's row
    std::string text;       ///< for people, with numbers
};

[[nodiscard]] std::vector<Demand> demands_of(const PilotProblem& problem);

/// The problem with some of its demands. Column i is zone order[i]; the columns after them
/// are the money of each funding source, in billions of VND like all money in it.
[[nodiscard]] detail::Mip build_mip(const PilotProblem& problem,
                                    const std::vector<std::size_t>& order,
                                    const std::vector<Demand>& demands);

/// Whether a choice meets all the money's demands, in whole VND.
[[nodiscard]] bool money_suffices(const PilotProblem& problem, double total_cost);

/// What each source gives, in VND: as much as it may, in their order, until the total is met.
[[nodiscard]] std::vector<std::pair<std::string, double>> spend(const PilotProblem& problem,
                                                                double total_cost);

/// A zone that may be chosen at all: value and cost are known.
[[nodiscard]] bool eligible(const PilotProblem& problem, std::size_t zone);

/// Why nothing meets the demands: a smallest set of them that cannot be met together.
[[nodiscard]] std::string explain_clash(const PilotProblem& problem,
                                        const std::vector<std::size_t>& order);

/// "64,000,000,000 VND"
[[nodiscard]] std::string money_text(double vnd);

}  // namespace geoplan::choose
