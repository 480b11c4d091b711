#pragma once

#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::access::road {

/// Drawn roads: the parts of lines, without repeated vertices. Chain c has the vertices
/// [starts[c], starts[c + 1]), at least two.
struct Chains {
    std::vector<geom::Point> vertices;
    std::vector<std::size_t> starts = {0};
    std::vector<std::int64_t> line;  ///< of each chain: row of the lines

    [[nodiscard]] std::size_t size() const noexcept { return line.size(); }
};

/// @param kept  shape (rows): which rows to take
/// @throws Error{Errc::bad_value} naming the first row kept with a coordinate that is not
/// finite
[[nodiscard]] Chains chains_of(const geom::Lines& lines, const std::vector<bool>& kept);

/// Which chain each vertex belongs to.
[[nodiscard]] std::vector<std::uint32_t> chain_of_vertices(const Chains& chains);

/// Which vertices are ends of their chain.
[[nodiscard]] std::vector<bool> ends_of(const Chains& chains);

}  // namespace geoplan::access::road
