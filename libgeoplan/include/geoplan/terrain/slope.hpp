#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>

#include <string_view>

namespace geoplan::terrain {

enum class SlopeUnit {
    degrees,  ///< 0 (level) to 90
    percent,  ///< rise over run, times 100
    ratio,    ///< rise over run
};

/// "degrees", "percent", "ratio"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(SlopeUnit unit) noexcept;

/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT SlopeUnit slope_unit_from_text(std::string_view text);

/// What to give cells whose eight neighbours are not all known.
enum class Edges {
    unknown,  ///< NaN
    /// Beyond the grid's border the neighbours go on straight from the two rows or columns
    /// inside it; inside the grid, unknown neighbours have the height of the cell itself.
    extended,
};

/// Steepness of the ground at each cell, from the heights of its eight neighbours.
///
/// @param dem   heights in metres, on a projected grid in metres or a geographic one, whose
///              cells are then measured on the ellipsoid at their latitude
/// @return      on the grid of `dem`; NaN where the height is unknown, and as `edges` says
/// @throws Error{Errc::crs} for another CRS; Error{Errc::bad_argument} for heights in
///         another unit, or a raster whose values and cells differ in number
///
/// The same bytes for any number of threads.
/// Source: Horn, "Hill shading and the reflectance map", Proc. IEEE 69 (1981), p. 18; `edges`
/// as `gdaldem` does without and with `-compute_edges`.
[[nodiscard]] GEOPLAN_EXPORT data::Raster slope(const data::Raster& dem,
                                                SlopeUnit unit = SlopeUnit::degrees,
                                                Edges edges = Edges::unknown, int threads = 0,
                                                const Progress& progress = {});

/// The direction in which the ground falls: degrees clockwise from the grid's north, [0, 360);
/// NaN where the ground is level, has no direction. Otherwise as `slope`.
[[nodiscard]] GEOPLAN_EXPORT data::Raster aspect(const data::Raster& dem,
                                                 Edges edges = Edges::unknown, int threads = 0,
                                                 const Progress& progress = {});

/// The same on a raster that is read in bands of rows; only the answer is in memory.
/// @throws Error{Errc::too_large} above `most_cells`
[[nodiscard]] GEOPLAN_EXPORT data::Raster slope(const data::RasterSource& dem,
                                                SlopeUnit unit = SlopeUnit::degrees,
                                                Edges edges = Edges::unknown, int threads = 0,
                                                const Progress& progress = {},
                                                std::size_t most_cells = 400'000'000);
[[nodiscard]] GEOPLAN_EXPORT data::Raster aspect(const data::RasterSource& dem,
                                                 Edges edges = Edges::unknown, int threads = 0,
                                                 const Progress& progress = {},
                                                 std::size_t most_cells = 400'000'000);

}  // namespace geoplan::terrain
