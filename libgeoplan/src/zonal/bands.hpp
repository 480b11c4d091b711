#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace geoplan::detail {

/// Where one zone's next run and cell stand, from band to band.
struct Cursor {
    std::size_t run = 0;
    std::size_t cell = 0;

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

[[nodiscard]] Cursor start_of(const zonal::CellWeights& weights, std::size_t zone);
[[nodiscard]] Cursor end_of(const zonal::CellWeights& weights, std::size_t zone);

/// The grid's number of the cell at an offset in a band.
[[nodiscard]] inline std::int64_t cell_at(const data::Grid& grid, const data::Window& band,
                                          std::size_t offset) noexcept {
    const std::size_t row = band.row + offset / band.columns;
    return static_cast<std::int64_t>(row * grid.columns + band.column + offset % band.columns);
}

/// Calls on_run(offset, length) for the runs and on_cell(offset, fraction) for the cells of
/// a zone that lie in the rows of `band`, from the cursor on, which it moves. Offsets count
/// row by row in the band, which must span the zone's columns.
template <class OnRun, class OnCell>
void walk(const zonal::CellWeights& weights, std::size_t zone, Cursor& at,
          const data::Window& band, OnRun&& on_run, OnCell&& on_cell) {
    const std::size_t end_row = band.row + band.rows;
    for (; at.run < weights.zone_runs[zone + 1]; ++at.run) {
        const zonal::CellRun& run = weights.runs[at.run];
        if (run.row >= end_row) break;
        on_run((run.row - band.row) * band.columns + run.begin - band.column,
               std::size_t{run.end} - run.begin);
    }
    const std::size_t columns = weights.grid.columns;
    std::size_t row_start = band.row * columns;  // of the row of the cell, in the grid
    std::size_t offset = 0;                      // of that row, in the band
    for (; at.cell < weights.zone_cells[zone + 1]; ++at.cell) {
        const auto cell = static_cast<std::size_t>(weights.cells[at.cell]);
        if (cell >= end_row * columns) break;
        while (cell >= row_start + columns) {
            row_start += columns;
            offset += band.columns;
        }
        on_cell(offset + (cell - row_start) - band.column, weights.fractions[at.cell]);
    }
}

/// @throws Error{Errc::bad_argument} for a weight below 0, which no mean can take
void require_weights(std::span<const float> weights);
void require_weights(std::span<const double> weights);

/// The smallest window with all cells of all zones; without rows when there are none.
[[nodiscard]] data::Window window_of(const zonal::CellWeights& weights);

/// Cuts `window` into bands of whole rows of about 4 million cells, in order, and calls
/// `body` for each with a progress of its own.
void for_each_band(const data::Window& window, const Progress& progress,
                   const std::function<void(const data::Window&, const Progress&)>& body);

/// @throws Error{Errc::bad_argument} naming the raster when it is on another grid
void require_grid_of(const zonal::CellWeights& weights, const data::RasterSource& source);

/// @throws Error{Errc::bad_argument} unless zones can be laid on the grid
void require_usable(const data::Grid& grid);

/// @throws Error{Errc::bad_argument} when there are not as many values as cells
void require_cells(const zonal::CellWeights& weights, std::size_t values,
                   std::string_view name);

}  // namespace geoplan::detail
