#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/geom/point.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace made {

inline constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Heights row by row on cells of the given size, EPSG:9206 unless another CRS is named; the
/// upper left corner is x 500,000, y 2,300,000.
inline geoplan::data::Raster dem(std::size_t rows, std::size_t columns,
                                 std::vector<float> heights, double width = 30.0,
                                 double height = 30.0, const char* crs = "EPSG:9206") {
    return {{500'000.0, 2'300'000.0, width, height, columns, rows,
             geoplan::crs::crs_from_text(crs)},
            std::move(heights),
            "m"};
}

/// Hills of whole metres, so that ties occur.
inline std::vector<float> hills(std::size_t rows, std::size_t columns, unsigned seed,
                                int highest) {
    std::mt19937 random(seed);
    std::vector<float> heights(rows * columns);
    for (auto& z : heights) {
        z = static_cast<float>(random() % static_cast<unsigned>(highest + 1));
    }
    return heights;
}

/// The centre of a cell.
inline geoplan::geom::Point centre(const geoplan::data::Grid& grid, std::size_t row,
                                   std::size_t column) {
    return {grid.x0 + (static_cast<double>(column) + 0.5) * grid.cell_width,
            grid.y0 - (static_cast<double>(row) + 0.5) * grid.cell_height};
}

}  // namespace made
