#include "check/totals/kinds.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace geoplan::check {

namespace {

// Sources of one quantity agree so well in the middle row, or they count different things.
const double most_spread = std::log10(1.05);
// A unit is named when it is three spreads off, and by a fifth at least: that is more than
// people change in a few years.
constexpr double far_spreads = 3.0;
const double least_apart = std::log10(1.2);
// A general difference of a fiftieth is worth telling.
const double least_general = std::log10(1.02);

/// The difference of most rows; for areas, whole powers of ten are km², ha and m².
double general_difference(const Comparison& comparison, Meaning meaning) {
    if (meaning != Meaning::area) return comparison.middle;
    return comparison.middle - std::round(comparison.middle);
}

double unlikeness(const Comparison& comparison) {
    double sum = 0.0;
    for (const double apart : comparison.apart) {
        if (!std::isnan(apart)) sum += std::min(std::abs(apart), 1.0);
    }
    return sum / static_cast<double>(comparison.pairs);
}

// As `swapped_rows` has them.
constexpr double same_within = 0.01;
constexpr std::size_t fewest_swapped = 8;

bool is_exchanged(const Quantity& here, const Comparison& comparison, std::size_t a,
                  std::size_t b) {
    const auto same = [](double x, double y) {
        return std::abs(x - y) <= same_within * std::max(std::abs(x), std::abs(y));
    };
    return same(here.values[a], comparison.there[b]) &&
           same(here.values[b], comparison.there[a]);
}

/// Two rows with each other's value are told by `swapped_rows`.
void leave_out_exchanged(const Quantity& here, const Comparison& comparison,
                         std::vector<std::size_t>& rows) {
    const bool by_code = !here.units->codes.empty() && !comparison.other->units->codes.empty();
    const bool one_level = std::abs(comparison.middle) <= std::log10(1.0 + same_within);
    if (!by_code || !one_level || comparison.pairs < fewest_swapped) return;
    std::vector<std::size_t> rest;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(rest), [&](std::size_t row) {
        return std::none_of(rows.begin(), rows.end(), [&](std::size_t other) {
            return other != row && is_exchanged(here, comparison, row, other);
        });
    });
    rows = std::move(rest);
}

std::vector<std::size_t> outliers(const Comparison& comparison) {
    const double limit = std::max(far_spreads * comparison.spread, least_apart);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < comparison.apart.size(); ++row) {
        const double apart = comparison.apart[row];
        if (std::abs(apart) > limit && !power_of(apart)) rows.push_back(row);  // `off_by_ten`
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(comparison.apart[a]) > std::abs(comparison.apart[b]);
    });
    return rows;
}

std::string examples(const Quantity& here, const Comparison& comparison,
                     const std::vector<std::size_t>& rows) {
    constexpr std::size_t most = 5;
    std::string shown;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
        shown += i == 0 ? "" : "; ";
        shown += say("{}: {}, there {}",
                     {unit_label(*here.units, rows[i]), rounded(here.values[rows[i]]),
                      rounded(comparison.there[rows[i]])});
    }
    return shown + (rows.size() > most ? "; …" : "");
}

void compare(const Quantity& here, const Comparison& comparison, Problems& problems) {
    if (comparison.spread > most_spread) return;
    auto rows = outliers(comparison);
    leave_out_exchanged(here, comparison, rows);
    const double general = general_difference(comparison, here.meaning);
    const bool shifted = std::abs(general) > least_general;
    if (rows.empty() && !shifted) return;
    auto& problem =
        problems.emplace_back(finding(rows.empty() ? Severity::info : Severity::warning,
                                      "sources_disagree", *here.units->source));
    const auto& there = *comparison.other;
    if (rows.size() == 1) problem.row = row_label(*here.units->source, rows.front());
    problem.text =
        rows.empty()
            ? say("column '{}' differs from '{}' of {} in nearly all units",
                  {here.column, there.column, title(*there.units->source)})
            : say("{} of {} units of column '{}' differ from '{}' of {}, unlike the others",
                  {rows.size(), comparison.pairs, here.column, there.column,
                   title(*there.units->source)});
    problem.evidence = examples(here, comparison, rows);
    const double times = std::round(1000.0 * std::pow(10.0, comparison.middle)) / 1000.0;
    if (times != 1.0) {
        if (!problem.evidence.empty()) problem.evidence += "; ";
        problem.evidence +=
            say("the values there are {} times those here (the median)", {times});
    }
    problem.advice = say("ask which source is right, and of which day its numbers are");
}

}  // namespace

void find_sources_disagree(std::span<const Quantity> quantities, UnitMatches& matches,
                           Problems& problems) {
    for (const auto& here : quantities) {
        // Of the columns of another set, the one most like this is of the same quantity.
        std::map<const UnitSet*, Comparison> nearest;
        for (auto& comparison : comparisons(here, quantities, matches)) {
            const auto* units = comparison.other->units;
            if (units <= here.units || units->source->file == here.units->source->file)
                continue;
            const auto found = nearest.find(units);
            if (found == nearest.end()) {
                nearest.emplace(units, std::move(comparison));
            } else if (unlikeness(comparison) < unlikeness(found->second)) {
                found->second = std::move(comparison);
            }
        }
        for (const auto& [units, comparison] : nearest) compare(here, comparison, problems);
    }
}

}  // namespace geoplan::check
