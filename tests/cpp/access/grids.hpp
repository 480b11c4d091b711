#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/geom/columns.hpp>

#include <limits>
#include <utility>
#include <vector>

namespace geoplan::access {

inline const double nan = std::numeric_limits<double>::quiet_NaN();
inline const float unknown = std::numeric_limits<float>::quiet_NaN();
inline const float wall = std::numeric_limits<float>::infinity();

/// Cells of `size` metres with the upper left corner at (500000, 2300000) of EPSG:9206.
inline data::Grid grid_of(std::size_t rows, std::size_t columns, double size = 1.0) {
    return {500'000.0, 2'300'000.0, size, size, columns, rows, crs::crs_from_text("EPSG:9206")};
}

inline data::RasterSource raster_of(const data::Grid& grid, std::vector<float> values) {
    return data::source_of({grid, std::move(values), ""});
}

inline data::RasterSource even(const data::Grid& grid, float value = 1.0F) {
    return raster_of(grid, std::vector<float>(grid.cells(), value));
}

/// Centres of cells, one a row.
inline geom::Points centres(const data::Grid& grid,
                            const std::vector<std::pair<std::size_t, std::size_t>>& cells) {
    geom::Points result;
    for (const auto& [row, column] : cells) {
        result.coords.push_back(
            {grid.x0 + (static_cast<double>(column) + 0.5) * grid.cell_width,
             grid.y0 - (static_cast<double>(row) + 0.5) * grid.cell_height});
        result.rows.push_back(static_cast<std::int64_t>(result.coords.size()));
    }
    return result;
}

}  // namespace geoplan::access
