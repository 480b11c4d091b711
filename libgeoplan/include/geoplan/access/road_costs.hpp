#pragma once

#include <geoplan/access/road_reach.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::access {

/// Origins and the destinations within the limit, by origin, then minutes, then destination.
struct RoadCosts {
    std::vector<std::int64_t> origin;
    std::vector<std::int64_t> destination;
    std::vector<double> minutes;
    std::vector<double> metres;
};

/// Every pair within the limit: walk straight to the nearest road, ride, walk on.
///
/// @param origins, destinations  one coordinate a row, in the CRS of the graph
/// @param limit_min  only ways of at most this many minutes; infinity: all that there are
/// @param most       of each origin the nearest so many; 0: all
/// @param options    `towards`: from origins to destinations; false: the other way
/// @throws Error{Errc::bad_argument} as `road_reach`; Error{Errc::too_large} above 400 million
///         pairs
/// Cost: one search a destination, as far as the limit reaches. Memory: the pairs, and the
/// nodes once a thread.
[[nodiscard]] GEOPLAN_EXPORT RoadCosts road_costs(
    const RoadGraph& graph, const geom::Points& origins, const geom::Points& destinations,
    double limit_min, std::size_t most = 0, const RoadTravelOptions& options = {},
    int threads = 0, const Progress& progress = {});

/// The quickest way of each origin to its facility as a line along the roads, straight walks
/// included: shape (origins), empty where there is none.
[[nodiscard]] GEOPLAN_EXPORT geom::Lines road_routes(const RoadReach& reach,
                                                     const RoadGraph& graph,
                                                     const geom::Points& origins);

}  // namespace geoplan::access
