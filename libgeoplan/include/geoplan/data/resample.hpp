#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>

namespace geoplan::data {

enum class Sampling {
    nearest,   ///< of the cell that holds the place
    bilinear,  ///< between the four cell centres around it; NaN where one of them is
};

/// The values of a raster at the centres of another grid's cells, which may be in another CRS;
/// NaN off the raster. For heights and classes: it does not conserve sums, and is not for
/// people.
///
/// @throws Error{Errc::crs} when a CRS is not stated or there is no transform;
///         Error{Errc::too_large} when the grid, or what it covers of the raster, is above
///         `most_cells`
[[nodiscard]] GEOPLAN_EXPORT Raster resample(const RasterSource& source, const Grid& grid,
                                             Sampling sampling,
                                             std::size_t most_cells = 400'000'000,
                                             int threads = 0, const Progress& progress = {});

}  // namespace geoplan::data
