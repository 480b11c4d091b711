#pragma once

#include <geoplan/access/cost_distance.hpp>
#include <geoplan/access/speed.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <span>

namespace geoplan::access {

/// Which way people travel: uphill and downhill take different times.
enum class Direction { towards, from };

struct TravelOptions : SpreadOptions {  // `limit` in minutes
    Direction direction = Direction::towards;
    WalkingLaw walking = WalkingLaw::tobler;
};

/// Minutes between each cell and its nearest facility, over land.
///
/// @param speed_kmh   on flat ground; 0 is a barrier, NaN unknown, neither is crossed
/// @param modes       by cell, or one for all cells
/// @param facilities  coordinates in the grid's CRS; see `cost_distance`
/// @param heights     metres, on the same grid; nullptr: flat. A step's slope is that between
///                    the centres of its ends; cells without a height are not crossed, and
///                    counted in a problem "unknown_heights"
/// @return            `cost` in minutes over horizontal distance
/// @throws Error as `cost_distance`; Errc::bad_value for a speed below 0 or infinite;
///         Errc::bad_argument for heights on another grid, another number of modes, or no row
///         of facilities
///
/// On heights that are all the same the answer is the one without heights, bit by bit.
/// Source: AccessMod 5's anisotropic analysis (r.walk.accessmod); see docs/cost-distance.md.
[[nodiscard]] GEOPLAN_EXPORT CostDistance
travel_time(const data::RasterSource& speed_kmh, std::span<const Mode> modes,
            const geom::Points& facilities, const data::RasterSource* heights = nullptr,
            const TravelOptions& options = {}, const Progress& progress = {});

}  // namespace geoplan::access
