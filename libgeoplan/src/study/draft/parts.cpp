#include "study/draft/parts.hpp"

#include "study/draft/place.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace geoplan::study {

namespace {

using check::Meaning;

bool has_word(const std::string& name, std::initializer_list<std::string_view> words) {
    const auto all = plain_words(name);
    return std::any_of(all.begin(), all.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

std::string column_name(const check::Source& source, Meaning meaning) {
    const auto column = check::column_of(source.meanings, meaning);
    return column ? check::table_of(source)->columns[*column].name : std::string();
}

bool listed(const std::vector<std::string>& titles, const check::Source& source) {
    return std::find(titles.begin(), titles.end(), check::title(source)) != titles.end();
}

/// How the rows of a column fall on the zones.
struct Match {
    std::size_t matched = 0;
    std::size_t known = 0;
    bool several = false;  ///< a zone has more than one row

    [[nodiscard]] bool good() const noexcept { return matched > 0 && 2 * matched >= known; }
};

template <class Key>
Match match(const data::Column& column, const std::set<std::string>& keys, Key&& key) {
    Match out;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto text = data::text_at(column, row);
        if (text.empty()) continue;
        ++out.known;
        const auto here = key(text);
        if (!keys.contains(here)) continue;
        ++out.matched;
        out.several = !seen.insert(here).second || out.several;
    }
    return out;
}

/// Finds out what each source of a folder is.
class Sorter {
public:
    Sorter(const DraftZones& zones, const Problems& problems)
        : zones_(zones), problems_(problems), ids_(zones.ids.begin(), zones.ids.end()) {
        for (const auto& name : zones.names) names_.insert(admin::name_key(name));
    }

    Part part(const check::Source& source) const {
        Part part;
        part.source = &source;
        if (const auto why = unusable(source)) {
            part.reason = *why;
        } else if (std::holds_alternative<data::RasterSource>(source.data)) {
            sort_raster(source, part);
        } else if (const auto* layer = std::get_if<data::Layer>(&source.data)) {
            sort_layer(source, *layer, part);
        } else {
            sort_table(source, std::get<data::Table>(source.data), part);
        }
        return part;
    }

private:
    std::optional<std::string> unusable(const check::Source& source) const {
        for (const auto& problem : problems_) {
            if (problem.file != source.file) continue;
            if (problem.code == "far_from_zones") return problem.text;
            // A polygon that is not valid is repaired in memory, with a problem; which column
            // of a table holds the north is told by `table_places`.
            const bool spoilt = problem.severity == Severity::error && problem.row.empty() &&
                                problem.code != "invalid_polygon" &&
                                problem.code != "swapped_columns";
            if (spoilt) return problem.text;
        }
        return std::nullopt;
    }

    static void sort_raster(const check::Source& source, Part& part) {
        if (has_word(source.file, {"pop", "population", "people", "dan", "worldpop", "ppp"})) {
            part.role = Role::people;
            part.reason = say("its name speaks of people");
        } else if (has_word(source.file,
                            {"dem", "elevation", "srtm", "cao", "dtm", "height"})) {
            part.role = Role::elevation;
            part.reason = say("its name speaks of heights");
        } else {
            part.role = Role::raster;
            part.reason = say("a raster");
        }
    }

    void sort_layer(const check::Source& source, const data::Layer& layer, Part& part) const {
        if (!layer.crs.stated()) {
            part.reason = say("it states no CRS: find out which, and add crs = \"EPSG:…\"");
            return;
        }
        if (geom::size(layer.geometry) == 0) {
            part.reason = say("it has no features");
            return;
        }
        part.operator_column = column_name(source, Meaning::operator_name);
        part.technology_column = column_name(source, Meaning::technology);
        if (std::holds_alternative<geom::Lines>(layer.geometry)) {
            part.role = Role::lines;
            part.reason = say("it holds lines");
        } else if (std::holds_alternative<geom::Points>(layer.geometry)) {
            part.role = Role::points;
            part.reason = say("it holds points");
        } else if (!part.operator_column.empty() && !part.technology_column.empty()) {
            part.role = Role::coverage;
            part.reason = say("polygons with an operator and a technology");
        } else if (listed(zones_.same_layers, source)) {
            part.reason = say("polygons of the same units as the zones");
        } else if (listed(zones_.other_layers, source)) {
            part.reason = say("polygons with names: another set of units");
        } else {
            part.role = Role::points;
            part.reason = say("polygons, each taken by a point on its surface");
        }
    }

    void sort_table(const check::Source& source, const data::Table& table, Part& part) const {
        const data::Column* by_id = nullptr;
        const data::Column* by_name = nullptr;
        Match id_match;
        Match name_match;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& column = table.columns[c];
            const auto meaning = source.meanings[c];
            if (meaning == Meaning::parent_id || meaning == Meaning::parent_name) continue;
            const auto ids = match(column, ids_, [](const std::string& t) { return t; });
            if (ids.good() && ids.matched > id_match.matched) {
                by_id = &column;
                id_match = ids;
            }
            if (data::type_name(column) != "text") continue;
            const auto names =
                match(column, names_, [](const std::string& t) { return admin::name_key(t); });
            if (names.good() && names.matched > name_match.matched) {
                by_name = &column;
                name_match = names;
            }
        }
        if (by_id != nullptr) {
            part.role = Role::table;
            part.id = by_id->name;
            part.several_rows = id_match.several;
            part.reason = say("{} of {} values of column '{}' are zone ids",
                              {id_match.matched, id_match.known, part.id});
        } else if (by_name != nullptr) {
            part.role = Role::table;
            part.zone_name = by_name->name;
            part.several_rows = name_match.several;
            part.reason = say("{} of {} values of column '{}' are zone names",
                              {name_match.matched, name_match.known, part.zone_name});
        } else if (const auto* x = numeric(source, table, Meaning::longitude),
                   *y = numeric(source, table, Meaning::latitude);
                   x != nullptr && y != nullptr) {
            sort_places(*x, *y, part);
        } else {
            part.reason = say("no column holds ids or names of the zones");
        }
    }

    static const data::Column* numeric(const check::Source& source, const data::Table& table,
                                       Meaning meaning) {
        const auto column = check::column_of(source.meanings, meaning);
        if (!column || !is_numeric(table.columns[*column])) return nullptr;
        return &table.columns[*column];
    }

    void sort_places(const data::Column& x, const data::Column& y, Part& part) const {
        auto places = table_places(x, y, zones_);
        if (!places) {
            part.reason =
                say("columns '{}' and '{}' lie near the zones in no CRS that is known "
                    "here",
                    {x.name, y.name});
            return;
        }
        part.role = Role::points;
        part.x = std::move(places->x);
        part.y = std::move(places->y);
        part.crs = std::move(places->crs);
        part.reason = std::move(places->reason);
    }

    const DraftZones& zones_;
    const Problems& problems_;
    std::set<std::string> ids_;
    std::set<std::string> names_;
};

std::string base_key(const Part& part) {
    if (part.role == Role::people) return "people";
    if (part.role == Role::elevation) return "dem";
    const auto& source = *part.source;
    const std::string stem = std::filesystem::path(source.file).stem().string();
    return key_of(source.layer.empty() ? stem : stem + " " + source.layer);
}

/// The newest grid of people keeps the name that the study gives to it: names hold years.
void keep_one_people(std::vector<Part>& parts) {
    Part* kept = nullptr;
    for (auto& part : parts) {
        if (part.role != Role::people) continue;
        if (kept != nullptr) kept->role = Role::raster;
        kept = &part;  // sources stand by name, so the later year comes later
    }
}

}  // namespace

std::vector<Part> parts_of(const check::Folder& folder, const DraftZones& zones,
                           const Problems& problems) {
    const Sorter sorter(zones, problems);
    std::vector<Part> parts;
    for (const auto& source : folder.sources) {
        if (&source == zones.source) continue;
        auto part = sorter.part(source);
        const bool again = !parts.empty() && parts.back().source->file == source.file &&
                           parts.back().source->layer == source.layer &&
                           parts.back().role == Role::points && part.role == Role::points;
        if (!again) parts.push_back(std::move(part));
    }
    keep_one_people(parts);
    std::map<std::string, int> used;
    for (auto& part : parts) {
        if (part.role == Role::left_out) continue;
        const auto key = base_key(part);
        const int count = ++used[key];
        part.key = count == 1 ? key : key + "_" + std::to_string(count);
    }
    return parts;
}

}  // namespace geoplan::study
