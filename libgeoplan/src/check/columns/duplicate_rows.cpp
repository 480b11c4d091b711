#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <unordered_map>

namespace geoplan::check {

namespace {

/// Fewer columns can be equal in two rows that are two things.
constexpr std::size_t fewest_columns = 3;

/// Whether a column tells all rows apart: then none is there twice.
bool has_key(const Source& source, const data::Table& table) {
    const auto id = column_of(source.meanings, Meaning::id);
    if (!id) return false;
    auto texts = data::texts(table.columns[*id]);
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

std::string whole_row(const data::Table& table, std::size_t row) {
    std::string text;
    for (const auto& column : table.columns) {
        text += data::text_at(column, row);
        text += '\x1f';  // between the cells, so that "a","bc" is not "ab","c"
    }
    return text;
}

}  // namespace

void find_duplicate_rows(const Source& source, const data::Table& table, Problems& problems) {
    // The attributes of two shapes may be equal.
    if (!std::holds_alternative<data::Table>(source.data)) return;
    if (table.columns.size() < fewest_columns || has_key(source, table)) return;
    std::unordered_map<std::string, std::size_t> first;
    std::vector<std::size_t> again;
    std::string shown;
    for (std::size_t row = 0; row < data::rows(table); ++row) {
        auto text = whole_row(table, row);
        if (text.find_first_not_of('\x1f') == std::string::npos) continue;  // an empty row
        const auto [where, is_new] = first.emplace(std::move(text), row);
        if (is_new) continue;
        constexpr std::size_t most_shown = 3;
        if (again.size() < most_shown) {
            shown += (again.empty() ? "" : ", ") +
                     say("row {} is row {}", {row + 1, where->second + 1});
        }
        again.push_back(row);
    }
    if (again.empty()) return;
    auto& found = problems.emplace_back(finding(Severity::warning, "duplicate_rows", source));
    found.text = say("{} of {} rows are there already, equal in every column",
                     {again.size(), data::rows(table)});
    found.evidence = shown;
    found.advice = say("take the repeated rows out");
    found.mend = "drop-rows " + row_numbers(again);
}

}  // namespace geoplan::check
