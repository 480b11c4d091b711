#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

/// With fewer rows, equal values say nothing.
constexpr std::size_t fewest_rows = 5;

/// Columns that are rightly the same for all rows of one province's file.
bool may_be_constant(Meaning meaning) {
    return meaning == Meaning::parent_id || meaning == Meaning::parent_name ||
           meaning == Meaning::date;
}

bool is_constant(const data::Column& column) {
    const auto rows = rows_with_value(column);
    if (rows.size() < fewest_rows || rows.size() < data::size(column)) return false;
    const auto first = data::text_at(column, 0);
    return std::all_of(rows.begin(), rows.end(),
                       [&](std::size_t row) { return data::text_at(column, row) == first; });
}

}  // namespace

void find_constant_columns(const Source& source, const data::Table& table, Problems& problems) {
    std::vector<std::string> shown;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        if (may_be_constant(source.meanings[c]) || !is_constant(column)) continue;
        if (const auto* texts = texts_of(column); texts && is_placeholder(texts->front())) {
            continue;  // placeholder_text says so
        }
        shown.push_back(column.name + " = " + data::text_at(column, 0));
    }
    if (shown.empty()) return;
    auto& found = problems.emplace_back(finding(Severity::info, "constant_column", source));
    found.text =
        say("columns with one value throughout: {}; rows: {}", {shown.size(), rows(table)});
    found.evidence = quoted_list(shown);
    found.advice = say("see whether the value is real; it tells no row from another");
}

}  // namespace geoplan::check
