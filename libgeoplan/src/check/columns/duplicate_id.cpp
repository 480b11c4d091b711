#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace geoplan::check {

namespace {

/// Whether the values repeat, as those of kinds and periods do: on average, two rows have one.
bool repeats(const data::Texts& texts) {
    const std::unordered_set<std::string> different(texts.begin(), texts.end());
    return different.size() > 1 && 2 * different.size() <= texts.size();
}

bool is_period_or_kind(const data::Column& column, Meaning meaning) {
    return meaning == Meaning::date ||
           has_word(column, {"nam", "year", "thang", "month", "quy", "quarter", "ky", "period",
                             "ngay", "date", "indicator", "chi tieu", "variable", "dot"});
}

/// Whether a unit has several rows on purpose, one a year or an indicator: columns whose values
/// repeat tell its rows apart, and most ids stand several times or a column is named so.
bool is_long_table(const Source& source, const data::Table& table, const data::Texts& ids,
                   bool most_repeat) {
    auto keys = ids;
    bool told = false;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const Meaning meaning = source.meanings[c];
        if (data::type_name(column) == "double" || meaning == Meaning::name) continue;
        const auto texts = data::texts(column);
        if (meaning == Meaning::id || !repeats(texts)) continue;
        if (!most_repeat && !is_period_or_kind(column, meaning)) continue;
        told = true;
        for (std::size_t row = 0; row < keys.size(); ++row) keys[row] += '\n' + texts[row];
    }
    const std::unordered_set<std::string> different(keys.begin(), keys.end());
    return told && different.size() == keys.size();
}

/// Whether the rows are things in units (posts, schools), and the ids those of the units: they
/// are named so, and the rows have places of their own, or names that tell more of them apart
/// while no few ids repeat.
bool are_of_units_around(const Source& source, const data::Table& table,
                         const data::Column& ids, std::size_t distinct, std::size_t repeated) {
    if (!has_word(ids, {"xa", "phuong", "commune", "ward", "dvhc", "huyen", "district", "tinh",
                        "province", "county", "insee", "unit", "zone"})) {
        return false;
    }
    const auto* layer = std::get_if<data::Layer>(&source.data);
    if (layer != nullptr) return !std::holds_alternative<geom::Polygons>(layer->geometry);
    if (column_of(source.meanings, Meaning::longitude)) return true;
    const auto name = column_of(source.meanings, Meaning::name);
    constexpr std::size_t one_in = 5;
    if (!name || one_in * repeated < data::rows(table)) return false;
    const auto names = data::texts(table.columns[*name]);
    return std::unordered_set<std::string>(names.begin(), names.end()).size() > distinct;
}

}  // namespace

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
    if (are_of_units_around(source, table, column, times.size(), rows.size())) return;
    if (is_long_table(source, table, texts, 2 * ids > times.size())) return;
    auto& found = problems.emplace_back(finding(Severity::warning, "duplicate_id", source));
    found.text =
        say("column '{}': ids that stand in more than one row: {}", {column.name, ids});
    found.evidence = evidence_of(source, column, rows);
    found.advice = say("see whether a row is there twice, or a code was mistyped");
}

}  // namespace geoplan::check
