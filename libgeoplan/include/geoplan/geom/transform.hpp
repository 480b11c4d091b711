#pragma once

#include <geoplan/crs/transform.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

namespace geoplan::geom {

/// The same rows, vertex by vertex, in the other CRS (`densify` first where a straight edge
/// would bend).
/// @throws Error{Errc::crs} naming the first coordinate that cannot be transformed
[[nodiscard]] GEOPLAN_EXPORT Points transform(Points points, const crs::Transform& to);
[[nodiscard]] GEOPLAN_EXPORT Lines transform(Lines lines, const crs::Transform& to);
[[nodiscard]] GEOPLAN_EXPORT Polygons transform(Polygons polygons, const crs::Transform& to);
[[nodiscard]] GEOPLAN_EXPORT Geometry transform(Geometry geometry, const crs::Transform& to);

/// The same polygons with vertices added evenly on every edge longer than `max_step`
/// (in units of the coordinates). An edge gets the same vertices from either side, so
/// neighbours stay without gaps.
/// @throws Error{Errc::bad_argument} unless `max_step` is positive and finite
[[nodiscard]] GEOPLAN_EXPORT Polygons densify(const Polygons& polygons, double max_step);

/// The same lines with vertices added on every segment longer than `max_step`.
[[nodiscard]] GEOPLAN_EXPORT Lines densify(const Lines& lines, double max_step);

}  // namespace geoplan::geom
