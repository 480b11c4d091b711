#include "check/totals/kinds.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

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

std::vector<std::size_t> outliers(const Comparison& comparison) {
    const double limit = std::max(far_spreads * comparison.spread, least_apart);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < comparison.apart.size(); ++row) {
        if (std::abs(comparison.apart[row]) > limit) rows.push_back(row);
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
    const auto rows = outliers(comparison);
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
    if (!problem.evidence.empty()) problem.evidence += "; ";
    problem.evidence += say("in the middle row, {} times this value stands there",
                            {std::round(1000.0 * std::pow(10.0, comparison.middle)) / 1000.0});
    problem.advice = say("ask which source is right, and of which day its numbers are");
}

}  // namespace

void find_sources_disagree(std::span<const Quantity> quantities, Problems& problems) {
    for (const auto& here : quantities) {
        for (const auto& comparison : comparisons(here, quantities)) {
            const bool once = comparison.other > &here;
            if (once && comparison.other->units->source->file != here.units->source->file) {
                compare(here, comparison, problems);
            }
        }
    }
}

}  // namespace geoplan::check
