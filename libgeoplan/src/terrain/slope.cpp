#include <geoplan/terrain/slope.hpp>

#include "terrain/dem.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/terrain/heights.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace geoplan::terrain {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr double to_degrees = 180.0 / std::numbers::pi;
constexpr std::array<std::string_view, 3> unit_names = {"degrees", "percent", "ratio"};

/// Rise of the ground to the east and to the north, metres a metre.
struct Gradient {
    double east = 0.0;
    double north = 0.0;
};

/// Heights of a cell and its neighbours: from the north-west by rows to the south-east.
using Heights = std::array<float, 9>;

Gradient horn(const Heights& z, const detail::CellSize& cell) {
    const double west = double{z[0]} + 2.0 * double{z[3]} + double{z[6]};
    const double east = double{z[2]} + 2.0 * double{z[5]} + double{z[8]};
    const double north = double{z[0]} + 2.0 * double{z[1]} + double{z[2]};
    const double south = double{z[6]} + 2.0 * double{z[7]} + double{z[8]};
    return {(east - west) / (8.0 * cell.width_m), (north - south) / (8.0 * cell.height_m)};
}

/// Some rows of a grid in memory, `first` being the first of them.
struct Band {
    const data::Grid& grid;
    const float* values;
    std::size_t first;

    [[nodiscard]] const float* row(std::size_t r) const noexcept {
        return values + (r - first) * grid.columns;
    }
};

float beyond(float at, float inside) {
    return 2.0F * at - inside;
}

/// The heights around a cell on the border of the grid, which goes on straight beyond it:
/// its first and last row to the north and south, its other cells to the west and east.
Heights around_border(const Band& band, std::size_t r, std::size_t c) {
    const std::size_t last_row = band.grid.rows - 1;
    const std::size_t last_column = band.grid.columns - 1;
    const bool first_or_last = r == 0 || r == last_row;
    const auto on_row = [&](std::size_t row, int step) {
        const float* z = band.row(row);
        if (step < 0 && c == 0) return first_or_last ? z[c] : beyond(z[c], z[c + 1]);
        if (step > 0 && c == last_column) return first_or_last ? z[c] : beyond(z[c], z[c - 1]);
        return z[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(c) + step)];
    };
    Heights z{};
    for (int step = -1; step <= 1; ++step) {
        const auto i = static_cast<std::size_t>(step + 1);
        z[3 + i] = on_row(r, step);
        z[i] = r > 0 ? on_row(r - 1, step) : beyond(z[3 + i], on_row(r + 1, step));
        z[6 + i] = r < last_row ? on_row(r + 1, step) : beyond(z[3 + i], on_row(r - 1, step));
    }
    return z;
}

bool on_border(const data::Grid& grid, std::size_t r, std::size_t c) {
    return r == 0 || c == 0 || r + 1 == grid.rows || c + 1 == grid.columns;
}

Heights around(const Band& band, std::size_t r, std::size_t c) {
    const float* north = band.row(r - 1) + c;
    const float* here = band.row(r) + c;
    const float* south = band.row(r + 1) + c;
    return {north[-1], north[0],  north[1], here[-1], here[0],
            here[1],   south[-1], south[0], south[1]};
}

/// One row of the answer. NaN among the heights makes the gradient NaN.
template <class Of>
void fill_row(const Band& band, std::size_t r, const detail::CellSize& cell, Edges edges, Of of,
              float* out) {
    const bool extend = edges == Edges::extended && band.grid.rows > 1 && band.grid.columns > 1;
    for (std::size_t c = 0; c < band.grid.columns; ++c) {
        const bool border = on_border(band.grid, r, c);
        if (border && !extend) {
            out[c] = unknown;
            continue;
        }
        Heights z = border ? around_border(band, r, c) : around(band, r, c);
        if (extend && !std::isnan(z[4])) {
            for (float& height : z) {
                if (std::isnan(height)) height = z[4];
            }
        }
        out[c] = std::isnan(z[4]) ? unknown : static_cast<float>(of(horn(z, cell)));
    }
}

template <class Of>
void fill_rows(const Band& band, std::size_t begin, std::size_t end,
               const detail::CellSizes& sizes, Edges edges, Of of, int threads,
               const Progress& progress, std::vector<float>& out) {
    parallel_for(
        end - begin, threads,
        [&](std::size_t i) {
            const std::size_t r = begin + i;
            fill_row(band, r, sizes.at(r), edges, of, out.data() + r * band.grid.columns);
        },
        progress, "slope");
}

template <class Of>
data::Raster in_memory(const data::Raster& dem, std::string unit, Edges edges, Of of,
                       int threads, const Progress& progress) {
    require_heights(dem);
    const detail::CellSizes sizes(dem.grid);
    data::Raster out{dem.grid, std::vector<float>(dem.grid.cells()), std::move(unit)};
    fill_rows({dem.grid, dem.values.data(), 0}, 0, dem.grid.rows, sizes, edges, of, threads,
              progress, out.values);
    return out;
}

template <class Of>
data::Raster in_bands(const data::RasterSource& dem, std::string unit, Edges edges, Of of,
                      int threads, const Progress& progress, std::size_t most_cells) {
    const data::Grid& grid = dem.grid;
    require_height_unit(dem.unit);
    const detail::CellSizes sizes(grid);
    if (grid.cells() > most_cells) {
        throw Error(Errc::too_large,
                    with_place(dem.name, say("the raster has {} cells; at most {} are read "
                                             "at once. Cut it to the province first",
                                             {grid.cells(), most_cells})));
    }
    data::Raster out{grid, std::vector<float>(grid.cells()), std::move(unit)};
    constexpr std::size_t band_cells = std::size_t{1} << 22U;
    const std::size_t step = std::max<std::size_t>(1, band_cells / (grid.columns + 1));
    for (std::size_t begin = 0; begin < grid.rows; begin += step) {
        const std::size_t end = std::min(begin + step, grid.rows);
        const std::size_t first = begin == 0 ? 0 : begin - 1;
        const std::size_t last = std::min(end + 1, grid.rows);
        const std::vector<float> values =
            data::read(dem, {0, first, grid.columns, last - first});
        fill_rows({grid, values.data(), first}, begin, end, sizes, edges, of, threads, {},
                  out.values);
        progress.tell(static_cast<double>(end) / static_cast<double>(grid.rows), "slope");
    }
    return out;
}

double steepness(const Gradient& g) {
    return std::sqrt(g.east * g.east + g.north * g.north);
}

double direction(const Gradient& g) {
    if (g.east == 0.0 && g.north == 0.0) return double{unknown};
    const double angle = std::atan2(-g.east, -g.north) * to_degrees;
    const double turned = angle < 0.0 ? angle + 360.0 : angle;
    return static_cast<float>(turned) >= 360.0F ? 0.0 : turned;
}

template <class With>
data::Raster with_unit(SlopeUnit unit, With with) {
    switch (unit) {
        case SlopeUnit::percent:
            return with("%", [](const Gradient& g) { return 100.0 * steepness(g); });
        case SlopeUnit::ratio:
            return with("1", steepness);
        case SlopeUnit::degrees:
            break;
    }
    return with("degree",
                [](const Gradient& g) { return std::atan(steepness(g)) * to_degrees; });
}

}  // namespace

std::string_view name(SlopeUnit unit) noexcept {
    return unit_names[static_cast<std::size_t>(unit)];
}

SlopeUnit slope_unit_from_text(std::string_view text) {
    const auto found = std::find(unit_names.begin(), unit_names.end(), text);
    if (found != unit_names.end()) return static_cast<SlopeUnit>(found - unit_names.begin());
    throw Error(Errc::bad_argument,
                say("a slope is in degrees, percent or ratio, got '{}'", {text}));
}

data::Raster slope(const data::Raster& dem, SlopeUnit unit, Edges edges, int threads,
                   const Progress& progress) {
    return with_unit(unit, [&](const char* text, auto of) {
        return in_memory(dem, text, edges, of, threads, progress);
    });
}

data::Raster aspect(const data::Raster& dem, Edges edges, int threads,
                    const Progress& progress) {
    return in_memory(dem, "degree", edges, direction, threads, progress);
}

data::Raster slope(const data::RasterSource& dem, SlopeUnit unit, Edges edges, int threads,
                   const Progress& progress, std::size_t most_cells) {
    return with_unit(unit, [&](const char* text, auto of) {
        return in_bands(dem, text, edges, of, threads, progress, most_cells);
    });
}

data::Raster aspect(const data::RasterSource& dem, Edges edges, int threads,
                    const Progress& progress, std::size_t most_cells) {
    return in_bands(dem, "degree", edges, direction, threads, progress, most_cells);
}

}  // namespace geoplan::terrain
