#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <vector>

namespace geoplan::telecom {

/// Ground length of lines in each zone, and of what of it lies in a region; km, shape (n).
struct CoveredLength {
    std::vector<double> km;
    std::vector<double> covered_km;
};

/// @param zones   shape (n), valid
/// @param region  one row, as from `covered_region`
/// @param crs     of zones, region and lines
/// @throws as `geom::length_within_km`, Error{Errc::bad_argument} unless `region` has one row
[[nodiscard]] GEOPLAN_EXPORT CoveredLength covered_length(const geom::Polygons& zones,
                                                          const geom::Polygons& region,
                                                          const geom::Lines& lines,
                                                          const crs::Crs& crs, int threads = 0,
                                                          const Progress& progress = {});

}  // namespace geoplan::telecom
