#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>

#include <limits>
#include <span>
#include <vector>

namespace geoplan::terrain {

struct HorizonOptions {
    double observer_height_m = 1.75;  ///< of the eye or antenna above the ground
    double outer_m =
        std::numeric_limits<double>::infinity();  ///< ground beyond is not looked at
    bool earth_curvature = true;
    double refraction = 1.0 / 7.0;  ///< as in `ViewshedOptions`
};

/// Shape (azimuths).
struct Horizon {
    std::vector<double> angle_deg;   ///< above the level of the eye; negative: below
    std::vector<double> distance_m;  ///< to the ground that makes it, the nearest of several
};

/// The line that the ground draws around an observer, who stands above the centre of a cell,
/// on the same ground as in `viewshed`.
///
/// @param azimuths_deg  clockwise from the grid's north
/// @return  NaN in directions without any known ground, and for a NaN azimuth
/// @throws Error as `viewshed`
///
/// Cost: linear in the cells between the observer and the border, for each azimuth.
[[nodiscard]] GEOPLAN_EXPORT Horizon horizon(const data::Raster& dem, geom::Point observer,
                                             std::span<const double> azimuths_deg,
                                             const HorizonOptions& options = {},
                                             int threads = 0);

}  // namespace geoplan::terrain
