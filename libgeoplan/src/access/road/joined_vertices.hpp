#pragma once

#include "chains.hpp"

#include <cstdint>
#include <vector>

namespace geoplan::access::road {

/// Vertices that are one place.
struct JoinedVertices {
    std::vector<std::uint32_t> place;  ///< of each vertex
    std::vector<geom::Point> at;       ///< of each place: of its vertices the lowest x, then y
    std::vector<bool> shared;          ///< of each place: by more than one vertex
    std::vector<bool> end;             ///< of each place: some line ends here
};

/// Joins vertices within the tolerance of each other that belong to different chains, or close
/// a loop of one. Near vertices along one chain stay apart, whatever others lie beside it.
[[nodiscard]] JoinedVertices join_vertices(const Chains& chains, double tolerance);

}  // namespace geoplan::access::road
