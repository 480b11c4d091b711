#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::access {

/// One entry for each coordinate asked for.
struct Nearest {
    std::vector<double> distance_m;  ///< on the ground; NaN when there is no feature
    std::vector<std::int64_t> row;   ///< of the nearest feature; −1 when there is none
};

/// The nearest feature to each coordinate of `from`: the nearest point of a row, the nearest
/// place on any segment of a line, 0 inside a polygon and otherwise to its border. Searched
/// in the plane of `crs`; the distance reported is the geodesic one between the two places.
/// Ties go to the lowest row. A NaN coordinate gets NaN and −1.
///
/// @param from  coordinates in `crs`
/// @param to    features in `crs`; empty rows are passed over
/// @param crs   projected, in metres
/// @throws Error{Errc::crs} for any other CRS; Error{Errc::bad_value} naming the first row
///         of `to` with a coordinate that is not finite
[[nodiscard]] GEOPLAN_EXPORT Nearest nearest(const geom::Points& from, const geom::Geometry& to,
                                             const crs::Crs& crs, int threads = 0,
                                             const Progress& progress = {});

}  // namespace geoplan::access
