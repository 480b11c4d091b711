#include "study/travel/travels.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <limits>

namespace geoplan::study {

namespace {

/// Speed of each road by its class; NaN for a class that the study does not name.
std::vector<double> speeds_of(const data::Layer& layer, const LayerSpec& file,
                              const RoadTravel& road) {
    const std::size_t rows = geom::size(layer.geometry);
    if (road.road_speeds.all_kmh) return std::vector<double>(rows, *road.road_speeds.all_kmh);
    std::vector<double> speeds;
    for (const auto& name :
         data::texts(data::column(layer.table, road.road_class, file.path))) {
        const auto found = std::find_if(road.road_speeds.by_class_kmh.begin(),
                                        road.road_speeds.by_class_kmh.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        speeds.push_back(found == road.road_speeds.by_class_kmh.end()
                             ? std::numeric_limits<double>::quiet_NaN()
                             : found->second);
    }
    return speeds;
}

std::vector<access::OneWay> directions_of(const data::Layer& layer, const LayerSpec& file,
                                          const RoadTravel& road) {
    std::vector<access::OneWay> ways;
    if (road.one_way.empty()) return ways;
    const auto values =
        data::numbers(data::column(layer.table, road.one_way, file.path), file.path);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] != -1.0 && values[row] != 0.0 && values[row] != 1.0) {
            throw Error(Errc::bad_value,
                        say("{}: column '{}' must be 1, -1 or 0, but row {} has {}",
                            {file.path, road.one_way, row + 1, values[row]}));
        }
        ways.push_back(static_cast<access::OneWay>(static_cast<int>(values[row])));
    }
    return ways;
}

}  // namespace

access::RoadGraph road_net(const Study& study, const Inputs& inputs, const RoadTravel& road) {
    const auto& file = study::layer(study, road.roads);
    const auto& layer = std::get<data::Layer>(inputs.layers.at(road.roads));
    return access::road_graph(std::get<geom::Lines>(layer.geometry),
                              speeds_of(layer, file, road), directions_of(layer, file, road),
                              inputs.crs, {road.tolerance_m, road.node_crossings});
}

}  // namespace geoplan::study
