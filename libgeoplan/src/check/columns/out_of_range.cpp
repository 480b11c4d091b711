#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace geoplan::check {

namespace {

struct Range {
    double least;
    double most;
};

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
    const bool growth = has_word(column, {"tang", "giam", "growth", "change"});
    if (growth) return std::nullopt;  // may be below 0 and above 100
    const bool percent = has_word(column, {"percent", "pct", "phan tram", "ty le", "ti le"}) ||
                         column.name.find('%') != std::string::npos;
    // "Tỷ lệ" is also the scale of a map, or a ratio of sexes.
    if (percent && mostly_within(100.0, values)) return Range{0.0, 100.0};
    return std::nullopt;
}

}  // namespace

void find_out_of_range(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto values = numbers_of(column);
        if (values.empty()) continue;
        const auto range = range_of(column, source.meanings[c], values);
        if (!range) continue;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (values[row] < range->least || values[row] > range->most) rows.push_back(row);
        }
        if (rows.empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::error, "out_of_range", source));
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
