#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <span>
#include <vector>

namespace geoplan::geom {

/// Ground area of each polygon, on the ellipsoid of `crs`: shells less holes, as drawn.
/// An edge is the geodesic between its vertices (`densify` first where edges are long).
///
/// @param polygons  shape (n), coordinates in `crs`, geographic (degrees) or projected
/// @return          km2, shape (n); 0 for an empty row, NaN for one with a NaN coordinate
/// @throws Error{Errc::crs} when `crs` is not stated
/// Source: Karney, "Algorithms for geodesics", J. Geod. 87 (2013), section 6.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> area_km2(const Polygons& polygons,
                                                          const crs::Crs& crs);

/// Ground length of each line on the ellipsoid of `crs`; edges are geodesics.
///
/// @return  km, shape (n); 0 for an empty row, NaN for one with a NaN coordinate
/// @throws Error{Errc::crs} when `crs` is not stated
/// Source: Karney (2013), section 4.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> length_km(const Lines& lines,
                                                           const crs::Crs& crs);

/// Geodesic distance from each point of `a` to that of `b` on the ellipsoid of `crs`.
///
/// @return  metres, shape (n); NaN where a coordinate is NaN
/// @throws Error{Errc::bad_argument} when `a` and `b` differ in length, Error{Errc::crs}
///         when `crs` is not stated
/// Source: Karney (2013), section 4.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> geodesic_m(std::span<const Point> a,
                                                            std::span<const Point> b,
                                                            const crs::Crs& crs);

}  // namespace geoplan::geom
