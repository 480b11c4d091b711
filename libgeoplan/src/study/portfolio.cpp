#include <geoplan/study/portfolio.hpp>

#include "study/loading.hpp"

#include <geoplan/choose/pilots.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace geoplan::study {

namespace {

constexpr double kNoise = 1e-3;  // VND, of rounding in a gap

/// Sum of the packages of each zone: quantity (the gap, as it is) × unit cost, or the fixed
/// cost. A zone whose gap is missing has an unknown cost; where a target does not apply there
/// is nothing to build. Rounded up to whole VND.
std::vector<double> package_costs(const Study& study, const Measured& measured,
                                  std::size_t zones) {
    std::vector<double> costs(zones, 0.0);
    for (const auto& package : study.packages) {
        const indicator::Gap* gap = nullptr;
        for (std::size_t i = 0; i < study.indicators.size(); ++i) {
            if (study.indicators[i].id == package.closes) gap = &measured.gaps[i];
        }
        for (std::size_t z = 0; z < zones; ++z) {
            if (gap == nullptr) {
                costs[z] += package.cost;
            } else if (gap->state[z] != State::not_applicable) {
                costs[z] += std::ceil(gap->gap[z] * package.unit_cost - kNoise);
            }
        }
    }
    return costs;
}

std::vector<double> costs_of(const Study& study, Inputs& inputs, const Measured& measured) {
    const auto& cost = study.choose->cost;
    const std::size_t zones = data::size(inputs.zones);
    if (const auto* each = std::get_if<double>(&cost)) return std::vector<double>(zones, *each);
    if (const auto* table = std::get_if<TableColumn>(&cost)) {
        return zone_numbers(study, *table, inputs);
    }
    return package_costs(study, measured, zones);
}

/// The smaller demand is implied by the larger one of the same class.
std::vector<choose::Quota> quotas_of(const ChooseSpec& spec,
                                     const std::vector<std::string>& classes) {
    std::map<std::string, choose::Quota> quotas;
    if (spec.each_class_at_least > 0) {
        for (const auto& zone_class : classes) {
            if (zone_class.empty()) continue;
            quotas[zone_class] = {zone_class, spec.each_class_at_least, std::nullopt};
        }
        if (quotas.empty()) {
            throw Error(Errc::config, say("each_class_at_least needs classes: name the column "
                                          "with 'class' in [zones]"));
        }
    }
    for (const auto& quota : spec.quotas) {
        auto& merged = quotas[quota.zone_class];
        merged.zone_class = quota.zone_class;
        if (quota.min) merged.min = std::max(merged.min.value_or(0), *quota.min);
        merged.max = quota.max;
    }
    std::vector<choose::Quota> out;
    for (auto& [zone_class, quota] : quotas) out.push_back(std::move(quota));
    return out;
}

}  // namespace

Portfolio choose(const Study& study, Inputs& inputs, const Measured& measured,
                 const Ranking& ranking) {
    const auto& spec = *study.choose;
    choose::PilotProblem problem;
    problem.ids = inputs.zones.ids;
    problem.classes = inputs.zones.classes;
    problem.cost = costs_of(study, inputs, measured);
    problem.value = ranking.priority;
    if (spec.objective == Objective::shortfall) {
        for (std::size_t z = 0; z < problem.value.size(); ++z) {
            problem.value[z] *= measured.people.people[z];
        }
    }
    problem.pilots = spec.pilots;
    problem.quotas = quotas_of(spec, inputs.zones.classes);
    problem.fixed_in = spec.fixed_in;
    problem.fixed_out = spec.fixed_out;
    double funding = 0.0;
    for (const auto& source : study.funding) {
        problem.funding.push_back({source.id, source.amount, source.max_share});
        funding += source.amount;
    }
    problem.budget = spec.budget ? *spec.budget : funding;

    auto choice = choose::choose_pilots(problem);
    for (const auto& id : choice.left_out) {
        inputs.problems.push_back(
            {Severity::warning, "cannot_be_chosen", "", id,
             say("the priority, the people or the cost of the zone is not known"),
             say("it cannot be a pilot; fill in what is missing")});
    }
    return {std::move(choice.chosen),
            std::move(problem.cost),
            std::move(problem.value),
            choice.total_cost,
            *problem.budget,
            choice.objective,
            choice.bound,
            choice.gap,
            std::move(choice.status),
            std::move(choice.spending)};
}

}  // namespace geoplan::study
