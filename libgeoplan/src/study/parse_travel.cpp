#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::study {

namespace {

double positive(const Section& section, std::string_view key, double fallback = 0.0) {
    const double value = section.number(key, fallback);
    if (!(value > 0.0) || !std::isfinite(value)) {
        section.fail(key, say("'{}' must be above 0, got {}", {key, value}));
    }
    return value;
}

constexpr double most_kmh = 300.0;

std::string too_fast(std::string_view key) {
    return say("speeds in '{}' are numbers from 0 to {} km/h", {key, most_kmh});
}

double speed(const Section& section, std::string_view key, const toml::node& node) {
    const auto value = node.value<double>();
    if (!value || !(*value >= 0.0) || *value > most_kmh) section.fail(key, too_fast(key));
    return *value;
}

SpeedsSpec parse_speeds(const Section& section, std::string_view key) {
    SpeedsSpec speeds;
    if (section.is_number(key)) {
        const double all = positive(section, key);
        if (all > most_kmh) section.fail(key, too_fast(key));
        speeds.all_kmh = all;
    } else if (section.has(key)) {
        for (const auto& [name, node] : section.raw(key)) {
            speeds.by_class_kmh.emplace_back(std::string(name.str()),
                                             speed(section, key, node));
        }
        if (speeds.by_class_kmh.empty()) {
            section.fail(key,
                         say("'{}' names no class; give a number, or { class = km/h }", {key}));
        }
    }
    return speeds;
}

/// Speeds by class need to know where the classes stand, and the other way round.
void require_classes(const Section& section, const SpeedsSpec& speeds, const std::string& where,
                     std::string_view key, std::string_view classes) {
    if (speeds.by_class_kmh.empty() == where.empty()) return;
    section.fail(key, say("{}: speeds by class in '{}' and '{}' go together",
                          {section.title(), key, classes}));
}

SpeedsSpec parse_road_speeds(const Section& section, const std::string& roads,
                             const std::string& road_class) {
    auto speeds = parse_speeds(section, "road_kmh");
    require_classes(section, speeds, road_class, "road_kmh", "road_class");
    if (section.has("road_kmh") == roads.empty()) {
        section.fail("roads", say("{}: 'roads' and 'road_kmh' go together", {section.title()}));
    }
    return speeds;
}

LandTravel parse_land(const Section& section) {
    LandTravel land;
    land.mode = access::mode_from_text(section.text("mode"));
    land.cell_m = positive(section, "cell_m");
    land.dem = section.text("dem");
    land.land = section.text("land");
    land.land_speeds = parse_speeds(section, "land_kmh");
    require_classes(section, land.land_speeds, land.land, "land_kmh", "land");
    land.roads = section.text("roads");
    land.road_class = section.text("road_class");
    land.road_speeds = parse_road_speeds(section, land.roads, land.road_class);
    land.barriers = section.text("barriers");
    land.towards = section.text("direction", "to") == "to";
    land.snap_m = section.number("snap_m", 2.0 * land.cell_m);
    if (!(land.snap_m >= 0.0))
        section.fail("snap_m", say("'{}' must not be negative", {"snap_m"}));
    if (section.has("limit_min")) land.limit_min = positive(section, "limit_min");
    return land;
}

RoadTravel parse_roads(const Section& section) {
    RoadTravel road;
    road.roads = section.text("roads");
    road.road_class = section.text("road_class");
    road.road_speeds = parse_road_speeds(section, road.roads, road.road_class);
    road.one_way = section.text("one_way");
    road.tolerance_m = section.number("tolerance_m", 1.0);
    if (!(road.tolerance_m >= 0.0)) {
        section.fail("tolerance_m", say("'{}' must not be negative", {"tolerance_m"}));
    }
    road.node_crossings = section.flag("node_crossings", false);
    road.walk_kmh = positive(section, "walk_kmh");
    road.snap_m = positive(section, "snap_m");
    return road;
}

TravelSpec parse_one(const std::string& name, const toml::table& table,
                     const std::string& file) {
    const std::string title = say("travel '{}'", {name});
    const std::string word = table["over"].value_or(std::string());
    const auto kinds = travel_kinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const KindKeys& k) { return k.kind == word; });
    if (kind == kinds.end()) {
        throw Error(
            Errc::config,
            placed(file, table, say("{} needs over = \"land\" or over = \"roads\"", {title})));
    }
    const Section section(table, title, file, {kind->keys});
    if (word == "land") return {name, parse_land(section)};
    return {name, parse_roads(section)};
}

}  // namespace

std::vector<TravelSpec> parse_travel(const Section& root) {
    std::vector<TravelSpec> out;
    each_table(
        root, "travel",
        [](const std::string& name) {
            return say("travel '{}' must be a table, as in [travel.{}]", {name, name});
        },
        [&](const std::string& name, const toml::table& table) {
            out.push_back(parse_one(name, table, root.file()));
        });
    return out;
}

}  // namespace geoplan::study
