#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/point.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

namespace geoplan::detail {

/// Heights of unknown ground and of what lies off the grid: so deep below the eye that it
/// hides nothing.
inline constexpr double pit_m = -1e5;

/// Where an observer stands, or why not.
enum class Standing { on_ground, outside, on_unknown_ground };

/// The terrain as it is seen from one cell.
struct Lookout {
    const float* heights = nullptr;  ///< row by row; NaN is unknown
    std::int64_t columns = 0;
    std::int64_t rows = 0;
    std::int64_t column = 0;  ///< of the observer
    std::int64_t row = 0;
    double eye_m = 0.0;        ///< height of the observer's eye
    double drop_per_m2 = 0.0;  ///< by which the earth's curve lowers what is a metre away
    double cell_width_m = 0.0;
    double cell_height_m = 0.0;

    /// Of a height above the eye, lowered by the earth's curve.
    [[nodiscard]] double seen_height(float height, double distance2) const noexcept {
        const double z = double{height} - eye_m - distance2 * drop_per_m2;
        return std::isnan(z) ? pit_m : z;
    }
    [[nodiscard]] std::int64_t cell() const noexcept { return row * columns + column; }
};

/// A lookout that stands nowhere yet.
/// @param refraction  part of the earth's curvature that it makes up for
/// @throws Error{Errc::crs} unless the grid is projected, in metres; Error{Errc::bad_argument}
///         for a refraction not in [0, 1), and as `require_heights`
[[nodiscard]] Lookout lookout_on(const data::Raster& dem, bool earth_curvature,
                                 double refraction);

/// Puts the eye above the centre of the cell in which `at` lies.
[[nodiscard]] Standing stand(Lookout& lookout, const data::Grid& grid, geom::Point at,
                             double height_m);

/// Why an observer does not stand on the ground, for the user.
[[nodiscard]] std::string why_not(Standing standing, geom::Point at);

/// @throws Error{Errc::bad_argument} when the observer cannot stand there
void stand_or_throw(Lookout& lookout, const data::Grid& grid, geom::Point at, double height_m);

}  // namespace geoplan::detail
