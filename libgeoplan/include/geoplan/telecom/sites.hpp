#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

/// Stations with the range that is stated for them, shape (n); NaN where it is not known.
struct Sites {
    std::vector<geom::Point> places;
    std::vector<double> range_m;
    std::vector<double> azimuth_deg = {};    ///< from north over east; empty: all around
    std::vector<double> beamwidth_deg = {};  ///< of the whole sector, in (0, 360]
    crs::Crs crs;
};

struct SiteAreas {
    geom::Polygons polygons;  ///< shape (n), in the sites' CRS; empty rows for unusable sites
    Problems problems;
};

/// No cell reaches farther: GSM's timing advance ends at 35 km (3GPP TS 45.010 §5), LTE and NR
/// are made for up to 100 km (3GPP TS 36.300 §5).
inline constexpr double kLongestRange_m = 100'000.0;

/// The ground within range of each site: a disc, or its sector where azimuth and beamwidth are
/// given (both or neither). Radii are geodesics on the ellipsoid of the CRS; arcs are drawn
/// with a corner every 3.75°, inside the true arc by at most 0.06 % of the range.
///
/// Sites that cannot be used are errors, and empty rows: "bad_coordinates" (not finite, or no
/// degrees where the CRS has degrees; with a word when they are swapped), "bad_range" (unknown,
/// not positive, or beyond `kLongestRange_m`), "bad_sector". A range under 50 m is a warning
/// "short_range": it may be kilometres.
///
/// @param names  shape (n), ids for the problems; empty: row numbers from 1
/// @throws Error{Errc::bad_argument} on unequal lengths, Error{Errc::crs} when no CRS is stated
/// Source: Karney, "Algorithms for geodesics", J. Geod. 87 (2013), section 3.
[[nodiscard]] GEOPLAN_EXPORT SiteAreas site_areas(const Sites& sites,
                                                  std::span<const std::string> names = {},
                                                  std::string_view file = {});

}  // namespace geoplan::telecom
