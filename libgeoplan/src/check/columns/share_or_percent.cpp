#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

/// Nine of ten say what the column holds; the others are the odd ones.
constexpr double most_odd = 0.1;
constexpr std::size_t fewest_rows = 8;
/// Percentages of which nearly all are above this are no shares of 1.
constexpr double least_percent = 5.0;

std::vector<std::size_t> rows_within(const std::vector<double>& values, double above,
                                     double most) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] > above && values[row] <= most) rows.push_back(row);
    }
    return rows;
}

void tell(const Source& source, const data::Column& column,
          const std::vector<std::size_t>& rows, std::string text, Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::warning, "share_or_percent", source));
    found.text = std::move(text);
    found.evidence = evidence_of(source, column, rows);
    found.advice = say("write all rows in the same way");
}

}  // namespace

void find_share_or_percent(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        if (!has_word(column, {"percent", "pct", "phan tram", "ty le", "ti le", "share", "frac",
                               "rate"})) {
            continue;
        }
        const auto values = numbers_of(column);
        const auto known = rows_with_value(column).size();
        if (values.empty() || known < fewest_rows) continue;
        const auto few = [&](std::size_t count) {
            return count > 0 &&
                   static_cast<double>(count) <= most_odd * static_cast<double>(known);
        };
        const auto shares = rows_within(values, 0.0, 1.0);
        const auto percents = rows_within(values, 1.0, 100.0);
        const auto large = rows_within(values, least_percent, 100.0);
        if (few(percents.size()) && shares.size() >= fewest_rows) {
            tell(source, column, percents,
                 say("column '{}' holds shares of 1, but {} rows seem to be percentages",
                     {column.name, percents.size()}),
                 problems);
        } else if (few(shares.size()) && percents.size() >= fewest_rows &&
                   large.size() == percents.size()) {
            tell(source, column, shares,
                 say("column '{}' holds percentages, but {} rows seem to be shares of 1",
                     {column.name, shares.size()}),
                 problems);
        }
    }
}

}  // namespace geoplan::check
