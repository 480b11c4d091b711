#include "choose/demands.hpp"

#include "choose/money.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::detail {

using Kind = PilotDemand::Kind;

namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();

std::size_t row_of(const choose::PilotProblem& problem, const std::string& id) {
    const auto found = std::find(problem.ids.begin(), problem.ids.end(), id);
    return static_cast<std::size_t>(found - problem.ids.begin());
}

}  // namespace

std::vector<PilotDemand> demands_of(const choose::PilotProblem& problem) {
    std::vector<PilotDemand> demands;
    for (const auto& id : problem.fixed_out) {
        demands.push_back({Kind::fixed_out, row_of(problem, id)});
    }
    for (const auto& id : problem.fixed_in) {
        demands.push_back({Kind::fixed_in, row_of(problem, id)});
    }
    for (std::size_t i = 0; i < problem.quotas.size(); ++i) {
        if (problem.quotas[i].max) demands.push_back({Kind::quota_max, i});
    }
    for (std::size_t i = 0; i < problem.quotas.size(); ++i) {
        if (problem.quotas[i].min) demands.push_back({Kind::quota_min, i});
    }
    for (std::size_t i = 0; i < problem.funding.size(); ++i) {
        if (problem.funding[i].max_share < 1.0) demands.push_back({Kind::funding_share, i});
    }
    for (std::size_t i = 0; i < problem.funding.size(); ++i) {
        demands.push_back({Kind::funding_amount, i});
    }
    if (problem.budget) demands.push_back({Kind::budget});
    demands.push_back({Kind::pilots});
    return demands;
}

MoneyDemands::MoneyDemands(const choose::PilotProblem& problem,
                           const std::vector<PilotDemand>& demands) {
    funding = problem.funding;
    for (auto& source : funding) {
        source.amount = kOpen;
        source.max_share = 1.0;
    }
    for (const auto& demand : demands) {
        if (demand.kind == Kind::budget) budget = problem.budget;
        if (demand.kind == Kind::funding_amount) {
            funding[demand.index].amount = problem.funding[demand.index].amount;
        }
        if (demand.kind == Kind::funding_share) {
            funding[demand.index].max_share = problem.funding[demand.index].max_share;
        }
    }
}

double MoneyDemands::greatest_cost() const {
    return std::floor(std::min(budget.value_or(kOpen), greatest_total(funding)));
}

bool is_money(Kind kind) noexcept {
    return kind == Kind::budget || kind == Kind::funding_amount || kind == Kind::funding_share;
}

choose::Demand in_words(const choose::PilotProblem& problem, const PilotDemand& demand) {
    const std::size_t i = demand.index;
    switch (demand.kind) {
        case Kind::fixed_out:
            return {"fixed_out", problem.ids[i], say("zone '{}' fixed out", {problem.ids[i]})};
        case Kind::fixed_in:
            return {"fixed_in", problem.ids[i], say("zone '{}' fixed in", {problem.ids[i]})};
        case Kind::quota_max: {
            const auto& quota = problem.quotas[i];
            return {"quota_max", quota.zone_class,
                    say("at most {} of class '{}'", {*quota.max, quota.zone_class})};
        }
        case Kind::quota_min: {
            const auto& quota = problem.quotas[i];
            return {"quota_min", quota.zone_class,
                    say("at least {} of class '{}'", {*quota.min, quota.zone_class})};
        }
        case Kind::funding_share: {
            const auto& source = problem.funding[i];
            return {
                "funding_share", source.id,
                say("'{}' gives at most {} of what is spent", {source.id, source.max_share})};
        }
        case Kind::funding_amount: {
            const auto& source = problem.funding[i];
            return {"funding_amount", source.id,
                    say("'{}' has {}", {source.id, money_text(source.amount)})};
        }
        case Kind::budget:
            return {"budget", "", say("the budget is {}", {money_text(*problem.budget)})};
        case Kind::pilots:
            break;
    }
    return {"pilots", "",
            problem.pilots == 1 ? say("1 pilot") : say("{} pilots", {problem.pilots})};
}

}  // namespace geoplan::detail
