#pragma once

#include <geoplan/access/road_graph.hpp>

namespace geoplan::access::road {

/// Adds a problem that counts the dead ends from which another road is at most 5 tolerances
/// away.
/// @param graph  with its index
void report_near_misses(RoadGraph& graph, double tolerance);

}  // namespace geoplan::access::road
