#pragma once

#include <geoplan/access/road_graph.hpp>

namespace geoplan::access::road {

/// Numbers the connected parts, whatever the directions of roads: the longest first, of equal
/// ones that with the lowest node.
void find_parts(RoadGraph& graph);

}  // namespace geoplan::access::road
