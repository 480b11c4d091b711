#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <unordered_map>

namespace geoplan::check {

void find_duplicate_ids(const Source& source, const data::Table& table, Problems& problems) {
    const auto id = column_of(source.meanings, Meaning::id);
    if (!id) return;
    const auto& column = table.columns[*id];
    const auto texts = data::texts(column);
    std::unordered_map<std::string, std::size_t> times;
    for (const auto row : rows_with_value(column)) ++times[texts[row]];
    std::vector<std::size_t> rows;
    std::size_t ids = 0;
    for (const auto row : rows_with_value(column)) {
        const auto seen = times.find(texts[row]);
        if (seen == times.end() || texts[row] == "0") continue;  // 0: zero_for_unknown
        if (seen->second > 1) rows.push_back(row);
    }
    for (const auto& [text, count] : times) ids += count > 1 && text != "0" ? 1U : 0U;
    if (rows.empty()) return;
    auto& found = problems.emplace_back(finding(Severity::warning, "duplicate_id", source));
    found.text = say("column '{}': {} ids stand in more than one row", {column.name, ids});
    found.evidence = evidence_of(source, column, rows);
    found.advice = say("see whether a row is there twice, or a code was mistyped");
}

}  // namespace geoplan::check
