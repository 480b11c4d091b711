#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

namespace geoplan::study {

namespace {

std::optional<io::Filter> parse_where(const Section& layer) {
    if (!layer.has("where")) return std::nullopt;
    const auto& table = layer.raw("where");
    if (table.size() != 1) {
        layer.fail("where", say("'where' must name one column, as in { column = \"value\" }"));
    }
    const auto entry = table.begin();
    const toml::node& node = entry->second;
    io::Filter filter{std::string(entry->first.str()), {}};
    const auto add = [&](const toml::node& value) {
        if (const auto text = value.value<std::string>(); value.is_string() && text) {
            filter.values.push_back(*text);
        } else if (const auto number = value.value<std::int64_t>(); value.is_integer()) {
            filter.values.push_back(std::to_string(*number));
        } else {
            layer.fail("where", say("the values in 'where' must be text or whole numbers"));
        }
    };
    if (const auto* array = node.as_array()) {
        for (const auto& value : *array) add(value);
    } else {
        add(node);
    }
    if (filter.values.empty()) layer.fail("where", say("'where' must name at least one value"));
    return filter;
}

/// Which kind of layer the table is: by the one key that names a file.
std::size_t kind_of(const toml::table& table, const std::string& title,
                    const std::string& file) {
    std::vector<std::string> kinds;
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < layer_kinds().size(); ++k) {
        kinds.emplace_back(layer_kinds()[k].kind);
        if (table.contains(layer_kinds()[k].kind)) found.push_back(k);
    }
    if (found.size() != 1) {
        throw Error(Errc::config,
                    placed(file, table,
                           say("{} must have exactly one of {}, which names its file",
                               {title, quoted_list(kinds)})));
    }
    return found.front();
}

std::optional<CrosswalkSpec> parse_crosswalk(const Section& layer) {
    if (!layer.has("crosswalk")) return std::nullopt;
    const auto section = layer.section("crosswalk", crosswalk_keys());
    return CrosswalkSpec{section.text("path"),       section.text("layer"),
                         section.text("old"),        section.text("new"),
                         section.text("share"),      section.text("old_name"),
                         section.text("old_parent"), parse_text_options(section)};
}

/// By which columns the rows of a table find their zone, or their old unit.
void require_keys(const Section& section, const LayerSpec& layer) {
    if (layer.id.empty() == layer.zone_name.empty()) {
        section.fail("", say("{} needs either 'id' or 'zone_name', to find each row's zone",
                             {section.title()}));
    }
    if (!layer.crosswalk) {
        if (layer.zone_parent.empty()) return;
        section.fail("zone_parent", say("{}: 'zone_parent' goes with a 'crosswalk': zones have "
                                        "no unit above them",
                                        {section.title()}));
    }
    if (layer.zone_name.empty() != layer.crosswalk->old_name.empty()) {
        section.fail("crosswalk",
                     say("{}: 'zone_name' and the crosswalk's 'old_name' go together",
                         {section.title()}));
    }
    if (layer.zone_parent.empty() != layer.crosswalk->old_parent.empty()) {
        section.fail("crosswalk",
                     say("{}: 'zone_parent' and the crosswalk's 'old_parent' go together",
                         {section.title()}));
    }
    if (!layer.zone_parent.empty() && layer.zone_name.empty()) {
        section.fail("zone_parent",
                     say("{}: 'zone_parent' goes with 'zone_name'", {section.title()}));
    }
}

LayerSpec parse_layer(const std::string& name, const toml::table& table,
                      const std::string& file) {
    const std::string title = say("layer '{}'", {name});
    const std::size_t kind = kind_of(table, title, file);
    const Section section(table, title, file, {layer_kinds()[kind].keys});
    LayerSpec layer;
    layer.name = name;
    layer.kind = static_cast<LayerKind>(kind);  // layer_kinds() has the enum's order
    layer.path = section.text(layer_kinds()[kind].kind);
    layer.layer = section.text("layer");
    layer.crs = section.text("crs");
    layer.where = parse_where(section);
    layer.text = parse_text_options(section);
    if (section.has("complete")) layer.complete = section.flag("complete", false);
    layer.band = section.small_integer("band", 1);
    if (section.has("nodata")) layer.nodata = section.number("nodata");
    layer.unit = section.text("unit");
    layer.x = section.text("x");
    layer.y = section.text("y");
    layer.operator_column = section.text("operator");
    layer.technology_column = section.text("technology");
    layer.date_column = section.text("date");
    layer.id = section.text("id");
    layer.zone_name = section.text("zone_name");
    layer.zone_parent = section.text("zone_parent");
    layer.crosswalk = parse_crosswalk(section);

    if (layer.band < 1) section.fail("band", say("'band' counts from 1"));
    if (layer.x.empty() != layer.y.empty())
        section.fail("", say("{} needs both x and y", {title}));
    if (!layer.x.empty() && layer.crs.empty()) {
        section.fail(
            "x", say("{} takes its points from columns; say in which 'crs' they are", {title}));
    }
    if (layer.kind == LayerKind::table) require_keys(section, layer);
    return layer;
}

}  // namespace

std::vector<LayerSpec> parse_layers(const Section& root) {
    std::vector<LayerSpec> layers;
    each_table(
        root, "layers",
        [](const std::string& name) {
            return say("layer '{}' must be a table, as in { raster = \"people.tif\" }", {name});
        },
        [&](const std::string& name, const toml::table& table) {
            layers.push_back(parse_layer(name, table, root.file()));
        });
    return layers;
}

}  // namespace geoplan::study
