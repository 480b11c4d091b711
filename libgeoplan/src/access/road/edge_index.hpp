#pragma once

#include <geoplan/access/road_graph.hpp>

#include "detail/plane/box_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::access::road {

/// A straight piece of an edge.
struct Piece {
    std::uint32_t edge = 0;
    geom::Point a, b;
    double first = 0.0;  ///< share of the edge's length at a, in the plane
    double last = 0.0;   ///< at b
};

/// The edges of a graph, piece by piece, to look for near ones.
struct EdgeIndex {
    std::vector<Piece> pieces;
    detail::plane::BoxTree tree;
};

[[nodiscard]] EdgeIndex index_edges(const RoadGraph& graph);

/// Whether the connected part that an edge is of has that length.
[[nodiscard]] inline bool in_long_part(const RoadGraph& graph, std::size_t edge,
                                       double least_part_km) noexcept {
    return graph.part_km[graph.part[graph.from[edge]]] >= least_part_km;
}

}  // namespace geoplan::access::road
