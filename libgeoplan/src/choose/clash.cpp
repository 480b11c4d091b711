#include "choose/demands.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::choose {

namespace {

bool can_be_met(const PilotProblem& problem, const std::vector<std::size_t>& order,
                const std::vector<Demand>& demands) {
    return detail::solve(build_mip(problem, order, demands)).feasible;
}

/// Costs of zones that may be chosen, cheapest first.
std::vector<double> costs_of(const PilotProblem& problem) {
    std::vector<double> costs;
    for (std::size_t z = 0; z < problem.ids.size(); ++z) {
        if (eligible(problem, z)) costs.push_back(problem.cost[z]);
    }
    std::sort(costs.begin(), costs.end());
    return costs;
}

/// What the numbers say beyond the list of demands; "" when there is nothing to add.
std::string hint(const PilotProblem& problem, const std::vector<Demand>& clash) {
    const auto has = [&](Demand::Kind kind) {
        return std::any_of(clash.begin(), clash.end(),
                           [kind](const Demand& d) { return d.kind == kind; });
    };
    const auto costs = costs_of(problem);
    if (has(Demand::Kind::budget) && !costs.empty() && *problem.budget < costs.front()) {
        return "; the budget is too small for any zone: the cheapest costs " +
               money_text(costs.front());
    }
    const auto pilots = static_cast<std::size_t>(problem.pilots);
    if (has(Demand::Kind::pilots) && costs.size() < pilots) {
        return "; only " + std::to_string(costs.size()) +
               " zones have a known priority and cost";
    }
    if (has(Demand::Kind::pilots) && has(Demand::Kind::budget)) {
        double sum = 0.0;
        for (std::size_t i = 0; i < pilots; ++i) sum += costs[i];
        return "; the " + std::to_string(pilots) + " cheapest zones cost " + money_text(sum) +
               " together";
    }
    return {};
}

}  // namespace

std::string explain_clash(const PilotProblem& problem, const std::vector<std::size_t>& order) {
    // Deletion filter: a demand without which the rest still clashes is not part of the
    // reason. Source: Chinneck and Dravnieks, ORSA J. Computing 3 (1991).
    std::vector<Demand> clash = demands_of(problem);
    for (std::size_t i = 0; i < clash.size();) {
        std::vector<Demand> rest = clash;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        if (can_be_met(problem, order, rest)) {
            ++i;
        } else {
            clash = std::move(rest);
        }
    }
    std::string text = "no choice meets these demands together: ";
    for (const auto& demand : clash) {
        text += (&demand == &clash.front() ? "" : "; ") + demand.text;
    }
    return text + hint(problem, clash) + ". Relax one of them";
}

}  // namespace geoplan::choose
