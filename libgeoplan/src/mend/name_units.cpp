#include "mend/steps.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>

namespace geoplan::mend {

namespace {

/// Of "ha": "dien_tich_ha" and "Diện tích (ha)". Of "%": "Tỷ lệ (%)".
bool has_unit(const std::string& name, const std::string& unit) {
    const auto words = plain_words(name);
    const auto plain = plain_text(unit);
    if (std::find(words.begin(), words.end(), plain) != words.end()) return true;
    const bool is_word = plain_words(unit) == std::vector{plain};
    return !is_word && plain_text(name).find(plain) != std::string::npos;
}

}  // namespace

void name_units(Sheet& sheet, std::vector<Change>& changes) {
    if (check::table_of(sheet.source) == nullptr) return;
    auto& table = table_of(sheet);
    for (auto& column : table.columns) {
        if (column.unit.empty() || has_unit(column.name, column.unit)) continue;
        Change change;
        change.file = sheet.source.file;
        change.layer = sheet.source.layer;
        change.column = column.name;
        change.before = column.name;
        change.after = column.name + " (" + column.unit + ")";
        change.action = std::string(name(Verb::numbers)) + " " + column.name;
        change.why =
            say("the unit of its cells, '{}', stands in the column's name now", {column.unit});
        if (data::has(table, change.after)) {
            throw Error(Errc::bad_value, say("{}: a column '{}' is there already",
                                             {check::title(sheet.source), change.after}));
        }
        column.name = change.after;
        changes.push_back(std::move(change));
    }
}

}  // namespace geoplan::mend
