#include "study/draft/parts.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/check/reading.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <set>

namespace geoplan::study {

namespace {

using check::Meaning;

constexpr std::size_t most_classes = 6;

std::set<std::string> values_of(const data::Column& column) {
    const auto texts = data::texts(column);
    return {texts.begin(), texts.end()};
}

/// Whether a column may hold codes: text that is no number to be read, or what is named so.
bool may_be_id(const data::Column& column, Meaning meaning) {
    if (meaning == Meaning::id) return true;
    const bool other = meaning != Meaning::unknown && meaning != Meaning::name;
    if (other || data::type_name(column) != "text") return false;
    const auto numbers = check::number_column(column, meaning);
    return !numbers || numbers->reading == check::Reading::plain;
}

bool tells_apart(const data::Column& column) {
    const auto values = values_of(column);
    return values.size() == data::size(column) && !values.contains("");
}

/// As many rows as there are zones, and nine of ten of them with the id or the name of one.
bool same_units(const check::Source& source, const DraftZones& zones) {
    const auto& table = *check::table_of(source);
    if (data::rows(table) != zones.ids.size()) return false;
    const auto shared = [](std::set<std::string> a, const std::set<std::string>& b) {
        return static_cast<std::size_t>(
            std::erase_if(a, [&b](const std::string& key) { return b.contains(key); }));
    };
    const auto keys = [](std::vector<std::string> names) {
        std::set<std::string> all;
        for (const auto& name : names) all.insert(admin::name_key(name));
        return all;
    };
    std::size_t most = 0;
    if (const auto id = check::column_of(source.meanings, Meaning::id)) {
        most = shared(values_of(table.columns[*id]), {zones.ids.begin(), zones.ids.end()});
    }
    if (const auto name = check::column_of(source.meanings, Meaning::name)) {
        const auto here = data::texts(table.columns[*name]);
        most = std::max(most, shared(keys(here), keys(zones.names)));
    }
    return 10 * most >= 9 * zones.ids.size();
}

std::string column_name(const check::Source& source, Meaning meaning) {
    const auto column = check::column_of(source.meanings, meaning);
    return column ? check::table_of(source)->columns[*column].name : std::string();
}

}  // namespace

bool is_numeric(const data::Column& column) {
    const auto type = data::type_name(column);
    return type == "double" || type == "int64";
}

std::string key_of(std::string_view name) {
    std::string key;
    for (const auto& word : plain_words(name)) {
        std::string ascii;
        for (const char c : word) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) ascii += c;
        }
        if (!ascii.empty()) key += (key.empty() ? "" : "_") + ascii;
    }
    if (key.empty()) return "x";
    return key.front() >= '0' && key.front() <= '9' ? "x_" + key : key;
}

DraftZones zones_of(const check::Folder& folder) {
    if (!folder.zones) {
        throw Error(Errc::bad_value,
                    say("no layer of '{}' looks like zones: polygons with a column of names "
                        "that tells them apart are needed",
                        {folder.path}));
    }
    DraftZones zones;
    zones.source = &folder.sources[*folder.zones];
    const auto& table = *check::table_of(*zones.source);
    zones.id = column_name(*zones.source, Meaning::id);
    zones.name = column_name(*zones.source, Meaning::name);
    zones.zone_class = column_name(*zones.source, Meaning::unit_class);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        if (column.name != zones.id && may_be_id(column, zones.source->meanings[c]) &&
            tells_apart(column)) {
            zones.other_ids.push_back(column.name);
        }
        const auto values = values_of(column);
        const bool few = values.size() > 1 && values.size() <= most_classes;
        if (few && column.name != zones.zone_class && data::type_name(column) == "text") {
            zones.other_classes.push_back(column.name);
        }
    }
    const bool usable = !zones.id.empty() && tells_apart(data::column(table, zones.id));
    if (!usable) {
        zones.id = zones.other_ids.empty() ? zones.name : zones.other_ids.front();
    }
    const auto people = check::people_column(table, zones.source->meanings);
    if (people && is_numeric(table.columns[*people])) {
        zones.population = table.columns[*people].name;
    }
    zones.ids = data::texts(data::column(table, zones.id));
    zones.names = data::texts(data::column(table, zones.name));
    for (const auto& source : folder.sources) {
        const auto* layer = std::get_if<data::Layer>(&source.data);
        const bool polygons =
            layer != nullptr && std::holds_alternative<geom::Polygons>(layer->geometry);
        if (&source != zones.source && polygons &&
            check::column_of(source.meanings, Meaning::name) &&
            geom::size(layer->geometry) > 1) {
            auto& titles = same_units(source, zones) ? zones.same_layers : zones.other_layers;
            titles.push_back(check::title(source));
        }
    }
    return zones;
}

}  // namespace geoplan::study
