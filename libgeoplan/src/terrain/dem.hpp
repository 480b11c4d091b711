#pragma once

#include <geoplan/data/raster.hpp>

#include <cstddef>

namespace geoplan::detail {

/// @throws Error{Errc::crs} unless the grid's CRS is projected and in metres
void require_metres(const data::Grid& grid);

/// Sides of a cell on the ground, metres.
struct CellSize {
    double width_m = 0.0;
    double height_m = 0.0;
};

/// Sizes of cells by row: those of the grid in a projected CRS in metres, those on the
/// ellipsoid at the latitude of the row's centre in a geographic one.
class CellSizes {
public:
    /// @throws Error{Errc::crs} for any other CRS
    explicit CellSizes(const data::Grid& grid);

    [[nodiscard]] CellSize at(std::size_t row) const noexcept;

private:
    data::Grid grid_;
    double semi_major_m_ = 0.0;  ///< 0: not geographic
    double eccentricity_squared_ = 0.0;
};

/// Semi-major axis of the ellipsoid of a CRS.
/// @throws Error{Errc::crs} when it has none
[[nodiscard]] double semi_major_m(const crs::Crs& crs);

}  // namespace geoplan::detail
