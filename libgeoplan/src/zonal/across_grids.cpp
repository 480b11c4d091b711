#include <geoplan/zonal/across_grids.hpp>

#include "zonal/accumulator.hpp"
#include "zonal/bands.hpp"
#include "zonal/grid_cuts.hpp"
#include "zonal/require_finite.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/crs/crs.hpp>

#include <cmath>
#include <mutex>

namespace geoplan::zonal {

namespace {

/// First and end of the cells of an axis that a stretch touches.
std::pair<std::size_t, std::size_t> cells_between(double low, double high, double start,
                                                  double step, std::size_t count) {
    const double most = static_cast<double>(count);
    const double first = std::clamp(std::floor((low - start) / step), 0.0, most);
    const double end = std::clamp(std::ceil((high - start) / step), first, most);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(end)};
}

/// A raster's values in a box.
class Patch {
public:
    Patch(const data::RasterSource& source, const geom::Box& box, std::mutex& reading)
        : grid_(source.grid) {
        const auto [left, right] =
            cells_between(box.min_x, box.max_x, grid_.x0, grid_.cell_width, grid_.columns);
        const auto [top, bottom] =
            cells_between(-box.max_y, -box.min_y, -grid_.y0, grid_.cell_height, grid_.rows);
        window_ = {left, top, right - left, bottom - top};
        constexpr std::size_t most = 400'000'000;
        if (window_.rows > 0 && window_.columns > most / window_.rows) {
            throw Error(
                Errc::too_large,
                say("a zone spans {} x {} cells of {}; at most {} are overlaid at once",
                    {window_.rows, window_.columns, data::raster_name(source.name), most}));
        }
        if (window_.rows == 0 || window_.columns == 0) return;
        const std::lock_guard lock(reading);
        values_ = data::read(source, window_);
    }

    /// Of the cell at a place; NaN off the grid.
    [[nodiscard]] float at(double x, double y) const {
        const double column = std::floor((x - grid_.x0) / grid_.cell_width);
        const double row = std::floor((grid_.y0 - y) / grid_.cell_height);
        const auto in = [](double i, std::size_t first, std::size_t count) {
            return i >= static_cast<double>(first) && i < static_cast<double>(first + count);
        };
        if (!in(column, window_.column, window_.columns) ||
            !in(row, window_.row, window_.rows)) {
            return std::numeric_limits<float>::quiet_NaN();
        }
        return values_[(static_cast<std::size_t>(row) - window_.row) * window_.columns +
                       static_cast<std::size_t>(column) - window_.column];
    }

private:
    const data::Grid& grid_;
    data::Window window_;
    std::vector<float> values_;
};

}  // namespace

std::vector<std::vector<double>> statistics_across(const geom::Polygons& polygons,
                                                   const data::RasterSource& values,
                                                   const data::RasterSource& weight,
                                                   std::span<const Statistic> stats,
                                                   int threads, const Progress& progress) {
    const auto wanted = detail::wanted_by(stats, true);
    for (const auto& statistic : stats) {
        if (needs_weight(statistic.stat)) continue;
        throw Error(Errc::bad_argument,
                    say("'{}' needs no weight; take `statistics` for it", {text(statistic)}));
    }
    if (!(values.grid.crs == weight.grid.crs) && !crs::same(values.grid.crs, weight.grid.crs)) {
        throw Error(
            Errc::crs,
            say("values and weights must be in one CRS, got {} and {}: warp the weights",
                {describe(values.grid.crs), describe(weight.grid.crs)}));
    }
    detail::require_usable(values.grid);
    detail::require_usable(weight.grid);
    detail::require_finite(polygons);
    const std::size_t zones = geom::size(polygons);
    std::vector<std::vector<double>> columns(stats.size(), std::vector<double>(zones));
    std::mutex reading;
    parallel_for(
        zones, threads,
        [&](std::size_t zone) {
            detail::Accumulator<float> taken;
            const geom::Box box = geom::bounds(geom::coords_of_row(polygons, zone));
            if (box.max_x > box.min_x && box.max_y > box.min_y) {
                const Patch v(values, box, reading);
                const Patch w(weight, box, reading);
                const auto cuts = detail::cuts_of(values.grid, weight.grid, box);
                const double cell = values.grid.cell_width * values.grid.cell_height;
                for (const auto& piece : detail::cut_areas(polygons, zone, cuts)) {
                    const double x = (cuts.x[piece.column] + cuts.x[piece.column + 1]) / 2.0;
                    const double y = -(cuts.y[piece.row] + cuts.y[piece.row + 1]) / 2.0;
                    const float weigh = w.at(x, y);
                    detail::require_weights({&weigh, 1});
                    taken.add_cell(v.at(x, y), weigh, piece.area / cell, 0, wanted);
                }
            }
            const auto found = taken.values(stats, values.grid, wanted);
            for (std::size_t s = 0; s < found.size(); ++s) columns[s][zone] = found[s];
        },
        progress, "zonal statistics");
    return columns;
}

}  // namespace geoplan::zonal
