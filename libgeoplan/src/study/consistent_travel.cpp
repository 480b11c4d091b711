#include "study/consistent.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::study {

namespace {

void check_layers(const Study& study, const LandTravel& land, const std::string& user) {
    if (!land.dem.empty()) require_layer(study, land.dem, {LayerKind::raster}, user);
    if (!land.land.empty()) require_layer(study, land.land, {LayerKind::raster}, user);
    if (!land.roads.empty()) require_layer(study, land.roads, {LayerKind::lines}, user);
    if (!land.barriers.empty()) {
        require_layer(study, land.barriers, {LayerKind::lines, LayerKind::polygons}, user);
    }
}

void check_layers(const Study& study, const RoadTravel& road, const std::string& user) {
    require_layer(study, road.roads, {LayerKind::lines}, user);
}

}  // namespace

void require_consistent_travel(const Study& study) {
    std::vector<std::string> names;
    for (const auto& travel : study.travel) {
        const std::string user = say("travel '{}'", {travel.name});
        std::visit([&](const auto& over) { check_layers(study, over, user); }, travel.over);
        names.push_back(travel.name);
    }
    for (const auto& spec : study.indicators) {
        if (spec.travel.empty()) continue;
        require_known(study, spec.travel, names, say("indicator '{}'", {spec.id}),
                      say("travel"));
    }
}

}  // namespace geoplan::study
