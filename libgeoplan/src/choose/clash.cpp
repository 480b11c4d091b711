#include <geoplan/choose/clash.hpp>

#include "choose/checks.hpp"
#include "choose/clash.hpp"
#include "choose/demands.hpp"
#include "choose/model.hpp"

#include <algorithm>
#include <iterator>

namespace geoplan::detail {

namespace {

using Demands = std::vector<PilotDemand>;

bool can_be_met(const choose::PilotProblem& problem, const Demands& demands,
                const Progress& progress) {
    auto model = build_model(problem, demands, Aim::nothing);
    return solve_exactly(problem, model, progress).feasible;
}

/// Deletion filter. Demands of one kind are first tried all together, since there may be
/// thousands of zones fixed out.
Demands smallest_clash(const choose::PilotProblem& problem, Demands demands,
                       const Progress& progress) {
    const auto drop_if_still_clashing = [&](const auto& dropped) {
        Demands rest;
        std::copy_if(demands.begin(), demands.end(), std::back_inserter(rest),
                     [&](const PilotDemand& demand) { return !dropped(demand); });
        const bool still = !can_be_met(problem, rest, progress);
        if (still) demands = std::move(rest);
        return still;
    };
    for (const auto kind : {PilotDemand::Kind::fixed_out, PilotDemand::Kind::fixed_in}) {
        drop_if_still_clashing([kind](const PilotDemand& d) { return d.kind == kind; });
    }
    for (std::size_t i = 0; i < demands.size();) {
        const PilotDemand tried = demands[i];
        const bool gone = drop_if_still_clashing([&](const PilotDemand& d) {
            return d.kind == tried.kind && d.index == tried.index;
        });
        if (!gone) ++i;
    }
    return demands;
}

}  // namespace

std::vector<PilotDemand> clash_of(const choose::PilotProblem& problem,
                                  const Progress& progress) {
    const auto demands = demands_of(problem);
    if (can_be_met(problem, demands, progress)) return {};
    return smallest_clash(problem, demands, progress);
}

}  // namespace geoplan::detail

namespace geoplan::choose {

std::vector<Demand> clashing_demands(const PilotProblem& problem, const Progress& progress) {
    detail::require_sound(problem);
    std::vector<Demand> words;
    for (const auto& demand : detail::clash_of(problem, progress)) {
        words.push_back(detail::in_words(problem, demand));
    }
    return words;
}

}  // namespace geoplan::choose
