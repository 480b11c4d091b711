#include "zonal/bands.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/crs.hpp>

#include <algorithm>

namespace geoplan::detail {

namespace {

template <class T>
void require_none_negative(std::span<const T> weights) {
    const auto wrong = std::ranges::find_if(weights, [](T w) { return w < T{0}; });
    if (wrong == weights.end()) return;
    throw Error(Errc::bad_argument,
                say("weights must be 0 or more, got {}", {static_cast<double>(*wrong)}));
}

std::string text(const data::Grid& grid) {
    return say("{} x {} cells of {} x {} from corner {}, {} in {}",
               {grid.columns, grid.rows, grid.cell_width, grid.cell_height, grid.x0, grid.y0,
                describe(grid.crs)});
}

// Cells of one are cells of the other, within a millionth of a cell.
bool same_place(const data::Grid& a, const data::Grid& b) {
    if (a.columns != b.columns || a.rows != b.rows) return false;
    const double wide = static_cast<double>(a.columns);
    const double high = static_cast<double>(a.rows);
    const double x = std::max(std::abs(a.x0 - b.x0),
                              std::abs((a.x0 - b.x0) + wide * (a.cell_width - b.cell_width)));
    const double y = std::max(std::abs(a.y0 - b.y0),
                              std::abs((a.y0 - b.y0) - high * (a.cell_height - b.cell_height)));
    return x <= 1e-6 * a.cell_width && y <= 1e-6 * a.cell_height;
}

}  // namespace

Cursor start_of(const zonal::CellWeights& weights, std::size_t zone) {
    return {weights.zone_runs[zone], weights.zone_cells[zone]};
}

Cursor end_of(const zonal::CellWeights& weights, std::size_t zone) {
    return {weights.zone_runs[zone + 1], weights.zone_cells[zone + 1]};
}

data::Window window_of(const zonal::CellWeights& weights) {
    const std::size_t columns = weights.grid.columns;
    std::size_t first_row = weights.grid.rows;
    std::size_t end_row = 0;
    std::size_t first_column = columns;
    std::size_t end_column = 0;
    const auto extend = [&](std::size_t row, std::size_t begin, std::size_t end) {
        first_row = std::min(first_row, row);
        end_row = std::max(end_row, row + 1);
        first_column = std::min(first_column, begin);
        end_column = std::max(end_column, end);
    };
    for (const auto& run : weights.runs) extend(run.row, run.begin, run.end);
    for (const auto cell : weights.cells) {
        const auto index = static_cast<std::size_t>(cell);
        extend(index / columns, index % columns, index % columns + 1);
    }
    if (end_row == 0) return {};
    return {first_column, first_row, end_column - first_column, end_row - first_row};
}

void for_each_band(const data::Window& window, const Progress& progress,
                   const std::function<void(const data::Window&, const Progress&)>& body) {
    constexpr std::size_t band_cells = std::size_t{1} << 22U;
    if (window.rows == 0 || window.columns == 0) return;
    const std::size_t rows = std::max<std::size_t>(1, band_cells / window.columns);
    const std::size_t bands = (window.rows + rows - 1) / rows;
    for (std::size_t b = 0; b < bands; ++b) {
        data::Window band = window;
        band.row += b * rows;
        band.rows = std::min(rows, window.rows - b * rows);
        body(band, Progress([&progress, b, bands](double share, std::string_view step) {
                 const double before = static_cast<double>(b) + share;
                 progress.tell(before / static_cast<double>(bands), step);
                 return true;
             }));
    }
}

void require_grid_of(const zonal::CellWeights& weights, const data::RasterSource& source) {
    if (same_place(weights.grid, source.grid)) return;
    throw Error(Errc::bad_argument,
                say("{} must be on the grid of the cell weights ({}), but has {}: make the "
                    "weights for its own grid",
                    {data::raster_name(source.name), text(weights.grid), text(source.grid)}));
}

void require_usable(const data::Grid& grid) {
    constexpr std::size_t most = std::size_t{1} << 31U;
    const bool sizes = grid.cell_width > 0.0 && grid.cell_height > 0.0 &&
                       std::isfinite(grid.cell_width) && std::isfinite(grid.cell_height) &&
                       std::isfinite(grid.x0) && std::isfinite(grid.y0);
    if (sizes && grid.columns <= most && grid.rows <= most) return;
    throw Error(
        Errc::bad_argument,
        say("a grid needs a finite corner, positive cell sizes and at most 2^31 columns and "
            "rows; got corner {}, {}, cells of {} x {}, {} columns, {} rows",
            {grid.x0, grid.y0, grid.cell_width, grid.cell_height, grid.columns, grid.rows}));
}

void require_cells(const zonal::CellWeights& weights, std::size_t values,
                   std::string_view name) {
    if (values == weights.grid.cells()) return;
    throw Error(
        Errc::bad_argument,
        say("{} must have one number a cell of the grid, {} ({} rows x {} columns), got {}",
            {name, weights.grid.cells(), weights.grid.rows, weights.grid.columns, values}));
}

void require_weights(std::span<const float> weights) {
    require_none_negative(weights);
}

void require_weights(std::span<const double> weights) {
    require_none_negative(weights);
}

}  // namespace geoplan::detail
