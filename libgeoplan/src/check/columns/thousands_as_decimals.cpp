#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::check {

namespace {

/// A dot between thousands makes numbers below a thousand with up to three decimals.
constexpr double thousand = 1000.0;
constexpr double rounding = 1e-6;
/// People in fractions of these are an estimate, and have more decimals; of a list of counts,
/// at least a third is above a thousand.
constexpr std::size_t one_in = 3;
constexpr std::size_t fewest_rows = 3;

bool has_fraction(double value) {
    return value != std::floor(value);
}

bool is_whole(double value) {
    return std::abs(value - std::round(value)) < rounding * thousand;
}

bool may_be_thousands(double value) {
    return value < thousand && is_whole(value * thousand);
}

}  // namespace

void find_thousands_as_decimals(const Source& source, const data::Table& table,
                                Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        if (source.meanings[c] != Meaning::population) continue;
        if (has_word(column, {"nghin", "ngan", "thousand", "thousands", "1000"})) continue;
        const auto values = numbers_of(column);
        std::vector<std::size_t> rows;
        bool all = true;
        std::size_t three_decimals = 0;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (std::isnan(values[row]) || !has_fraction(values[row])) continue;
            all = all && may_be_thousands(values[row]);
            three_decimals += is_whole(values[row] * thousand / 10.0) ? 0U : 1U;
            rows.push_back(row);
        }
        if (2 * three_decimals < rows.size()) continue;  // thousands of people, rounded
        if (!all || rows.size() < fewest_rows || one_in * rows.size() < values.size()) continue;
        auto& found =
            problems.emplace_back(finding(Severity::error, "thousands_as_decimals", source));
        found.text =
            say("column '{}': {} counts of people have decimals; the dot was rather "
                "between thousands",
                {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("write people as whole numbers without dots: 1234, not 1.234");
    }
}

}  // namespace geoplan::check
