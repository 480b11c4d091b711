#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::data {

/// North-up grid: row 0 is the northernmost. `x0`, `y0` is the upper left corner of the
/// upper left cell; cell sizes are positive.
struct Grid {
    double x0 = 0.0;
    double y0 = 0.0;
    double cell_width = 1.0;
    double cell_height = 1.0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    crs::Crs crs;

    [[nodiscard]] std::size_t cells() const noexcept { return columns * rows; }
    friend bool operator==(const Grid&, const Grid&) = default;
};

/// Rows and columns [row, row + rows) × [column, column + columns) of a grid.
struct Window {
    std::size_t column = 0;
    std::size_t row = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;

    friend bool operator==(const Window&, const Window&) = default;
};

/// Continuous values, row by row; nodata is NaN.
struct Raster {
    Grid grid;
    std::vector<float> values;
    std::string unit;
};

/// Classes, row by row; cells equal to `nodata` have none.
struct ClassRaster {
    Grid grid;
    std::vector<std::int32_t> values;
    std::int32_t nodata = -1;
};

/// A raster read in windows: `read` gives the values of one window, row by row, NaN for
/// nodata. May be called by one thread at a time.
struct RasterSource {
    Grid grid;
    std::function<std::vector<float>(const Window&)> read;
    std::string unit;
    std::string name;  ///< for messages: the file
};

/// The centre of a cell, row * columns + column.
[[nodiscard]] GEOPLAN_EXPORT geom::Point centre_of(const Grid& grid, std::size_t cell) noexcept;

/// The cell, row * columns + column, that holds a point in the grid's CRS: its upper and left
/// edges belong to it. None off the grid and for NaN.
[[nodiscard]] GEOPLAN_EXPORT std::optional<std::size_t> cell_of(const Grid& grid,
                                                                geom::Point point) noexcept;

[[nodiscard]] GEOPLAN_EXPORT Window whole(const Grid& grid) noexcept;

/// The grid of a window of a grid.
[[nodiscard]] GEOPLAN_EXPORT Grid window_grid(const Grid& grid, const Window& window);

/// A raster that is in memory, as a source, which several threads may read at once. Keeps a
/// copy.
[[nodiscard]] GEOPLAN_EXPORT RasterSource source_of(Raster raster, std::string name = {});

/// A raster as messages speak of it: 'its file', or "the raster" without a name.
[[nodiscard]] GEOPLAN_EXPORT std::string raster_name(std::string_view name);

/// The values of a window.
/// @throws Error{Errc::bad_argument} when the source gives another number of them
[[nodiscard]] GEOPLAN_EXPORT std::vector<float> read(const RasterSource& source,
                                                     const Window& window);

/// All of it. @throws Error{Errc::too_large} above `most_cells`
[[nodiscard]] GEOPLAN_EXPORT Raster read_all(const RasterSource& source,
                                             std::size_t most_cells = 400'000'000);

}  // namespace geoplan::data
