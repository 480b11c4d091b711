#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/crs/vn2000.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::crs {

/// A CRS in which coordinates make sense, with what speaks for it.
struct Suggestion {
    std::string crs;       ///< "EPSG:9206"
    double inside = 0.0;   ///< share of the coordinates that it puts in the region
    double covers = 0.0;   ///< share of the region that their box covers, for larger data
    double in_use = 0.0;   ///< share where it is used: of a 3° zone, in provinces that use it
    double overlap = 0.0;  ///< of the coordinates' box with the region: common over joint area
    GroundBox place;       ///< where it puts them, without the outermost hundredth
    bool as_good = false;  ///< nothing here sets it apart from the first
    std::string evidence;  ///< the same in words

    /// The larger of `inside` and `covers`.
    [[nodiscard]] double fit() const noexcept { return inside > covers ? inside : covers; }

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// In which of the CRS that layers come in would these coordinates lie in the region? Tried
/// are `others`, and, for a region in Vietnam, the zones of VN-2000, WGS 84 / UTM 48N and 49N
/// and Web Mercator, or, for numbers that could be degrees, WGS 84 and VN-2000; elsewhere the
/// UTM zones of both hemispheres and Web Mercator, or WGS 84.
///
/// The best first: by the share inside the region, in whole twentieths, then the overlap with
/// the region, in whole tenths, then the zones of the provinces in which most of them would lie,
/// then the share where the CRS is used, in whole quarters, then
/// the overlap in whole hundredths, then how near its middle lies to that of the region; then
/// `others` before VN-2000 before the rest. Several zones can put the same numbers in the
/// region, so all that put half of the coordinates there are given. What place cannot tell
/// apart: VN-2000 and WGS 84 (223 m), and k 0.9996 and 0.9999 (some 700 m); see
/// `explain_shift`.
///
/// @param xy      interleaved x0, y0, x1, y1, …; coordinates that are not finite are left out
/// @param region  where they should lie; the box of the province or of a known layer says more
///                than that of Vietnam
/// @param others  further CRS to try, such as those of the layers beside
/// @throws Error{Errc::bad_argument} on an odd number of values or an empty region
[[nodiscard]] GEOPLAN_EXPORT std::vector<Suggestion> suggest(
    std::span<const double> xy, const GroundBox& region = vietnam_box,
    std::span<const Crs> others = {});

/// The zone of WGS 84 / UTM of a place, in its hemisphere: "EPSG:32648".
/// @param lon, lat  degrees
/// @throws Error{Errc::bad_argument} unless both are finite, with |lat| < 90
[[nodiscard]] GEOPLAN_EXPORT std::string utm_zone(double lon, double lat);

}  // namespace geoplan::crs
