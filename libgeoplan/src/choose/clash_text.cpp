#include "choose/checks.hpp"
#include "choose/clash.hpp"
#include "choose/model.hpp"
#include "choose/money.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::detail {

namespace {

using Kind = PilotDemand::Kind;

/// "a", "a and b", "a, b and c"
std::string joined(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
    std::string text = parts.front();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) text += ", " + parts[i];
    return say("{} and {}", {text, parts.back()});
}

/// Zones with a known value and cost, of one class or ("") of all.
std::size_t zones_of(const choose::PilotProblem& problem, const std::string& zone_class) {
    std::size_t count = 0;
    for (std::size_t zone = 0; zone < problem.ids.size(); ++zone) {
        const bool of_class = zone_class.empty() || problem.classes[zone] == zone_class;
        count += of_class && can_be_chosen(problem, zone) ? 1U : 0U;
    }
    return count;
}

std::string money_clash(const choose::PilotProblem& problem,
                        const std::vector<PilotDemand>& clash, const Progress& progress) {
    std::vector<PilotDemand> others;
    std::vector<std::string> other_words;
    std::vector<std::string> money_words;
    bool funding = false;
    for (const auto& demand : clash) {
        auto& words = is_money(demand.kind) ? money_words : other_words;
        words.push_back(in_words(problem, demand).text);
        if (!is_money(demand.kind)) others.push_back(demand);
        funding = funding || (is_money(demand.kind) && demand.kind != Kind::budget);
    }
    auto model = build_model(problem, others, Aim::least_cost);
    const auto cheapest = solve_exactly(problem, model, progress);
    const double least = cost_of(problem, model, chosen_columns(model, cheapest));
    if (!funding) {
        return say("{} cost at least {}, but {}; change one of these",
                   {joined(other_words), money_text(least), joined(money_words)});
    }
    const double most = MoneyDemands(problem, clash).greatest_cost();
    return say("{} cost at least {}, but no more than {} can be spent: {}; change one of these",
               {joined(other_words), money_text(least), money_text(most), joined(money_words)});
}

/// "" unless the money does not reach for a single zone.
std::string too_little_for_anything(const choose::PilotProblem& problem,
                                    const std::vector<PilotDemand>& clash) {
    const bool budget = std::any_of(clash.begin(), clash.end(),
                                    [](const auto& d) { return d.kind == Kind::budget; });
    if (!budget) return {};
    std::size_t cheapest = problem.ids.size();
    for (std::size_t zone = 0; zone < problem.ids.size(); ++zone) {
        if (!can_be_chosen(problem, zone)) continue;
        if (cheapest == problem.ids.size() || problem.cost[zone] < problem.cost[cheapest]) {
            cheapest = zone;
        }
    }
    if (cheapest == problem.ids.size() || problem.cost[cheapest] <= *problem.budget) return {};
    return say("the budget of {} is too small for anything: the cheapest zone, '{}', costs {}",
               {money_text(*problem.budget), problem.ids[cheapest],
                money_text(problem.cost[cheapest])});
}

std::string too_few_zones(const choose::PilotProblem& problem, const PilotDemand& demand) {
    const auto words = in_words(problem, demand);
    const std::size_t count = zones_of(problem, words.subject);
    if (demand.kind != Kind::pilots) {
        return count == 1 ? say("{} must be chosen, but only 1 zone of it can be (value and "
                                "cost known)",
                                {words.text})
                          : say("{} must be chosen, but only {} zones of it can be (value and "
                                "cost known)",
                                {words.text, count});
    }
    if (problem.pilots == 1) {
        return say("{} is asked for, but only {} zones can be chosen (value and cost known)",
                   {words.text, count});
    }
    return count == 1
               ? say("{} are asked for, but only 1 zone can be chosen (value and cost known)",
                     {words.text})
               : say("{} are asked for, but only {} zones can be chosen (value and cost known)",
                     {words.text, count});
}

}  // namespace

std::string clash_text(const choose::PilotProblem& problem,
                       const std::vector<PilotDemand>& clash, const Progress& progress) {
    if (auto text = too_little_for_anything(problem, clash); !text.empty()) return text;
    if (clash.size() == 1 && !is_money(clash[0].kind)) {
        return too_few_zones(problem, clash[0]);
    }
    if (std::any_of(clash.begin(), clash.end(),
                    [](const auto& demand) { return is_money(demand.kind); })) {
        return money_clash(problem, clash, progress);
    }
    std::vector<std::string> words;
    for (const auto& demand : clash) words.push_back(in_words(problem, demand).text);
    return say("no choice meets these demands together: {}; change one of them",
               {joined(words)});
}

}  // namespace geoplan::detail
