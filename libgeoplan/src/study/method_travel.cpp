#include "study/method_travel.hpp"

#include <nlohmann/json.hpp>

namespace geoplan::study {

namespace {

using Json = nlohmann::ordered_json;

Json speeds_json(const SpeedsSpec& speeds) {
    if (speeds.all_kmh) return *speeds.all_kmh;
    Json json = Json::object();
    for (const auto& [name, kmh] : speeds.by_class_kmh) json[name] = kmh;
    return json;
}

Json over_json(const LandTravel& land) {
    return {{"over", "land"},
            {"mode", access::name(land.mode)},
            {"cell_m", land.cell_m},
            {"grid", "around the zones, 10 km beyond them"},
            {"neighbours", 8},
            {"heights", land.dem.empty() ? Json("none: flat") : Json(land.dem)},
            {"land", land.land.empty() ? Json("one speed everywhere") : Json(land.land)},
            {"land_kmh", speeds_json(land.land_speeds)},
            {"roads", land.roads.empty() ? Json(nullptr) : Json(land.roads)},
            {"road_class", land.road_class},
            {"road_kmh", speeds_json(land.road_speeds)},
            {"barriers", land.barriers.empty() ? Json(nullptr) : Json(land.barriers)},
            {"direction", land.towards ? "to" : "from"},
            {"snap_m", land.snap_m},
            {"limit_min", land.limit_min ? Json(*land.limit_min) : Json(nullptr)},
            {"unreached", "beyond any time"}};
}

Json over_json(const RoadTravel& road) {
    return {{"over", "roads"},
            {"roads", road.roads},
            {"road_class", road.road_class},
            {"road_kmh", speeds_json(road.road_speeds)},
            {"one_way", road.one_way.empty() ? Json(nullptr) : Json(road.one_way)},
            {"tolerance_m", road.tolerance_m},
            {"node_crossings", road.node_crossings},
            {"walk_kmh", road.walk_kmh},
            {"snap_m", road.snap_m},
            {"heights", "none: flat"},
            {"roads_are_met", "where the whole way takes least time"},
            {"direction", "to"},
            {"unreached", "beyond any time"}};
}

}  // namespace

Json travel_json(const Study& study) {
    Json json = Json::object();
    for (const auto& travel : study.travel) {
        json[travel.name] =
            std::visit([](const auto& over) { return over_json(over); }, travel.over);
    }
    return json;
}

}  // namespace geoplan::study
