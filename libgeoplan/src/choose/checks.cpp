#include "choose/checks.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace geoplan::detail {

namespace {

[[noreturn]] void refuse(const std::string& message) {
    throw Error(Errc::bad_argument, message);
}

bool is_money_amount(double vnd) {
    return vnd >= 0.0 && std::isfinite(vnd) && vnd == std::floor(vnd);
}

void require_columns(const choose::PilotProblem& problem) {
    const std::size_t zones = problem.ids.size();
    if (zones == 0) refuse(say("expected at least one zone to choose from, got none"));
    const auto require_length = [&](std::size_t length, const std::string& what) {
        if (length != zones) {
            refuse(say("expected {} {}, one for each zone, got {}", {zones, what, length}));
        }
    };
    require_length(problem.value.size(), "values");
    require_length(problem.cost.size(), "costs");
    if (!(problem.classes.empty() && problem.quotas.empty())) {
        require_length(problem.classes.size(), "classes");
    }
    std::set<std::string> seen;
    for (std::size_t zone = 0; zone < zones; ++zone) {
        const std::string& id = problem.ids[zone];
        if (!seen.insert(id).second) refuse(say("zone id '{}' is there twice", {id}));
        if (std::isinf(problem.value[zone])) {
            refuse(say("the value of zone '{}' is infinite", {id}));
        }
        if (!std::isnan(problem.cost[zone]) && !is_money_amount(problem.cost[zone])) {
            refuse(say("expected the cost of zone '{}' in whole VND, 0 or more, got {}",
                       {id, problem.cost[zone]}));
        }
    }
}

void require_limits(const choose::PilotProblem& problem) {
    if (problem.pilots < 1) {
        refuse(say("expected at least 1 pilot, got {}", {problem.pilots}));
    }
    if (problem.budget && !(*problem.budget >= 0.0 && std::isfinite(*problem.budget))) {
        refuse(say("expected a budget of 0 VND or more, got {}", {*problem.budget}));
    }
    for (const auto& quota : problem.quotas) {
        if (std::find(problem.classes.begin(), problem.classes.end(), quota.zone_class) ==
            problem.classes.end()) {
            refuse(with_nearest(
                say("a quota is for class '{}', which no zone has", {quota.zone_class}),
                quota.zone_class, problem.classes));
        }
        if (quota.min.value_or(0) < 0 || quota.max.value_or(0) < 0) {
            refuse(say("expected a quota of 0 or more for class '{}'", {quota.zone_class}));
        }
    }
    std::set<std::string> sources;
    for (const auto& source : problem.funding) {
        if (!sources.insert(source.id).second) {
            refuse(say("funding source '{}' is there twice", {source.id}));
        }
        if (!(source.amount >= 0.0 && std::isfinite(source.amount))) {
            refuse(say("expected an amount of 0 VND or more for funding source '{}', got {}",
                       {source.id, source.amount}));
        }
        if (!(source.max_share > 0.0 && source.max_share <= 1.0)) {
            refuse(say("expected a share above 0 and at most 1 for funding source '{}', got {}",
                       {source.id, source.max_share}));
        }
    }
}

/// @param name  "fixed_in" or "fixed_out"
void require_known_ids(const choose::PilotProblem& problem, const std::vector<std::string>& ids,
                       const std::string& name) {
    std::set<std::string> seen;
    for (const auto& id : ids) {
        if (std::find(problem.ids.begin(), problem.ids.end(), id) == problem.ids.end()) {
            refuse(with_nearest(say("{} names zone '{}', which is not there", {name, id}), id,
                                problem.ids));
        }
        if (!seen.insert(id).second) refuse(say("{} names zone '{}' twice", {name, id}));
    }
}

}  // namespace

void require_sound(const choose::PilotProblem& problem) {
    require_columns(problem);
    require_limits(problem);
    require_known_ids(problem, problem.fixed_in, "fixed_in");
    require_known_ids(problem, problem.fixed_out, "fixed_out");
    for (const auto& id : problem.fixed_in) {
        const auto zone = static_cast<std::size_t>(
            std::find(problem.ids.begin(), problem.ids.end(), id) - problem.ids.begin());
        if (can_be_chosen(problem, zone)) continue;
        refuse(std::isnan(problem.cost[zone])
                   ? say("zone '{}' is fixed in, but its cost is not known; give it, or do not "
                         "fix the zone",
                         {id})
                   : say("zone '{}' is fixed in, but its value is not known; give it, or do "
                         "not fix the zone",
                         {id}));
    }
}

bool can_be_chosen(const choose::PilotProblem& problem, std::size_t zone) {
    return !std::isnan(problem.value[zone]) && !std::isnan(problem.cost[zone]);
}

}  // namespace geoplan::detail
