#include <geoplan/check/numbers.hpp>
#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// To 6 decimals, a tenth of a metre.
double shown_degrees(double degrees) {
    return std::round(1e6 * degrees) / 1e6;
}

}  // namespace

void find_dms_text(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto meaning = source.meanings[c];
        const bool placed = meaning == Meaning::longitude || meaning == Meaning::latitude;
        const auto degrees = placed ? coordinate_of : degrees_of;
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        const auto known = rows_with_value(column);
        std::vector<std::size_t> rows;
        for (const auto row : known) {
            if (degrees((*texts)[row])) rows.push_back(row);
        }
        if (rows.empty() || 2 * rows.size() < known.size()) continue;
        const auto& first = (*texts)[rows.front()];
        auto& found = problems.emplace_back(finding(Severity::warning, "dms_text", source));
        found.text = say("column '{}' holds degrees, minutes and seconds as text: '{}' is {}",
                         {column.name, first, shown_degrees(*degrees(first))});
        found.evidence = evidence_of(source, column, rows);
        const auto other = std::find_if(known.begin(), known.end(), [&](std::size_t row) {
            return !is_placeholder((*texts)[row]) && !degrees_in((*texts)[row]);
        });
        if (other == known.end()) {
            found.advice = say("turn the column into decimal degrees");
            found.mend = "dms " + column.name;
        } else {
            found.advice =
                say("'{}' in row {} cannot be read as degrees: write it as the "
                    "others, or empty the cell, and mend the file then",
                    {(*texts)[*other], *other + 1});
        }
    }
}

}  // namespace geoplan::check
