#include <geoplan/access/speed_table.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace geoplan::access {
namespace {

constexpr std::string_view accessmod =
    "AccessMod user manual, example of travel speeds by land cover, walking";
constexpr std::string_view osrm_car = "OSRM, profiles/car.lua";
constexpr std::string_view osrm_bicycle = "OSRM, profiles/bicycle.lua, default speed";
constexpr std::string_view osrm_foot = "OSRM, profiles/foot.lua, walking speed";

struct RoadClass {
    std::string_view name;
    double car_kmh;
};

constexpr std::array road_classes = {
    RoadClass{"motorway", 90.0},      RoadClass{"motorway_link", 75.0},
    RoadClass{"trunk", 85.0},         RoadClass{"trunk_link", 70.0},
    RoadClass{"primary", 65.0},       RoadClass{"primary_link", 60.0},
    RoadClass{"secondary", 55.0},     RoadClass{"secondary_link", 50.0},
    RoadClass{"tertiary", 40.0},      RoadClass{"tertiary_link", 30.0},
    RoadClass{"unclassified", 25.0},  RoadClass{"residential", 25.0},
    RoadClass{"living_street", 10.0}, RoadClass{"service", 15.0},
};

constexpr double least_kmh = 0.001;

}  // namespace

void require_valid(std::span<const ClassSpeed> table) {
    std::unordered_set<std::string> seen;
    for (const ClassSpeed& row : table) {
        if (row.class_name.empty()) {
            throw Error(Errc::bad_value, say("a row of the table of speeds has no class"));
        }
        if (!seen.insert(row.class_name).second) {
            throw Error(Errc::bad_value, say("class '{}' stands twice in the table of speeds",
                                             {row.class_name}));
        }
        const bool barrier = row.speed_kmh == 0.0;
        if (!std::isfinite(row.speed_kmh) || (!barrier && row.speed_kmh < least_kmh)) {
            throw Error(Errc::bad_value,
                        say("the speed of class '{}' must be 0 (cannot be crossed) or at "
                            "least {} km/h, got {}",
                            {row.class_name, least_kmh, row.speed_kmh}));
        }
    }
}

std::vector<ClassSpeed> worldcover_speeds() {
    struct Cover {
        std::string_view class_name;
        std::string_view label;
        double kmh;
    };
    // Kinds of the manual: urban 5, low dense vegetation 4, medium dense 3, dense 2, bare 5.
    constexpr std::array covers = {
        Cover{"10", "tree cover", 2.0},         Cover{"20", "shrubland", 3.0},
        Cover{"30", "grassland", 4.0},          Cover{"40", "cropland", 4.0},
        Cover{"50", "built-up", 5.0},           Cover{"60", "bare or sparse", 5.0},
        Cover{"70", "snow and ice", 2.0},       Cover{"80", "permanent water", 0.0},
        Cover{"90", "herbaceous wetland", 2.0}, Cover{"95", "mangroves", 2.0},
        Cover{"100", "moss and lichen", 4.0},
    };
    std::vector<ClassSpeed> result;
    for (const Cover& c : covers) {
        result.push_back({std::string(c.class_name), std::string(c.label), c.kmh, Mode::walking,
                          std::string(accessmod)});
    }
    return result;
}

std::vector<ClassSpeed> osm_road_speeds(Mode mode) {
    std::vector<ClassSpeed> result;
    for (const RoadClass& road : road_classes) {
        ClassSpeed row{std::string(road.name), std::string(road.name), road.car_kmh, mode,
                       std::string(osrm_car)};
        if (mode != Mode::motorised) {
            if (road.name.starts_with("motorway")) continue;
            const bool walking = mode == Mode::walking;
            row.speed_kmh = walking ? 5.0 : 15.0;
            row.source = walking ? osrm_foot : osrm_bicycle;
        }
        result.push_back(std::move(row));
    }
    return result;
}

}  // namespace geoplan::access
