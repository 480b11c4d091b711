#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

namespace geoplan::geom {

/// One point inside each polygon, well away from its edges (GEOS's interior point).
/// A row that is empty, or has a coordinate that is not finite, has no point.
/// @throws Error{Errc::geometry} naming the first row that GEOS cannot work with
[[nodiscard]] GEOPLAN_EXPORT Points points_on_surface(const Polygons& polygons);

/// One point for each row: the first of a row of points, the place at half the planar
/// length of a row of lines, the point on the surface of a row of polygons. Empty rows
/// have none.
[[nodiscard]] GEOPLAN_EXPORT Points representative_points(const Geometry& geometry);

}  // namespace geoplan::geom
