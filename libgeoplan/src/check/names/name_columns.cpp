#include "check/names/name_columns.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/total_words.hpp"

#include <geoplan/admin/name.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

// Names of units stand in other files too; of schools, firms or plants only by chance.
constexpr double known_share = 0.5;
// More different names than Vietnam has units of the lowest level before 2025.
constexpr std::size_t most_names = 12'000;

bool has_marks(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

NameColumn names_in(const Source& source, const data::Table& table, std::size_t column) {
    NameColumn names{&source, column, source.meanings[column] == Meaning::name, {}};
    const auto* texts = texts_of(table.columns[column]);
    if (texts == nullptr) return names;
    std::map<std::string, std::size_t> first;
    for (std::size_t row = 0; row < texts->size(); ++row) {
        if (first.size() > most_names) return names;
        if (has_value(table.columns[column], row)) first.emplace((*texts)[row], row);
    }
    bool marks = false;
    const auto naming_total = columns_naming_total(source);
    for (const auto& [text, row] : first) {
        if (is_placeholder(text) || admin::garbling_of(text)) continue;
        if (naming_total[row] != nullptr) continue;
        auto key = admin::name_key(text);
        marks = marks || has_marks(key);
        const auto [at, added] = names.rows.emplace(std::move(key), row);
        if (!added) at->second = std::min(at->second, row);
    }
    if (!marks) names.rows.clear();
    return names;
}

}  // namespace

std::vector<NameColumn> name_columns(const Folder& folder) {
    std::vector<NameColumn> columns;
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        for (std::size_t c = 0; table != nullptr && c < table->columns.size(); ++c) {
            const Meaning meaning = source.meanings[c];
            if (meaning != Meaning::name && meaning != Meaning::parent_name) continue;
            auto names = names_in(source, *table, c);
            if (!names.rows.empty()) columns.push_back(std::move(names));
        }
    }
    const auto stands_elsewhere = [&](const NameColumn& here, const std::string& key) {
        return std::any_of(columns.begin(), columns.end(), [&](const NameColumn& there) {
            return there.source->file != here.source->file && there.rows.contains(key);
        });
    };
    std::vector<NameColumn> units;
    for (const auto& names : columns) {
        const auto known = std::count_if(
            names.rows.begin(), names.rows.end(),
            [&](const auto& name) { return stands_elsewhere(names, name.first); });
        if (static_cast<double>(known) >=
            known_share * static_cast<double>(names.rows.size())) {
            units.push_back(names);
        }
    }
    return units;
}

}  // namespace geoplan::check
