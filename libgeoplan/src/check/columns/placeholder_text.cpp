#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <map>

namespace geoplan::check {

void find_placeholder_text(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::map<std::string, std::vector<std::size_t>> rows;  // by the text that stands there
        for (const auto row : rows_with_value(column)) {
            if (is_placeholder((*texts)[row])) rows[(*texts)[row]].push_back(row);
        }
        for (const auto& [text, where] : rows) {
            auto& found =
                problems.emplace_back(finding(Severity::warning, "placeholder_text", source));
            found.text = say("column '{}': '{}' stands where nothing is known; rows: {}",
                             {column.name, text, where.size()});
            found.evidence = evidence_of(source, column, where);
            found.advice = say("leave the cell empty where a value is not known");
            found.mend = "missing " + column.name + " " + text;
        }
    }
}

}  // namespace geoplan::check
