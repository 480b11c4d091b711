#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/written_date.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_unreadable_dates(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto* texts = texts_of(column);
        if (texts == nullptr || source.meanings[c] != Meaning::date) continue;
        std::size_t dates = 0;
        std::vector<std::size_t> rows;
        for (const auto row : rows_with_value(column)) {
            if (is_placeholder((*texts)[row])) continue;
            if (written_date((*texts)[row])) {
                ++dates;
            } else {
                rows.push_back(row);
            }
        }
        if (rows.empty() || dates < rows.size()) continue;  // a column of something else
        auto& found =
            problems.emplace_back(finding(Severity::warning, "date_unreadable", source));
        found.text = say("column '{}': rows that hold no day that exists: {}",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("write dates as 2026-01-31 or 31/1/2026");
    }
}

}  // namespace geoplan::check
