#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/data/zones.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::zonal {

/// Columns [begin, end) of one row of a grid.
struct CellRun {
    std::uint32_t row = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const CellRun&, const CellRun&) = default;
};

/// The sparse zones × cells matrix of exact covered fractions on one grid. Zone z covers
/// wholly the cells of runs [zone_runs[z], zone_runs[z + 1]), and by `fractions` the
/// `cells` [zone_cells[z], zone_cells[z + 1]); both stand in row-major order, and no cell
/// is in both.
struct CellWeights {
    data::Grid grid;
    std::vector<std::size_t> zone_runs = {0};
    std::vector<std::size_t> zone_cells = {0};
    std::vector<CellRun> runs;
    std::vector<std::int64_t> cells;    ///< row * columns + column
    std::vector<double> fractions;      ///< in (0, 1), beside `cells`; of lines lengths
    std::vector<double> outside_share;  ///< of each zone's area, what lies off the grid; [0, 1]

    friend bool operator==(const CellWeights&, const CellWeights&) = default;
};

/// @throws Error{Errc::bad_value} when weights that were made elsewhere, or read from a file,
/// do
///         not hold together: offsets that fall, cells off the grid or out of order, fractions
///         that are not positive
GEOPLAN_EXPORT void require_valid(const CellWeights& weights);

/// Number of zones.
[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const CellWeights& weights) noexcept;

/// Exact covered fraction of every cell by every polygon, planar in the grid's CRS.
///
/// @param polygons  shape (n), coordinates in `grid.crs`; holes, many parts, slivers and
///                  repeated vertices are fine, and either orientation of any ring. Parts
///                  of one row must not overlap (their fractions add up, to at most 1)
/// @param grid      at most 2^31 columns and rows
/// @return          fractions below 1e-12 are dropped and those above 1 - 1e-12 are 1. A
///                  polygon without area has no cells and `outside_share` 0
/// @throws Error{Errc::geometry} naming the first row with a coordinate that is not finite
///
/// Cost: linear in vertices and in cells that edges cross; memory alike, whatever the size
/// of the grid. The same result for any number of threads, and the two sides of a shared
/// edge get fractions that add up to 1 within rounding.
/// Source: signed areas under each edge, cell by cell (Green's theorem), swept along rows,
/// as in D. Turner, "The FreeType raster" (smooth/ftgrays.c).
[[nodiscard]] GEOPLAN_EXPORT CellWeights cell_weights(const geom::Polygons& polygons,
                                                      const data::Grid& grid, int threads = 0,
                                                      const Progress& progress = {});

/// Polygons in the grid's CRS, with points added first where an edge, straight in `crs`,
/// would bend there by more than a tenth of a cell.
/// @throws Error{Errc::crs} when either CRS is not stated or there is no transform
[[nodiscard]] GEOPLAN_EXPORT geom::Polygons onto_grid(const geom::Polygons& polygons,
                                                      const crs::Crs& crs,
                                                      const data::Grid& grid);

/// `cell_weights` of polygons that may be in another CRS than the grid: `onto_grid` first.
/// @throws Error{Errc::crs} when either CRS is not stated or there is no transform
[[nodiscard]] GEOPLAN_EXPORT CellWeights weights_for(const geom::Polygons& polygons,
                                                     const crs::Crs& crs,
                                                     const data::Grid& grid, int threads = 0,
                                                     const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT CellWeights weights_for(const data::Zones& zones,
                                                     const data::Grid& grid, int threads = 0,
                                                     const Progress& progress = {});

/// Cells of one zone with their fractions, in row-major order.
struct Cells {
    std::vector<std::int64_t> cell;  ///< row * columns + column
    std::vector<double> fraction;    ///< in (0, 1]

    friend bool operator==(const Cells&, const Cells&) = default;
};

/// @throws Error{Errc::bad_argument} when there is no such zone
[[nodiscard]] GEOPLAN_EXPORT Cells cells_of(const CellWeights& weights, std::size_t zone);

}  // namespace geoplan::zonal
