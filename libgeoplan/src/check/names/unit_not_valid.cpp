#include "check/names/kinds.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/words.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace geoplan::check {

namespace {

// Law 72/2025/QH15: below the province there are xã, phường and đặc khu alone.
constexpr Date two_levels_from{2025, 7, 1};

/// "Thị trấn", "Thịtrấn", "Huyện" alone in a cell, as columns of kinds have them.
bool names_ended_kind(const std::string& text) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"thitran", "huyen", "thixa", "quan", "thanhpho", "townlet", "district"});
    std::string plain = plain_text(text);
    std::erase(plain, ' ');
    return std::find(kinds.begin(), kinds.end(), plain) != kinds.end();
}

bool is_ended(admin::Kind kind) {
    using enum admin::Kind;
    return kind == township || kind == district || kind == urban_district || kind == town ||
           kind == city;
}

/// Rows whose name, or whose kind in a column of kinds, ended on the day.
std::vector<std::size_t> ended_rows(const UnitSet& units) {
    constexpr std::size_t most_kinds = 12;
    std::vector<bool> ended(units.rows, false);
    for (std::size_t row = 0; row < units.names.size(); ++row) {
        ended[row] = is_ended(admin::kind_of(units.names[row]));
    }
    for (const auto& column : table_of(*units.source)->columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        const std::set<std::string> different(texts->begin(), texts->end());
        if (different.size() > most_kinds) continue;
        for (std::size_t row = 0; row < texts->size(); ++row) {
            ended[row] = ended[row] || names_ended_kind((*texts)[row]);
        }
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < ended.size(); ++row) {
        if (ended[row]) rows.push_back(row);
    }
    return rows;
}

}  // namespace

void find_units_not_valid(std::span<const UnitSet> sets, std::span<const NameColumn> columns,
                          const CheckOptions& options, Problems& problems) {
    if (options.date < two_levels_from) return;
    std::vector<std::pair<const UnitSet*, std::vector<std::size_t>>> old_sets;
    bool valid_map = false;
    for (const auto& units : sets) {
        const bool of_units =
            std::any_of(columns.begin(), columns.end(), [&](const NameColumn& column) {
                return column.of_rows && column.source == units.source;
            });
        if (!units.told_apart || !of_units) continue;
        auto rows = ended_rows(units);
        const bool layer = std::holds_alternative<data::Layer>(units.source->data);
        valid_map = valid_map || (layer && rows.empty());
        if (!rows.empty()) old_sets.emplace_back(&units, std::move(rows));
    }
    for (const auto& [units, rows] : old_sets) {
        // Beside a map of the new units, old ones are there to be carried over.
        auto& problem = problems.emplace_back(finding(
            valid_map ? Severity::info : Severity::warning, "unit_not_valid", *units->source));
        problem.text = say("these are units from before 1 July 2025, not those of {}",
                           {to_text(options.date)});
        std::string shown;
        constexpr std::size_t most = 3;
        for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
            shown += (i == 0 ? "" : ", ") + unit_label(*units, rows[i]);
        }
        problem.evidence =
            say("{} of {} are of a kind that ended: {}", {rows.size(), units->rows, shown});
        problem.advice =
            say("carry its values to the new units with a list of old and new "
                "ones, or use the new set");
    }
}

}  // namespace geoplan::check
