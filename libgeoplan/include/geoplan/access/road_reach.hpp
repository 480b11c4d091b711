#pragma once

#include <geoplan/access/snap.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::access {

struct RoadTravelOptions {
    double walk_kmh = 5.0;  ///< of the straight walks to the road and from it
    SnapOptions snap = {};
    bool towards = true;  ///< to the facility; false: from it
};

/// Whether a place can be reached, and if not why.
enum class Reach : std::uint8_t {
    reached,
    no_road,  ///< no road near enough, and none of the facilities either
    no_way,   ///< on roads from which no facility is reached
};

/// How long every node of a graph takes to its nearest facility.
struct RoadReach {
    RoadTravelOptions options;
    Snapped facilities;
    std::vector<geom::Point> places;     ///< of the facilities
    std::vector<double> minutes;         ///< of each node; NaN: no way
    std::vector<double> metres;          ///< along the quickest way, walks included
    std::vector<std::int64_t> facility;  ///< row; -1: no way
};

/// One search from all facilities at once. Equally quick ones: the lowest row.
/// @param facilities  one coordinate a row, in the CRS of the graph
/// @throws Error{Errc::bad_argument} without facilities, when a row has not one coordinate, or
///         a speed or a
///         distance of the options is not above 0
[[nodiscard]] GEOPLAN_EXPORT RoadReach road_reach(const RoadGraph& graph,
                                                  const geom::Points& facilities,
                                                  const RoadTravelOptions& options = {});

/// One entry for each coordinate asked for.
struct RoadTimes {
    std::vector<double> minutes;  ///< NaN unless reached
    std::vector<double> metres;
    std::vector<std::int64_t> facility;  ///< row; -1 unless reached
    std::vector<Reach> reach;
};

/// Walk straight to the nearest road, ride, and walk on from there.
[[nodiscard]] GEOPLAN_EXPORT RoadTimes by_road(const RoadReach& reach, const RoadGraph& graph,
                                               const geom::Points& from, int threads = 0,
                                               const Progress& progress = {});

/// Walk straight to the road wherever it is quickest, within `snap.most_m`, then ride; or walk
/// all the way to the facility where that is quicker still, within the same distance. The
/// least of all such ways, exactly: where a road runs past, one walks towards it at the angle
/// at which time is least.
/// Cost: for each place, about the roads that it could be walked to in the time it takes.
[[nodiscard]] GEOPLAN_EXPORT RoadTimes walk_and_ride(const RoadReach& reach,
                                                     const RoadGraph& graph,
                                                     const geom::Points& from, int threads = 0,
                                                     const Progress& progress = {});

/// The stretches of road within `limit_min` of a facility (walks from the road to it
/// included): one row an edge, empty where none of it is.
/// @throws Error{Errc::bad_argument} unless the limit is a number of 0 or more
[[nodiscard]] GEOPLAN_EXPORT geom::Lines isochrone(const RoadReach& reach,
                                                   const RoadGraph& graph, double limit_min);

}  // namespace geoplan::access
