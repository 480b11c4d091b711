#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

namespace geoplan::geom {

/// Union of all rows as one row; one empty row when there is nothing.
/// @throws Error{Errc::geometry} naming the row that GEOS cannot work with (`repair` first)
[[nodiscard]] GEOPLAN_EXPORT Polygons unite(const Polygons& polygons);

/// What each zone has in common with a region, row by row; only areas are kept. Parts of
/// the region that lie apart from a zone cost nothing, zones and parts inside one another
/// are copied as they are.
///
/// @param zones   shape (n), valid
/// @param region  one valid row
/// @return        shape (n); empty rows where they have no area in common
/// @throws Error{Errc::bad_argument} unless `region` has one row, Error{Errc::geometry}
///         naming the row that GEOS cannot work with (`repair` first)
[[nodiscard]] GEOPLAN_EXPORT Polygons intersect(const Polygons& zones, const Polygons& region,
                                                int threads = 0, const Progress& progress = {});

}  // namespace geoplan::geom
