#include "access/search/surface.hpp"

#include "access/plane.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::detail {
namespace {

/// Gives the memory back, which assigning {} does not.
template <class T>
void release(std::vector<T>& values) {
    std::vector<T>().swap(values);
}

}  // namespace

void check_options(const access::SpreadOptions& options) {
    if (!(options.limit >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("limit must be 0 or more, got {}", {options.limit}));
    }
    if (!(options.move_within_m >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("move_within_m must be 0 or more, got {}", {options.move_within_m}));
    }
}

void for_each_row(const data::RasterSource& source,
                  const std::function<void(std::size_t, std::span<const float>)>& take) {
    const std::size_t columns = source.grid.columns;
    const std::size_t band =
        std::max<std::size_t>(1, 1'000'000 / std::max<std::size_t>(1, columns));
    for (std::size_t row = 0; row < source.grid.rows; row += band) {
        const data::Window window{0, row, columns, std::min(band, source.grid.rows - row)};
        const std::vector<float> values = data::read(source, window);
        for (std::size_t r = 0; r < window.rows; ++r) {
            take(row + r, std::span(values).subspan(r * columns, columns));
        }
    }
}

Surface read_surface(const data::RasterSource& source, const access::SpreadOptions& options,
                     float (*pace)(float),
                     const std::function<void(std::size_t, std::size_t)>& wrong,
                     Problems& problems) {
    check_options(options);
    access::require_plane(source.grid.crs);
    const Tiles tiles(source.grid.rows, source.grid.columns);
    const std::size_t most =
        std::min<std::size_t>(options.most_cells, std::numeric_limits<std::int32_t>::max());
    // In this order, so that no product overflows.
    if (source.grid.columns > most || source.grid.rows > most || source.grid.cells() > most ||
        tiles.size() > std::numeric_limits<std::int32_t>::max()) {
        throw Error(Errc::too_large,
                    say("travel over {} x {} cells asks for more than {} cells at once; cut "
                        "the raster or make its cells larger",
                        {source.grid.rows, source.grid.columns, most}));
    }

    Surface surface{source.grid, tiles, {}, std::vector<float>(tiles.size(), 0.0F)};
    surface.field.cost.assign(tiles.size(), impassable);
    surface.field.facility.assign(tiles.size(), -1);
    std::size_t unknown = 0;
    for_each_row(source, [&](std::size_t row, std::span<const float> values) {
        for (std::size_t column = 0; column < values.size(); ++column) {
            const float cost = pace(values[column]);
            if (std::isnan(cost)) {
                ++unknown;
            } else if (!(cost > 0.0F)) {
                wrong(row, column);
            } else if (!std::isinf(cost)) {
                const std::uint32_t cell = tiles.index(row, column);
                surface.pace[cell] = cost;
                surface.field.cost[cell] = not_reached;
            }
        }
    });
    if (unknown > 0) {
        problems.push_back({Severity::info, "unknown_cells", source.name, "",
                            say("{} of {} cells have no value and are not crossed",
                                {unknown, source.grid.cells()}),
                            say("give them a value if people can cross them")});
    }
    return surface;
}

std::array<double, moves.size()> move_lengths(const data::Grid& grid) noexcept {
    std::array<double, moves.size()> result{};
    for (std::size_t k = 0; k < moves.size(); ++k) {
        const double dx = moves[k].columns * grid.cell_width;
        const double dy = moves[k].rows * grid.cell_height;
        result[k] = std::sqrt(dx * dx + dy * dy);
    }
    return result;
}

double bucket_width(const Surface& surface, double least_factor) {
    constexpr std::size_t samples = 4096;
    const std::size_t every = surface.pace.size() / samples + 1;
    float least = std::numeric_limits<float>::max();
    std::vector<float> sample;
    std::size_t passable = 0;
    for (const float pace : surface.pace) {
        if (pace == 0.0F) continue;
        least = std::min(least, pace);
        if (passable++ % every == 0) sample.push_back(pace);
    }
    if (sample.empty()) return 1.0;
    const auto middle = sample.begin() + static_cast<std::ptrdiff_t>(sample.size() / 2);
    std::nth_element(sample.begin(), middle, sample.end());
    const double pace = std::max(double{least}, double{*middle} / 256.0);
    return 0.999 * least_factor * pace *
           std::min(surface.grid.cell_width, surface.grid.cell_height);
}

access::CostDistance collect(Surface& surface, bool limited, Problems problems) {
    release(surface.pace);
    access::CostDistance result{surface.grid, {}, {}, {}, std::move(problems)};
    const Tiles& tiles = surface.tiles;
    const auto for_each_cell = [&](const auto& take) {
        std::size_t cell = 0;
        for (std::size_t row = 0; row < tiles.rows(); ++row) {
            for (std::size_t column = 0; column < tiles.columns(); ++column) {
                take(cell++, tiles.index(row, column));
            }
        }
    };
    result.facility.resize(surface.grid.cells());
    for_each_cell([&](std::size_t cell, std::uint32_t tile) {
        result.facility[cell] = surface.field.facility[tile];
    });
    release(surface.field.facility);
    if (!surface.field.step.empty()) {
        result.step.resize(surface.grid.cells());
        for_each_cell([&](std::size_t cell, std::uint32_t tile) {
            result.step[cell] = surface.field.step[tile];
        });
        release(surface.field.step);
    }

    std::size_t passable = 0;
    std::size_t unreached = 0;
    result.cost.resize(surface.grid.cells());
    for_each_cell([&](std::size_t cell, std::uint32_t tile) {
        const double cost = surface.field.cost[tile];
        passable += cost >= 0.0 ? 1 : 0;
        unreached += cost == not_reached ? 1 : 0;
        result.cost[cell] = cost >= 0.0 && cost < not_reached
                                ? static_cast<float>(cost)
                                : std::numeric_limits<float>::quiet_NaN();
    });
    release(surface.field.cost);
    if (unreached > 0 && !limited) {
        result.problems.push_back(
            {Severity::info, "unreached_cells", "", "",
             say("{} of {} passable cells reach no facility", {unreached, passable}),
             say("barriers and unknown cells cut them off; look whether a road or bridge is "
                 "missing")});
    }
    return result;
}

}  // namespace geoplan::detail
