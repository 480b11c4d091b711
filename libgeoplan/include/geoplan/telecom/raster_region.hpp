#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace geoplan::telecom {

/// Where a raster says that there is coverage: one row of polygons along the edges of its
/// cells, in its CRS; without coordinates when it is nowhere.
struct RasterRegion {
    geom::Polygons region;
    std::size_t unknown_cells = 0;  ///< without a value: not in the region
};

/// Cells with a level of at least `threshold_dbm`. Read in bands of rows.
/// @throws Error{Errc::bad_argument} unless the threshold is below 0 and finite,
///         Error{Errc::bad_value} for a level above 0 dBm: the raster holds another quantity
[[nodiscard]] GEOPLAN_EXPORT RasterRegion region_of_level(const data::RasterSource& level,
                                                          double threshold_dbm);

/// Cells of one of these classes. Read in bands of rows.
/// @throws Error{Errc::bad_argument} when there are none
[[nodiscard]] GEOPLAN_EXPORT RasterRegion
region_of_classes(const data::RasterSource& classes, std::span<const std::int32_t> codes);

}  // namespace geoplan::telecom
