#include "check/names/kinds.hpp"

#include "check/columns/finding.hpp"
#include "check/unit_matches.hpp"

#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/join.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/pairs.hpp>
#include <geoplan/geom/repair.hpp>
#include <geoplan/geom/transform.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace geoplan::check {

namespace {

// Two maps of one border leave less than this share of a unit on the wrong side of it.
constexpr double least_share = 0.02;
// A column names the units of a layer when nine of ten of its values do, and a map has the
// units of a list when half of them are on it.
constexpr double known_parents = 0.9;
constexpr double known_units = 0.5;
// Maps that contradict more of a list than this do not show the units that it lists.
constexpr double most_conflicts = 0.1;

using Texts = std::vector<std::string>;
using Rows = std::vector<std::int64_t>;

/// The polygons of a unit set.
struct Map {
    const UnitSet* units = nullptr;
    const data::Layer* layer = nullptr;
    const geom::Polygons* polygons = nullptr;
    Rows rows;  ///< of the map, for each row of the list; −1 for none
};

double share_known(const Rows& rows) {
    const auto known =
        std::count_if(rows.begin(), rows.end(), [](auto row) { return row >= 0; });
    return rows.empty() ? 0.0 : static_cast<double>(known) / static_cast<double>(rows.size());
}

/// The rows of `units` that codes, or else names, stand for; many may stand for one.
Rows rows_named(const Texts& codes, const Texts& names, const UnitSet& units, double least) {
    if (!codes.empty() && !units.codes.empty()) {
        std::map<std::string, std::int64_t> by_code;
        for (std::size_t row = 0; row < units.rows; ++row) {
            by_code.emplace(units.codes[row], static_cast<std::int64_t>(row));
        }
        Rows rows;
        for (const auto& code : codes) {
            const auto found = by_code.find(code);
            rows.push_back(found == by_code.end() ? -1 : found->second);
        }
        if (share_known(rows) >= least) return rows;
    }
    if (names.empty() || units.names.empty()) return {};
    admin::NameJoinOptions options;
    options.many_to_one = true;
    options.suggestions = 0;
    options.threads = 1;
    Rows rows;
    for (const auto& match : admin::join_names({names, {}}, {units.names, {}}, options)) {
        rows.push_back(match.row);
    }
    return share_known(rows) >= least ? rows : Rows{};
}

/// Whether most names are of units above communes.
bool seem_districts(const Texts& names) {
    using enum admin::Kind;
    const auto above = std::count_if(names.begin(), names.end(), [](const auto& name) {
        const auto kind = admin::kind_of(name);
        return kind == district || kind == urban_district || kind == town || kind == city ||
               kind == province;
    });
    return 2 * static_cast<std::size_t>(above) > names.size();
}

/// The names of a list, without those that stand for several units.
Texts unambiguous_names(const UnitSet& list) {
    if (list.codes.empty()) return list.names;
    std::map<std::string, std::set<std::string>> codes;
    Texts keys;
    for (std::size_t row = 0; row < list.names.size(); ++row) {
        keys.push_back(admin::name_key(list.names[row]));
        codes[keys.back()].insert(list.codes[row]);
    }
    Texts names = list.names;
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (codes[keys[row]].size() > 1) names[row].clear();
    }
    return names;
}

/// Of the maps of communes whose units the list names, that with the fewest vertices.
std::optional<Map> best_map(std::span<const UnitSet> sets, const Texts& codes,
                            const Texts& names, double least, const UnitSet* other_units,
                            UnitMatches& matches) {
    std::optional<Map> best;
    for (const auto& units : sets) {
        const auto* layer = std::get_if<data::Layer>(&units.source->data);
        const auto* polygons = layer ? std::get_if<geom::Polygons>(&layer->geometry) : nullptr;
        if (polygons == nullptr || !layer->crs.stated() || !units.told_apart) continue;
        if (seem_districts(units.names)) continue;
        if (best && polygons->coords.size() >= best->polygons->coords.size()) continue;
        if (other_units != nullptr &&
            (&units == other_units || matches.same(units, *other_units) != nullptr)) {
            continue;
        }
        auto rows = rows_named(codes, names, units, least);
        if (!rows.empty()) best = Map{&units, layer, polygons, std::move(rows)};
    }
    return best;
}

/// Shares of old units' ground in new ones.
class Ground {
public:
    Ground(const Map& old_map, const Map& new_map, int threads) {
        const auto old_units = geom::repair(*old_map.polygons).polygons;
        auto new_units = geom::repair(*new_map.polygons).polygons;
        if (!crs::same(old_map.layer->crs, new_map.layer->crs)) {
            const crs::Transform to(new_map.layer->crs, old_map.layer->crs);
            new_units = geom::transform(std::move(new_units), to);
        }
        // Planar areas: shares of one unit are the same on the ground.
        const auto pairs = geom::overlay_pairs(old_units, new_units, threads);
        for (std::size_t i = 0; i < pairs.a.size(); ++i) {
            shares_[{static_cast<std::int64_t>(pairs.a[i]),
                     static_cast<std::int64_t>(pairs.b[i])}] =
                pairs.area[i] / pairs.area_a[pairs.a[i]];
        }
    }

    [[nodiscard]] double share(std::int64_t old_row, std::int64_t new_row) const {
        const auto found = shares_.find({old_row, new_row});
        return found == shares_.end() ? 0.0 : found->second;
    }

    /// The new unit with the most of its ground; −1 for none.
    [[nodiscard]] std::int64_t main_part(std::int64_t old_row) const {
        std::int64_t best = -1;
        double most = 0.0;
        for (auto at = shares_.lower_bound({old_row, 0});
             at != shares_.end() && at->first.first == old_row; ++at) {
            if (at->second <= most) continue;
            most = at->second;
            best = at->first.second;
        }
        return best;
    }

private:
    std::map<std::pair<std::int64_t, std::int64_t>, double> shares_;  // by old, new row
};

struct Conflict {
    bool by_map = false;
    bool by_name = false;
    std::string evidence;
};

using Conflicts = std::map<std::size_t, Conflict>;  // by row of the list

std::string link_text(const UnitSet& list, std::size_t row) {
    const auto& parent =
        list.parent_names.empty() ? list.parent_codes[row] : list.parent_names[row];
    return unit_label(list, row) + " → " + parent;
}

/// An old unit that stands twice, once with a new name that differs from its own by marks.
void add_by_name(const UnitSet& list, Conflicts& conflicts) {
    if (list.names.empty() || list.parent_names.empty()) return;
    const auto& ids = list.codes.empty() ? list.names : list.codes;
    std::map<std::string, std::size_t> times;
    for (const auto& id : ids) ++times[id];
    for (std::size_t row = 0; row < list.rows; ++row) {
        if (ids[row].empty() || times[ids[row]] < 2) continue;
        const double apart = admin::name_distance(list.names[row], list.parent_names[row]);
        if (!(apart > 0.0) || apart > near_distance) continue;
        auto& conflict = conflicts[row];
        conflict.by_name = true;
        conflict.evidence =
            say("{}: the names differ in a mark, and the unit stands in "
                "another row too",
                {link_text(list, row)});
    }
}

void add_by_map(const UnitSet& list, const Map& old_map, const Map& new_map,
                const Ground& ground, Conflicts& conflicts) {
    Conflicts found;
    std::size_t compared = 0;
    for (std::size_t row = 0; row < list.rows; ++row) {
        const auto old_row = old_map.rows[row];
        const auto new_row = new_map.rows[row];
        if (old_row < 0 || new_row < 0) continue;
        ++compared;
        const double share = ground.share(old_row, new_row);
        const auto part = ground.main_part(old_row);
        if (share > least_share || part < 0) continue;
        found[row].evidence =
            say("{}: {} % of its ground on the maps ('{}', '{}'), where {} has {} %",
                {link_text(list, row), std::round(1000.0 * share) / 10.0,
                 old_map.units->source->file, new_map.units->source->file,
                 unit_label(*new_map.units, static_cast<std::size_t>(part)),
                 std::round(1000.0 * ground.share(old_row, part)) / 10.0});
    }
    if (static_cast<double>(found.size()) > most_conflicts * static_cast<double>(compared)) {
        return;
    }
    for (auto& [row, of_map] : found) {
        auto& conflict = conflicts[row];
        conflict.by_map = true;
        conflict.evidence += (conflict.evidence.empty() ? "" : "; ") + of_map.evidence;
    }
}

void report(const UnitSet& list, const Conflicts& conflicts, Problems& problems) {
    for (const auto& [row, conflict] : conflicts) {
        const bool sure = conflict.by_map && conflict.by_name;
        auto& problem = problems.emplace_back(finding(
            sure ? Severity::error : Severity::warning, "unit_list_conflict", *list.source));
        problem.row = row_label(*list.source, row);
        problem.text =
            say("row {} of the list of units seems false: {}", {row + 1, link_text(list, row)});
        problem.evidence = conflict.evidence;
        problem.advice =
            say("compare with the text of the resolution; take the row out if it "
                "does not stand there");
        problem.mend = "drop-rows " + std::to_string(row + 1);
    }
}

}  // namespace

void find_unit_list_conflict(std::span<const UnitSet> sets, const CheckOptions& options,
                             Problems& problems) {
    UnitMatches matches;
    for (const auto& list : sets) {
        if (!std::holds_alternative<data::Table>(list.source->data) || list.rows < 2) continue;
        if (list.parent_codes.empty() && list.parent_names.empty()) continue;
        if (list.codes.empty() && list.names.empty()) continue;
        Conflicts conflicts;
        add_by_name(list, conflicts);
        const auto new_map =
            best_map(sets, list.parent_codes, list.parent_names, known_parents, nullptr, matches);
        const auto old_map =
            new_map ? best_map(sets, {}, unambiguous_names(list), known_units, new_map->units,
                               matches)
                    : std::nullopt;
        if (old_map) {
            try {
                const Ground ground(*old_map, *new_map, options.threads);
                add_by_map(list, *old_map, *new_map, ground, conflicts);
            } catch (const Error& error) {
                if (error.code() == Errc::cancelled) throw;
                // Shapes that cannot be cut: families `crs` and `shapes`.
            }
        }
        report(list, conflicts, problems);
    }
}

}  // namespace geoplan::check
