#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace geoplan::terrain {

enum class Interpolation {
    bilinear,  ///< between the centres of four cells; beyond the outermost centres their height
    nearest,   ///< the height of the cell in which the point lies
};

/// "bilinear", "nearest"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Interpolation way) noexcept;

/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT Interpolation interpolation_from_text(std::string_view text);

/// Exactly one of `points` and `step_m` is given.
struct ProfileOptions {
    std::size_t points = 0;  ///< of each path, both ends among them; 2 or more
    double step_m = 0.0;     ///< points are evenly spaced, at most this far apart
    Interpolation interpolation = Interpolation::bilinear;
    std::size_t most_points = 400'000'000;  ///< of all paths together
};

struct Profiles {
    std::vector<double> length_m;    ///< of each path on the ellipsoid; NaN for a NaN end
    std::vector<std::size_t> first;  ///< shape (paths + 1): where the heights of a path begin
    std::vector<float> height_m;     ///< NaN off the grid and where a height is not known

    /// Metres from the start of a path to its point `i`.
    [[nodiscard]] double distance_m(std::size_t path, std::size_t i) const noexcept {
        const auto last = static_cast<double>(first[path + 1] - first[path] - 1);
        return length_m[path] * static_cast<double>(i) / last;
    }
};

/// Heights of the ground along the geodesics from each of `starts` to each of `ends`.
///
/// @param dem           heights in metres, on a projected or geographic grid of any unit
/// @param starts, ends  shape (paths), in the grid's CRS
/// @throws Error{Errc::crs} when the grid's CRS is not stated; Error{Errc::bad_argument} for
///         unequal shapes, options that make no sense, heights in another unit, or a raster
///         whose values and cells differ in number; Error{Errc::too_large} above `most_points`
///
/// Points lie within about 1/100 of a cell of the geodesic: where it bends less, they lie on
/// a straight line in the grid. Objects of PROJ are made once a call, so give many paths at
/// once. The same bytes for any number of threads.
/// Source: Karney, "Algorithms for geodesics", J. Geod. 87 (2013).
[[nodiscard]] GEOPLAN_EXPORT Profiles profiles(const data::Raster& dem,
                                               std::span<const geom::Point> starts,
                                               std::span<const geom::Point> ends,
                                               const ProfileOptions& options, int threads = 0,
                                               const Progress& progress = {});

/// How far the curved earth rises above the chord of a path, metres: d1 d2 / (2 k a), with
/// a = 6,371 km.
/// @param from_start_m   d1; d2 is the rest of `length_m`
/// @param radius_factor  k, by which refraction lengthens the radius: 4/3 for radio in a
///                       standard atmosphere, 1 for none
/// Source: the sagitta of a circle of the effective earth radius k a, ITU-R P.452-16, eq. (6a).
[[nodiscard]] constexpr double earth_bulge_m(double from_start_m, double length_m,
                                             double radius_factor = 4.0 / 3.0) noexcept {
    return from_start_m * (length_m - from_start_m) / (2.0 * radius_factor * 6'371'000.0);
}

}  // namespace geoplan::terrain
