#pragma once

#include "detail/geos/context.hpp"

#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <vector>

namespace geoplan::detail::geos {

/// A part (polygon with holes), and a row: a polygon, or a multipolygon when it has not
/// exactly one part.
/// @throws Error{Errc::geometry} with GEOS's own words (an unclosed ring, …)
[[nodiscard]] Geometry part_of(const geom::Polygons& polygons, std::size_t part);
[[nodiscard]] Geometry row_of(const geom::Polygons& polygons, std::size_t row);

/// The geometries as one collection of `type` (GEOS_MULTIPOLYGON, …).
[[nodiscard]] Geometry collection(int type, std::vector<Geometry> members);

/// Polygons inside `geometry`, however nested, as parts at the end of `to`. The last row is
/// not closed: see `close_row`.
void append_parts(const GEOSGeometry* geometry, geom::Polygons& to);

/// Makes a row of the parts appended since the last one.
void close_row(geom::Polygons& to);

/// Copies part `part` of `from`, as it is, to the end of `to`.
void copy_part(const geom::Polygons& from, std::size_t part, geom::Polygons& to);

/// Whether every coordinate of a row is finite.
[[nodiscard]] bool finite(const geom::Polygons& polygons, std::size_t row) noexcept;

}  // namespace geoplan::detail::geos
