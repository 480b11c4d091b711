#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <vector>

namespace geoplan::geom {

/// Pairs of rows with an area in common, by the row of `a`, then of `b`.
struct Pairs {
    std::vector<std::size_t> a;
    std::vector<std::size_t> b;
    std::vector<double> area;    ///< planar, in squared units of the coordinates; above 0
    std::vector<double> area_a;  ///< of each whole row of `a`, shape (n)
    std::vector<double> area_b;  ///< of each whole row of `b`, shape (m)

    friend bool operator==(const Pairs&, const Pairs&) = default;
};

/// Which rows of two columns overlap, and by how much. Rows of one column may overlap each
/// other.
///
/// @param a  shape (n), any valid polygons in the CRS of `b`
/// @param b  shape (m)
/// @return   an overlap that is not larger than the rounding of its sum (about 1e-13 of the
///           pair's box) is none, so neighbours that share a border are no pair
/// @throws Error{Errc::geometry} naming the first row with a coordinate that is not finite,
///         or that is invalid in a way that changes areas: a ring that crosses itself, parts
///         that overlap, a hole outside its shell (`repair` first)
///
/// Cost: for each pair of boxes that meet, its edges times those that a vertical line
/// crosses. The same result for any number of threads.
[[nodiscard]] GEOPLAN_EXPORT Pairs overlay_pairs(const Polygons& a, const Polygons& b,
                                                 int threads = 0,
                                                 const Progress& progress = {});

/// What the rows of each pair have in common, shape (pairs); only areas are kept. A row that
/// lies wholly in the other is copied as it is, up to 1e-12 of its area.
/// @throws Error{Errc::geometry} naming the rows that GEOS cannot work with (`repair` first)
[[nodiscard]] GEOPLAN_EXPORT Polygons pieces(const Pairs& pairs, const Polygons& a,
                                             const Polygons& b, int threads = 0,
                                             const Progress& progress = {});

/// What of each row of `a` no row of `b` covers, shape (n).
///
/// @param pairs  of `a` and `b`, as from `overlay_pairs`
/// @throws Error{Errc::geometry} naming the row that GEOS cannot work with (`repair` first)
[[nodiscard]] GEOPLAN_EXPORT Polygons subtract(const Pairs& pairs, const Polygons& a,
                                               const Polygons& b, int threads = 0,
                                               const Progress& progress = {});

}  // namespace geoplan::geom
