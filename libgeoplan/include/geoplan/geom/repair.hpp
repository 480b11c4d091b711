#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <span>
#include <string>
#include <string_view>

namespace geoplan::geom {

/// Polygons that are valid, and what had to be done to make them so.
struct Repaired {
    Polygons polygons;
    Problems problems;  ///< in the order of rows
};

/// Makes invalid polygons valid. Valid rows come back bit by bit as they were, repeated
/// vertices included; of an invalid row GEOS's "structure" repair keeps the polygonal parts.
/// Repaired: a warning "invalid_polygon" with the reason, the place and the planar area
/// before and after. Empty, or with coordinates that are not finite: an error
/// "unusable_polygon", and an empty row.
///
/// @param row_names  shape (n), ids for the problems; empty: row numbers from 0
/// @param file       for the problems
/// @param threads    0: default
/// @throws Error{Errc::bad_argument} when `row_names` has another length
[[nodiscard]] GEOPLAN_EXPORT Repaired repair(const Polygons& polygons,
                                             std::span<const std::string> row_names = {},
                                             std::string_view file = {}, int threads = 0);

/// The same check without repair: "invalid_polygon" is then an error.
[[nodiscard]] GEOPLAN_EXPORT Problems find_invalid(const Polygons& polygons,
                                                   std::span<const std::string> row_names = {},
                                                   std::string_view file = {}, int threads = 0);

}  // namespace geoplan::geom
