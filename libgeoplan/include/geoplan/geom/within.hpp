#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <vector>

namespace geoplan::geom {

/// Ground length of the lines inside each polygon, all in `crs`. Lines are cut where they
/// cross a border in the plane of `crs`; the pieces are measured on its ellipsoid. Polygons
/// are closed sets: a stretch that runs along the border of two counts for both, as in
/// GEOS's intersection.
///
/// @param polygons  shape (n), valid
/// @return          km, shape (n); 0 where no line enters
/// @throws Error{Errc::crs} when `crs` is not stated, Error{Errc::bad_value} naming the
///         first row of `lines` with a coordinate that is not finite
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> length_within_km(
    const Lines& lines, const Polygons& polygons, const crs::Crs& crs, int threads = 0,
    const Progress& progress = {});

}  // namespace geoplan::geom
