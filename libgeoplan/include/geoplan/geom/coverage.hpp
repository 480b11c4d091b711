#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace geoplan::geom {

/// Where polygons that should tile the ground do not.
struct CoverageFaults {
    Polygons overlaps;  ///< shape (m): what two rows have in common
    std::vector<std::array<std::size_t, 2>>
        overlap_rows;  ///< shape (m), rising; first < second
    Polygons gaps;     ///< shape (k): what no row covers, between rows or inside one
    std::vector<std::vector<std::size_t>> gap_rows;  ///< shape (k), rising: that touch the gap
};

/// Overlaps and gaps between rows. An edge that two neighbours share vertex by vertex, one on
/// each side, is no place of either; only the other edges are cut with one another, so that a
/// clean layer costs little. Gaps open to the outside are not found. Pieces may be as thin
/// as rounding makes them: judge them by their area.
///
/// @param polygons  shape (n), valid; empty rows are passed over
/// @throws Error{Errc::geometry} when GEOS cannot work with the edges (`repair` first)
///
/// Cost: n log n in vertices, and about k log k in edges that are not shared.
[[nodiscard]] GEOPLAN_EXPORT CoverageFaults coverage_faults(const Polygons& polygons,
                                                            int threads = 0);

}  // namespace geoplan::geom
