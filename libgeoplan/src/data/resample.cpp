#include <geoplan/data/resample.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/crs/transform.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace geoplan::data {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Rows of a grid, transformed at a time.
constexpr std::size_t band = 64;

/// Columns and rows of `source` (cells and parts of them) at which the centres of a row of
/// `grid` lie; NaN where there is no transform.
class Places {
public:
    Places(const Grid& grid, const Grid& source) : grid_(grid), source_(source) {
        if (!crs::same(grid.crs, source.crs)) transform_.emplace(grid.crs, source.crs);
    }

    /// Of every `step`th column.
    [[nodiscard]] std::vector<double> row(std::size_t row, std::size_t step = 1) const {
        std::vector<double> xy;
        xy.reserve(2 * (grid_.columns / step + 1));
        for (std::size_t c = 0; c < grid_.columns; c += step) {
            xy.push_back(grid_.x0 + (static_cast<double>(c) + 0.5) * grid_.cell_width);
            xy.push_back(grid_.y0 - (static_cast<double>(row) + 0.5) * grid_.cell_height);
        }
        if (transform_) static_cast<void>(transform_->apply_where_possible(xy));
        for (std::size_t i = 0; i < xy.size(); i += 2) {
            xy[i] = (xy[i] - source_.x0) / source_.cell_width;
            xy[i + 1] = (source_.y0 - xy[i + 1]) / source_.cell_height;
        }
        return xy;
    }

private:
    const Grid& grid_;
    const Grid& source_;
    std::optional<crs::Transform> transform_;
};

/// Cells of the source, with one cell to spare around.
struct Reach {
    double low_column = std::numeric_limits<double>::infinity();
    double low_row = std::numeric_limits<double>::infinity();
    double high_column = -std::numeric_limits<double>::infinity();
    double high_row = -std::numeric_limits<double>::infinity();

    void add(double column, double row) {
        if (std::isnan(column) || std::isnan(row)) return;
        low_column = std::min(low_column, column);
        high_column = std::max(high_column, column);
        low_row = std::min(low_row, row);
        high_row = std::max(high_row, row);
    }

    [[nodiscard]] Window window(const Grid& source) const {
        const auto clamped = [](double value, std::size_t most) {
            return static_cast<std::size_t>(std::clamp(value, 0.0, static_cast<double>(most)));
        };
        if (low_column > high_column) return {};
        const std::size_t column = clamped(std::floor(low_column) - 1.0, source.columns);
        const std::size_t row = clamped(std::floor(low_row) - 1.0, source.rows);
        return {column, row, clamped(std::floor(high_column) + 2.0, source.columns) - column,
                clamped(std::floor(high_row) + 2.0, source.rows) - row};
    }
};

/// The cell whose centre lies at or before a place along an axis, and how far on towards the
/// next centre the place is. What lies on a centre but for rounding lies on it: less than a
/// float can tell.
std::pair<double, double> between_centres(double place) {
    constexpr double rounding = 1e-8;
    const double near = std::round(place - 0.5);
    if (std::abs(place - 0.5 - near) < rounding) return {near, 0.0};
    const double before = std::floor(place - 0.5);
    return {before, place - 0.5 - before};
}

struct Values {
    Window window;
    std::vector<float> values;

    [[nodiscard]] float at(double column, double row) const {
        const double c = column - static_cast<double>(window.column);
        const double r = row - static_cast<double>(window.row);
        if (!(c >= 0.0 && r >= 0.0 && c < static_cast<double>(window.columns) &&
              r < static_cast<double>(window.rows))) {
            return unknown;
        }
        return values[static_cast<std::size_t>(r) * window.columns +
                      static_cast<std::size_t>(c)];
    }

    [[nodiscard]] float between(double column, double row) const {
        const auto [c, fc] = between_centres(column);
        const auto [r, fr] = between_centres(row);
        // A cell of no weight need not be known.
        double sum = 0.0;
        for (const auto& [dc, dr, weight] :
             {std::tuple(0.0, 0.0, (1 - fc) * (1 - fr)), std::tuple(1.0, 0.0, fc * (1 - fr)),
              std::tuple(0.0, 1.0, (1 - fc) * fr), std::tuple(1.0, 1.0, fc * fr)}) {
            if (weight > 0.0) sum += weight * static_cast<double>(at(c + dc, r + dr));
        }
        return static_cast<float>(sum);
    }
};

void require_size(std::size_t cells, std::size_t most_cells) {
    if (cells <= most_cells) return;
    throw Error(Errc::too_large,
                say("a raster of {} cells is too large here; at most {} are taken, so take "
                    "larger cells or a smaller area",
                    {cells, most_cells}));
}

}  // namespace

Raster resample(const RasterSource& source, const Grid& grid, Sampling sampling,
                std::size_t most_cells, int threads, const Progress& progress) {
    require_size(grid.cells(), most_cells);
    const Places outline(grid, source.grid);
    Reach reach;
    for (std::size_t r = 0; r < grid.rows; ++r) {
        // The border holds what is inside: every cell of the first and last rows, the ends of
        // the others.
        const bool border = r == 0 || r + 1 == grid.rows || grid.columns < 2;
        const auto xy = outline.row(r, border ? 1 : grid.columns - 1);
        for (std::size_t i = 0; i < xy.size(); i += 2) reach.add(xy[i], xy[i + 1]);
    }
    Values values{reach.window(source.grid), {}};
    require_size(values.window.columns * values.window.rows, most_cells);
    if (values.window.columns * values.window.rows > 0) {
        values.values = read(source, values.window);
    } else {
        values.window = {};
    }
    Raster out{grid, std::vector<float>(grid.cells(), unknown), source.unit};
    parallel_for((grid.rows + band - 1) / band, threads,
                 [&](std::size_t b) {
                     const Places places(grid, source.grid);  // a transform is of one thread
                     const std::size_t end = std::min((b + 1) * band, grid.rows);
                     for (std::size_t r = b * band; r < end; ++r) {
                         const auto xy = places.row(r);
                         for (std::size_t c = 0; c < grid.columns; ++c) {
                             const double column = xy[2 * c];
                             const double row = xy[2 * c + 1];
                             out.values[r * grid.columns + c] =
                                 sampling == Sampling::nearest ? values.at(column, row)
                                                               : values.between(column, row);
                         }
                     }
                 },
                 progress, "resample");
    return out;
}

}  // namespace geoplan::data
