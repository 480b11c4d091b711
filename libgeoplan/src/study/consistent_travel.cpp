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

/// What lies beyond the limit of a travel is out of reach: no later time can be asked of it.
void check_limit(const Study& study, const IndicatorSpec& spec) {
    const double asked =
        spec.kind == IndicatorKind::catchment ? spec.within_min : spec.beyond_min.value_or(0.0);
    for (const auto& travel : study.travel) {
        const auto* land = std::get_if<LandTravel>(&travel.over);
        if (travel.name != spec.travel || land == nullptr || !land->limit_min) continue;
        if (asked <= *land->limit_min) continue;
        stop(study,
             say("{} asks for {} minutes, but travel '{}' has limit_min = {}",
                 {say("indicator '{}'", {spec.id}), asked, travel.name, *land->limit_min}));
    }
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
        check_limit(study, spec);
        require_known(study, spec.travel, names, say("indicator '{}'", {spec.id}),
                      say("travel"));
    }
}

}  // namespace geoplan::study
