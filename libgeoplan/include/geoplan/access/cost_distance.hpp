#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace geoplan::access {

/// Cells that one step leads to: the 8 around, or those and the 8 of a knight's move, which
/// follow directions better (on even ground at most 8.2 % and 2.8 % longer than the straight
/// line). A step costs its length times the mean of the cells it crosses, each by the length
/// in it: half in each of two cells, a quarter in each of a knight's four. All of them must
/// be passable, so no step jumps a barrier of cells that touch by their edges.
enum class Neighbours { eight, sixteen };

struct SpreadOptions {
    Neighbours neighbours = Neighbours::eight;
    double limit = std::numeric_limits<double>::infinity();  ///< dearer cells are not reached
    /// A facility off the grid or on an impassable cell starts from the nearest passable one
    /// (by its centre; the lowest row and column of equal ones) if that lies this near.
    double move_within_m = 0.0;
    bool steps = false;  ///< keep what `cost_path` needs
    std::size_t most_cells = 400'000'000;
};

/// Least cost between each cell of a grid and its nearest facility.
struct CostDistance {
    data::Grid grid;
    std::vector<float> cost;  ///< by cell; NaN: no facility is reached, or at more than a float
    std::vector<std::int32_t> facility;  ///< row of the nearest; −1: none is reached
    std::vector<std::uint8_t> step;      ///< see `cost_path`; empty unless asked for
    Problems problems;  ///< facility_moved, facility_left_out, unknown_cells, unreached_cells
};

/// Accumulated cost over a friction surface to the nearest of many facilities, in one search.
/// The cost of a step is the same both ways, so it is the cost from and to the facility.
///
/// @param friction    cost a metre, in any unit; NaN (unknown) and +inf (a barrier) are not
///                    crossed. Read once, in windows
/// @param facilities  coordinates in the grid's CRS; each starts at the centre of its cell.
///                    A row of several points is reached at the nearest of them
/// @return            of equally near facilities the one of the lowest row
/// @throws Error{Errc::crs} unless the grid is projected in metres; Error{Errc::bad_value}
///         naming the first cell with a friction of 0 or less; Error{Errc::too_large} above
///         `most_cells`; Error{Errc::bad_argument} for a limit or distance below 0 or NaN
///
/// Exact: the least sums of step costs in double precision, rounded to float at the end; the
/// same for any order of facilities. Memory: 16 bytes a cell, and 8 for the result. Cost:
/// about linear in cells, whatever the number of facilities.
/// Source: Dijkstra's shortest paths with the buckets of Dial (CACM 12, 1969); step costs as
/// GRASS's r.cost and scikit-image's MCP_Geometric have them.
[[nodiscard]] GEOPLAN_EXPORT CostDistance cost_distance(const data::RasterSource& friction,
                                                        const geom::Points& facilities,
                                                        const SpreadOptions& options = {},
                                                        const Progress& progress = {});

}  // namespace geoplan::access
