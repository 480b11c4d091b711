#pragma once

#include <geoplan/access/road_graph.hpp>

#include <cmath>
#include <initializer_list>
#include <vector>

namespace geoplan::access {

/// VN-2000 / TM-3 104-00, whose scale on the central meridian (x = 500,000) is 0.9999: ground
/// lengths there are 1 / 0.9999 of those in the plane.
inline const crs::Crs& plane() {
    static const crs::Crs crs = crs::crs_from_text("EPSG:9206");
    return crs;
}

inline constexpr double x0 = 500'000.0;
inline constexpr double y0 = 2'300'000.0;
/// Relative, of lengths in the plane against those on the ground.
inline constexpr double scale = 2e-4;

/// Lines by their coordinates, metres from (x0, y0).
inline geom::Lines lines(std::initializer_list<std::initializer_list<geom::Point>> rows) {
    geom::Lines out;
    for (const auto& row : rows) {
        for (const auto& p : row) out.coords.push_back({x0 + p.x, y0 + p.y});
        out.parts.push_back(static_cast<std::int64_t>(out.coords.size()));
        out.rows.push_back(static_cast<std::int64_t>(out.parts.size() - 1));
    }
    return out;
}

inline geom::Points points(std::initializer_list<geom::Point> places) {
    geom::Points out;
    for (const auto& p : places) {
        out.coords.push_back({x0 + p.x, y0 + p.y});
        out.rows.push_back(static_cast<std::int64_t>(out.coords.size()));
    }
    return out;
}

/// All roads at one speed.
inline RoadGraph graph_of(const geom::Lines& roads, double kmh = 60.0,
                          const RoadOptions& options = {}, std::vector<OneWay> one_way = {}) {
    return road_graph(roads, std::vector<double>(geom::size(roads), kmh), one_way, plane(),
                      options);
}

}  // namespace geoplan::access
