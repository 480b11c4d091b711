#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <functional>

namespace geoplan::detail {

/// Gets the number of a cell, row * columns + column; several times when touched again.
using TakeCell = std::function<void(std::size_t cell)>;

/// The cells that a row of lines touches, on the grid; along each part a chain of cells that
/// touch by their edges. Coordinates finite, in the grid's CRS.
void touched_by_lines(const data::Grid& grid, const geom::Lines& lines, std::size_t row,
                      const TakeCell& take);

/// The cells whose centre is inside a row of polygons (even-odd), and those that its rings
/// touch.
void touched_by_polygons(const data::Grid& grid, const geom::Polygons& polygons,
                         std::size_t row, const TakeCell& take);

/// The cell of each point of a row.
void touched_by_points(const data::Grid& grid, const geom::Points& points, std::size_t row,
                       const TakeCell& take);

}  // namespace geoplan::detail
