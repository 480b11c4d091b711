#include "check/unit_set.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/total_words.hpp"

#include <geoplan/admin/join.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace geoplan::check {

namespace {

// Lists of the same units made in different years lack a few of each other's.
constexpr double same_share = 0.7;
// Units of two lists may share a name; whole lists do not.
constexpr double apart_share = 0.9;
// Codes count only where the names beside them mostly agree: two registers may use the same
// numbers for different units.
constexpr double agreeing_names = 0.6;

using Texts = std::vector<std::string>;

std::size_t distinct(const Texts& texts) {
    std::set<std::string> seen(texts.begin(), texts.end());
    seen.erase("");
    return seen.size();
}

Texts texts_of_column(const data::Table& table, std::optional<std::size_t> column) {
    if (!column) return {};
    Texts texts = data::texts(table.columns[*column]);
    for (auto& text : texts) text = plain_spaces(text);
    return texts;
}

/// Of the columns of one meaning, that with the most different values.
Texts finest(const Source& source, const data::Table& table, Meaning meaning) {
    Texts best;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (source.meanings[c] != meaning) continue;
        Texts texts = texts_of_column(table, c);
        if (best.empty() || distinct(texts) > distinct(best)) best = std::move(texts);
    }
    return best;
}

bool tell_apart(const Texts& texts, std::size_t rows) {
    return rows >= 2 &&
           static_cast<double>(distinct(texts)) >= apart_share * static_cast<double>(rows);
}

UnitSet units_of(const Source& source, const data::Table& table) {
    UnitSet units;
    units.source = &source;
    units.rows = data::rows(table);
    units.codes = texts_of_column(table, column_of(source.meanings, Meaning::id));
    units.names = texts_of_column(table, column_of(source.meanings, Meaning::name));
    units.parent_codes = finest(source, table, Meaning::parent_id);
    units.parent_names = finest(source, table, Meaning::parent_name);
    units.naming_total = columns_naming_total(source);
    for (std::size_t row = 0; row < units.rows; ++row) {
        if (units.naming_total[row] == nullptr) continue;
        for (auto* texts : {&units.codes, &units.names}) {
            if (!texts->empty()) (*texts)[row].clear();
        }
    }
    units.told_apart =
        tell_apart(units.codes, units.rows) || tell_apart(units.names, units.rows);
    return units;
}

/// Rows by text, for those that stand once.
std::map<std::string, std::int64_t> rows_by(const Texts& texts) {
    std::map<std::string, std::int64_t> rows;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (texts[row].empty()) continue;
        const auto [at, added] = rows.emplace(texts[row], static_cast<std::int64_t>(row));
        if (!added) at->second = -1;
    }
    return rows;
}

UnitMatch match_codes(const UnitSet& a, const UnitSet& b) {
    UnitMatch match;
    match.by_code = true;
    match.row.assign(a.rows, -1);
    const auto here = rows_by(a.codes);
    const auto there = rows_by(b.codes);
    std::size_t named = 0;
    std::size_t agreeing = 0;
    for (const auto& [code, row] : here) {
        const auto other = there.find(code);
        if (row < 0 || other == there.end() || other->second < 0) continue;
        const auto i = static_cast<std::size_t>(row);
        match.row[i] = other->second;
        ++match.matched;
        if (a.names.empty() || b.names.empty()) continue;
        ++named;
        const auto& name = b.names[static_cast<std::size_t>(other->second)];
        agreeing += admin::name_key(a.names[i]) == admin::name_key(name) ? 1U : 0U;
    }
    if (static_cast<double>(agreeing) < agreeing_names * static_cast<double>(named)) return {};
    return match;
}

bool share_any(const Texts& a, const Texts& b) {
    std::set<std::string> keys;
    for (const auto& text : b) keys.insert(admin::name_key(text));
    keys.erase("");
    return std::any_of(a.begin(), a.end(),
                       [&](const auto& text) { return keys.contains(admin::name_key(text)); });
}

UnitMatch match_names(const UnitSet& a, const UnitSet& b) {
    UnitMatch match;
    match.row.assign(a.rows, -1);
    const bool parents = share_any(a.parent_names, b.parent_names);
    admin::NameJoinOptions options;
    options.suggestions = 0;
    options.threads = 1;
    const auto found =
        admin::join_names({a.names, parents ? a.parent_names : Texts{}},
                          {b.names, parents ? b.parent_names : Texts{}}, options);
    for (std::size_t row = 0; row < found.size(); ++row) {
        match.row[row] = found[row].row;
        match.matched += found[row].row >= 0 ? 1U : 0U;
    }
    return match;
}

bool is_utf8(const Texts& texts) {
    return std::none_of(texts.begin(), texts.end(), [](const auto& text) {
        return admin::garbling_of(text) == admin::Garbling::not_utf8;
    });
}

}  // namespace

std::vector<UnitSet> unit_sets(const Folder& folder) {
    std::vector<UnitSet> sets;
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table == nullptr) continue;
        auto units = units_of(source, *table);
        for (auto* texts : {&units.names, &units.parent_names}) {
            if (!is_utf8(*texts)) texts->clear();
        }
        sets.push_back(std::move(units));
    }
    return sets;
}

std::string unit_label(const UnitSet& units, std::size_t row) {
    const std::string code = units.codes.empty() ? "" : units.codes[row];
    const std::string name = units.names.empty() ? "" : without_escapes(units.names[row]);
    if (code.empty() && name.empty()) return say("row {}", {row + 1});
    return code.empty() || name.empty() ? code + name : code + " " + name;
}

UnitMatch match_units(const UnitSet& a, const UnitSet& b) {
    if (!a.codes.empty() && !b.codes.empty()) {
        auto match = match_codes(a, b);
        if (same_units(a, b, match)) return match;
    }
    if (a.names.empty() || b.names.empty()) return {};
    return match_names(a, b);
}

bool may_be_same(const UnitSet& a, const UnitSet& b) noexcept {
    const auto [fewer, more] = std::minmax(a.rows, b.rows);
    return a.told_apart && b.told_apart &&
           static_cast<double>(fewer) >= same_share * static_cast<double>(more);
}

bool same_units(const UnitSet& a, const UnitSet& b, const UnitMatch& match) {
    const auto enough = same_share * static_cast<double>(std::max(a.rows, b.rows));
    return may_be_same(a, b) && match.matched >= 2 &&
           static_cast<double>(match.matched) >= enough;
}

}  // namespace geoplan::check
