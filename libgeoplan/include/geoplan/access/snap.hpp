#pragma once

#include <geoplan/access/road_graph.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::access {

struct SnapOptions {
    double most_m = 5'000.0;   ///< places farther from a road than this have none
    double least_part_km = 0;  ///< roads of shorter connected parts are passed over
};

/// Places on the road, one entry for each coordinate.
struct Snapped {
    std::vector<std::int64_t> edge;  ///< -1: no road near enough
    std::vector<double> share;       ///< of the edge's length, from its first node; NaN
    std::vector<double> walk_m;      ///< straight, on the ground; NaN

    friend bool operator==(const Snapped&, const Snapped&) = default;
};

/// The nearest place on a road to each coordinate. Ties go to the lowest edge; a NaN
/// coordinate has none.
/// @param places  in the CRS of the graph
/// @throws Error{Errc::bad_argument} unless `most_m` is above 0
[[nodiscard]] GEOPLAN_EXPORT Snapped snap(const geom::Points& places, const RoadGraph& graph,
                                          const SnapOptions& options = {}, int threads = 0);

}  // namespace geoplan::access
