#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_empty_columns(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        if (!rows_with_value(column).empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::info, "empty_column", source));
        found.text = say("column '{}' is empty in all rows", {column.name});
        found.evidence = say("0 of {} rows", {data::rows(table)});
        found.advice = say("fill it, or take the column out");
        found.mend = "drop-column " + column.name;
    }
}

}  // namespace geoplan::check
