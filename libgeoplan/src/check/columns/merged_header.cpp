#include "check/columns/finding.hpp"
#include "check/columns/header_rows.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

namespace geoplan::check {

void find_merged_header(const Source& source, const data::Table& table, Problems& problems) {
    std::vector<std::string> made;
    for (const auto& column : table.columns) {
        if (is_made_name(column.name)) made.push_back(column.name);
    }
    const auto rows = header_rows(table);
    if (made.empty() && rows == 0) return;
    auto& found = problems.emplace_back(finding(Severity::warning, "merged_header", source));
    if (rows > 0) {
        found.text = rows == 1
                         ? say("the first row of data is a second row of headers")
                         : say("the first {} rows of data are a title or headers", {rows});
        found.evidence = quoted_list(headers_in_rows(table, rows));
        found.mend = "drop-rows 1";
        for (std::size_t row = 2; row <= rows; ++row) found.mend += "," + std::to_string(row);
    } else {
        found.text = say("columns without a name of their own: {}", {made.size()});
        found.evidence = quoted_list(made);
    }
    found.advice = say("give the sheet one row of headers, without merged cells, on top");
}

}  // namespace geoplan::check
