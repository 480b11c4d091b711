#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <charconv>
#include <cmath>

namespace geoplan::study {

namespace {

double money(const Section& section, std::string_view key) {
    const double amount = section.number(key);
    if (!(amount >= 0.0) || !std::isfinite(amount) || amount != std::floor(amount)) {
        section.fail(key, say("'{}' is money in whole VND, 0 or more", {key}));
    }
    return amount;
}

CostSpec parse_cost(const Section& section) {
    if (section.is_number("cost")) return money(section, "cost");
    if (section.is_table("cost")) return parse_table_column(section, "cost");
    return PackagesCost{};
}

std::vector<Quota> parse_quotas(const Section& section) {
    std::vector<Quota> quotas;
    if (!section.has("quotas")) return quotas;
    for (const auto& [key, node] : section.raw("quotas")) {
        const std::string zone_class(key.str());
        const auto* table = node.as_table();
        if (table == nullptr) {
            section.fail("quotas", say("the quota of class '{}' must be a table { min, max }",
                                       {zone_class}));
        }
        const Section part(*table, say("the quota of class '{}'", {zone_class}), section.file(),
                           {quota_keys()});
        Quota quota{zone_class, std::nullopt, std::nullopt};
        if (part.has("min")) quota.min = part.small_integer("min");
        if (part.has("max")) quota.max = part.small_integer("max");
        if (quota.min.value_or(0) < 0 || quota.max.value_or(0) < 0) {
            part.fail("", say("a quota must not be negative"));
        }
        quotas.push_back(quota);
    }
    return quotas;
}

}  // namespace

std::vector<PackageSpec> parse_packages(const Section& root) {
    std::vector<PackageSpec> packages;
    for (const auto& section : root.sections("packages", package_keys())) {
        PackageSpec package{section.text("id"), section.text("closes"), 0.0, 0.0,
                            section.texts("requires")};
        if (section.has("unit_cost") == section.has("cost")) {
            section.fail("",
                         say("package '{}' needs either 'unit_cost' or 'cost'", {package.id}));
        }
        if (section.has("unit_cost") != section.has("closes")) {
            section.fail("", say("package '{}': 'unit_cost' is per unit of the gap that it "
                                 "'closes'; give both or neither",
                                 {package.id}));
        }
        if (section.has("unit_cost")) package.unit_cost = money(section, "unit_cost");
        if (section.has("cost")) package.cost = money(section, "cost");
        packages.push_back(std::move(package));
    }
    return packages;
}

std::vector<FundingSpec> parse_funding(const Section& root) {
    std::vector<FundingSpec> funding;
    for (const auto& section : root.sections("funding", funding_keys())) {
        FundingSpec source{section.text("id"), {}, 0.0, section.number("max_share", 1.0)};
        if (!(source.max_share > 0.0 && source.max_share <= 1.0)) {
            section.fail("max_share", say("'max_share' must be above 0 and at most 1"));
        }
        if (section.is_number("amount")) {
            source.amount = money(section, "amount");
        } else {
            for (const auto& [key, node] : section.raw("amount")) {
                const std::string_view word = key.str();
                int year = 0;
                const auto [stop, error] =
                    std::from_chars(word.data(), word.data() + word.size(), year);
                const auto amount = node.value<double>();
                const bool ok = error == std::errc() && stop == word.data() + word.size() &&
                                node.is_number() && *amount >= 0.0 &&
                                *amount == std::floor(*amount) && std::isfinite(*amount);
                if (!ok) {
                    section.fail("amount", say("'amount' by year is { 2026 = VND, … } with "
                                               "whole VND, 0 or more; '{}' is not",
                                               {word}));
                }
                source.by_year.emplace_back(year, *amount);
                source.amount += *amount;
            }
        }
        funding.push_back(std::move(source));
    }
    return funding;
}

ChooseSpec parse_choose(const Section& root) {
    const auto section = root.section("choose", choose_keys());
    ChooseSpec choose;
    choose.pilots = section.small_integer("pilots");
    if (choose.pilots < 1) section.fail("pilots", say("'pilots' must be at least 1"));
    choose.cost = parse_cost(section);
    if (section.has("budget")) choose.budget = money(section, "budget");
    choose.each_class_at_least = section.small_integer("each_class_at_least");
    if (choose.each_class_at_least < 0) {
        section.fail("each_class_at_least", say("'each_class_at_least' must not be negative"));
    }
    choose.quotas = parse_quotas(section);
    choose.fixed_in = section.texts("fixed_in");
    choose.fixed_out = section.texts("fixed_out");
    choose.objective = section.text("objective", "priority") == "shortfall"
                           ? Objective::shortfall
                           : Objective::priority;
    return choose;
}

}  // namespace geoplan::study
