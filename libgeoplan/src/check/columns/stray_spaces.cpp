#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

bool has_stray_space(std::string_view text) {
    const auto plain = plain_spaces(text);
    return plain.size() != text.size() || plain.find("  ") != std::string::npos;
}

}  // namespace

void find_stray_spaces(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::vector<std::size_t> rows;
        for (const auto row : rows_with_value(column)) {
            if (has_stray_space((*texts)[row])) rows.push_back(row);
        }
        if (rows.empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::info, "stray_spaces", source));
        found.text = say("column '{}': spaces at the ends, doubled or no plain ones; rows: {}",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("take them out: other programs see another name");
        found.mend = "trim-spaces " + column.name;
    }
}

}  // namespace geoplan::check
