#include "study/draft/parts.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <set>

namespace geoplan::study {

namespace {

using check::Meaning;

constexpr std::size_t most_classes = 6;

std::set<std::string> values_of(const data::Column& column) {
    const auto texts = data::texts(column);
    return {texts.begin(), texts.end()};
}

bool tells_apart(const data::Column& column) {
    const auto values = values_of(column);
    return values.size() == data::size(column) && !values.contains("");
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
    for (const auto& column : table.columns) {
        if (column.name != zones.id && tells_apart(column)) {
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
    const auto people = check::column_of(zones.source->meanings, Meaning::population);
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
            zones.other_layers.push_back(check::title(source));
        }
    }
    return zones;
}

}  // namespace geoplan::study
