#include "check/names/kinds.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/words.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace geoplan::check {

namespace {

// Law 72/2025/QH15: below the province there are xã, phường and đặc khu alone.
constexpr Date two_levels_from{2025, 7, 1};

// Fewer are strays in a set of new units: a fiftieth of it, three at least. Of the communes of
// a province before 2025, a twentieth were thị trấn.
constexpr std::size_t fewest_of_set = 3;
constexpr double least_share_of_set = 0.02;

std::string without_spaces(const std::string& text) {
    std::string plain = plain_text(text);
    std::erase(plain, ' ');
    return plain;
}

/// Resolution 202/2025/QH15: the six cities that are provinces.
bool is_central_city(const std::string& name) {
    constexpr auto cities = std::to_array<std::string_view>(
        {"hanoi", "haiphong", "hue", "danang", "cantho", "hochiminh"});
    const auto key = without_spaces(admin::name_key(name));
    return std::find(cities.begin(), cities.end(), key) != cities.end();
}

bool is_ended(admin::Kind kind, const std::string& name) {
    using enum admin::Kind;
    if (kind == city) return !is_central_city(name);
    return kind == township || kind == district || kind == urban_district || kind == town;
}

/// The kind in a cell of a column of kinds: "Thị trấn", "Thịtrấn".
admin::Kind kind_alone(const std::string& text) {
    using enum admin::Kind;
    constexpr auto kinds = std::to_array<std::pair<std::string_view, admin::Kind>>(
        {{"xa", commune},
         {"commune", commune},
         {"phuong", ward},
         {"ward", ward},
         {"dackhu", special_zone},
         {"thitran", township},
         {"townlet", township},
         {"huyen", district},
         {"district", district},
         {"quan", urban_district},
         {"thixa", town},
         {"thanhpho", city},
         {"city", city},
         {"tinh", province},
         {"province", province}});
    const auto plain = without_spaces(text);
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& kind) { return kind.first == plain; });
    return found == kinds.end() ? none : found->second;
}

bool is_of_communes(admin::Kind kind) {
    using enum admin::Kind;
    return kind == commune || kind == ward || kind == township || kind == special_zone;
}

/// Of the columns that hold the kind of each row, that of the lowest units: the rows' own.
std::vector<admin::Kind> kinds_in_column(const data::Table& table) {
    std::vector<admin::Kind> best;
    bool communes = false;
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::vector<admin::Kind> kinds;
        for (const auto& text : *texts) kinds.push_back(kind_alone(text));
        if (std::find(kinds.begin(), kinds.end(), admin::Kind::none) != kinds.end()) continue;
        const bool lowest = std::all_of(kinds.begin(), kinds.end(), is_of_communes);
        if (!best.empty() && (communes || !lowest)) continue;
        best = std::move(kinds);
        communes = lowest;
    }
    return best;
}

/// Rows whose kind ended on the day: as their names have it or, where no name does, a column
/// of kinds.
std::vector<std::size_t> ended_rows(const UnitSet& units) {
    std::vector<admin::Kind> kinds;
    for (const auto& name : units.names) kinds.push_back(admin::kind_of(name));
    const auto named = std::count_if(kinds.begin(), kinds.end(), [](admin::Kind kind) {
        return kind != admin::Kind::none;
    });
    if (2 * static_cast<std::size_t>(named) < units.rows) {
        auto in_column = kinds_in_column(*table_of(*units.source));
        if (!in_column.empty()) kinds = std::move(in_column);
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < kinds.size(); ++row) {
        const auto name = units.names.empty() ? std::string() : units.names[row];
        if (is_ended(kinds[row], name)) rows.push_back(row);
    }
    return rows;
}

bool accuse_the_set(const UnitSet& units, std::size_t ended) {
    return ended == units.rows ||
           (ended >= fewest_of_set && static_cast<double>(ended) >=
                                          least_share_of_set * static_cast<double>(units.rows));
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
        valid_map = valid_map || (layer && !accuse_the_set(units, rows.size()));
        if (!rows.empty()) old_sets.emplace_back(&units, std::move(rows));
    }
    for (const auto& [units, rows] : old_sets) {
        // Beside a map of the new units, old ones are there to be carried over.
        auto& problem = problems.emplace_back(finding(
            valid_map ? Severity::info : Severity::warning, "unit_not_valid", *units->source));
        const bool all = accuse_the_set(*units, rows.size());
        problem.text = all ? say("these are units from before 1 July 2025, not those of {}",
                                 {to_text(options.date)})
                           : say("some units are of a kind that ended on 1 July 2025; there is "
                                 "none on {}",
                                 {to_text(options.date)});
        if (rows.size() == 1) problem.row = row_label(*units->source, rows.front());
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
