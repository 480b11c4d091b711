#pragma once

#include <geoplan/access/road_graph.hpp>

#include <vector>

namespace geoplan::access::road {

/// Adds the coordinates of an edge from one share of its length (in the plane) to another;
/// against its direction when `to` is less.
void append_stretch(const RoadGraph& graph, std::size_t edge, double from, double to,
                    std::vector<geom::Point>& coords);

}  // namespace geoplan::access::road
