#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace geoplan::check {

namespace {

struct Range {
    double least;
    double most;
    Severity severity = Severity::error;
};

constexpr std::size_t negative_one_in = 10;
constexpr std::size_t fewest_counts = 8;
constexpr double first_year = 1800.0;
constexpr double last_year = 2200.0;

constexpr double no_end = std::numeric_limits<double>::infinity();

/// Whether the middle of the known values is no larger than `most`, either side of 0.
bool mostly_within(double most, const std::vector<double>& values) {
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known),
                 [](double value) { return value == value; });
    return !known.empty() && std::abs(median(known)) <= most;
}

/// Coordinates in metres have no bounds that hold everywhere.
bool in_degrees(const std::vector<double>& values) {
    return mostly_within(180.0, values);
}

/// What may well be below 0: changes, balances, heights, levels, places.
bool may_be_negative(const data::Column& column) {
    return has_word(
        column,
        {"tang",        "giam",   "growth", "change", "chenh lech", "can doi", "difference",
         "balance",     "net",    "do cao", "cao do", "elevation",  "height",  "nhiet do",
         "temperature", "signal", "rsrp",   "rssi",   "dbm",        "db",      "x",
         "y",           "lon",    "lat",    "long",   "lng",        "di cu"});
}

bool is_named_count(const data::Column& column) {
    return has_word(
        column, {"so", "count", "number", "giuong", "beds", "households", "students", "pupils",
                 "nguoi", "nu", "persons", "people", "ho ngheo"});
}

/// Whole numbers of which one in ten at most is below 0.
bool seem_counts(const std::vector<double>& values) {
    std::size_t known = 0;
    std::size_t negative = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        if (value != std::floor(value)) return false;
        ++known;
        negative += value < 0.0 ? 1U : 0U;
    }
    return negative_one_in * negative <= known && known >= fewest_counts;
}

/// Years, but for a few: a column named so, with most values in the years of records.
bool are_years(const data::Column& column, const std::vector<double>& values) {
    if (!has_word(column, {"nam", "year"})) return false;
    std::size_t known = 0;
    std::size_t years = 0;
    for (const double value : values) {
        if (std::isnan(value) || value == 0.0) continue;
        ++known;
        years += value >= first_year && value <= last_year ? 1U : 0U;
    }
    return years >= 3 && 5 * years >= 4 * known;
}

std::optional<Range> range_of(const data::Column& column, Meaning meaning,
                              const std::vector<double>& values) {
    switch (meaning) {
        case Meaning::population:
        case Meaning::area:
            return Range{0.0, no_end};
        case Meaning::longitude:
            return in_degrees(values) ? std::optional(Range{-180.0, 180.0}) : std::nullopt;
        case Meaning::latitude:
            return in_degrees(values) ? std::optional(Range{-90.0, 90.0}) : std::nullopt;
        default:
            break;
    }
    if (may_be_negative(column)) return std::nullopt;  // and above 100
    const bool percent = has_word(column, {"percent", "pct", "phan tram", "ty le", "ti le"}) ||
                         column.name.find('%') != std::string::npos;
    // "Tỷ lệ" is also the scale of a map, or a ratio of sexes.
    if (percent && mostly_within(100.0, values)) return Range{0.0, 100.0};
    if (are_years(column, values)) return Range{first_year, last_year, Severity::warning};
    if (seem_counts(values)) {
        return Range{0.0, no_end, is_named_count(column) ? Severity::error : Severity::warning};
    }
    return std::nullopt;
}

}  // namespace

void find_out_of_range(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto values = numbers_of(column);
        if (values.empty()) continue;
        const auto range = range_of(column, source.meanings[c], values);
        if (!range || holds_codes(column, source.meanings[c])) continue;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < values.size(); ++row) {
            const bool year_not_known = range->least == first_year && values[row] == 0.0;
            if (year_not_known) continue;  // zero_for_unknown
            if (values[row] < range->least || values[row] > range->most) rows.push_back(row);
        }
        if (rows.empty()) continue;
        auto& found = problems.emplace_back(finding(range->severity, "out_of_range", source));
        found.text = range->most == no_end
                         ? say("column '{}': {} rows are below {}, which cannot be",
                               {column.name, rows.size(), range->least})
                         : say("column '{}': {} rows are not between {} and {}",
                               {column.name, rows.size(), range->least, range->most});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("ask where the value comes from; leave it empty until then");
    }
}

}  // namespace geoplan::check
