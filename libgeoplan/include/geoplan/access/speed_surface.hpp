#pragma once

#include <geoplan/access/speed.hpp>
#include <geoplan/access/speed_table.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace geoplan::access {

/// How each cell of a grid is crossed: what `travel_time` takes. Built up in layers, each on
/// top of those before: land cover, then barriers, then roads and bridges.
struct SpeedSurface {
    data::Raster speed_kmh;   ///< on flat ground; 0: a barrier; NaN: unknown
    std::vector<Mode> modes;  ///< by cell
};

/// Speeds by class of land cover; NaN where there is none.
/// @param land_cover  whole numbers; NaN: no class. Read once, in windows
/// @throws Error{Errc::bad_value} naming the classes of the raster that the table has not, a
///         value or a class of the table that is no whole number, two classes of the table that
///         are one number ("10" and "010"), or as `require_valid`;
///         Error{Errc::too_large} above `most_cells`
[[nodiscard]] GEOPLAN_EXPORT SpeedSurface speed_surface(const data::RasterSource& land_cover,
                                                        std::span<const ClassSpeed> table,
                                                        std::size_t most_cells = 400'000'000);

/// Every cell that a barrier touches (rivers as lines or polygons, lakes) gets speed 0. Cells
/// of a line touch by their edges, so that no step slips through between them.
/// @param barriers  coordinates in the grid's CRS; points bar their own cell
/// @throws Error{Errc::bad_value} naming the first row with a coordinate that is not finite
[[nodiscard]] GEOPLAN_EXPORT SpeedSurface with_barriers(SpeedSurface surface,
                                                        const geom::Geometry& barriers);

/// Which of several roads in a cell counts.
enum class RoadRule { fastest, last };

/// A speed surface and what roads did to it.
struct WithRoads {
    SpeedSurface surface;
    std::size_t opened_cells = 0;  ///< of barriers, where a road crosses or runs along them
};

/// Every cell that a road touches gets the road's speed and mode, whatever was there, even
/// if that was faster; of equally fast roads the lowest row counts. Roads open barriers: leave
/// out those that run along a river in its own cells, or take smaller cells.
///
/// @param roads    coordinates in the grid's CRS
/// @param classes  of each road
/// @throws Error{Errc::bad_value} naming the classes of roads that the table has not, or the
///         first road with a coordinate that is not finite, or as `require_valid`;
///         Error{Errc::bad_argument} for another number of classes than of roads
[[nodiscard]] GEOPLAN_EXPORT WithRoads with_roads(SpeedSurface surface,
                                                  const geom::Lines& roads,
                                                  std::span<const std::string> classes,
                                                  std::span<const ClassSpeed> table,
                                                  RoadRule rule = RoadRule::fastest);

}  // namespace geoplan::access
