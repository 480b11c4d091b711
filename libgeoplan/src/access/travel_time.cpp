#include <geoplan/access/travel_time.hpp>

#include "access/search/surface.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::access {
namespace {

using detail::impassable;
using detail::moves;
using detail::Surface;

constexpr float minutes_at_1_kmh = 0.06F;  // a metre

float pace_of(float kmh) {
    if (kmh == 0.0F) return std::numeric_limits<float>::infinity();
    return std::isinf(kmh) ? 0.0F : minutes_at_1_kmh / kmh;
}

/// Minutes of the moves where slope counts. Heights and modes are laid out as `Tiles` says.
class SlopeCost {
public:
    SlopeCost(const Surface& surface, std::vector<float> heights, std::vector<Mode> modes,
              const TravelOptions& options)
        : lengths_(detail::move_lengths(surface.grid)),
          pace_(surface.pace),
          heights_(std::move(heights)),
          modes_(std::move(modes)),
          walking_(options.walking),
          sign_(options.direction == Direction::from ? 1.0 : -1.0),
          least_factor_(least_factor_of(modes_, walking_)),
          least_(surface.pace, lengths_, least_factor_) {}

    /// Of the minutes on flat ground, a share that no slope goes below.
    [[nodiscard]] double least_factor() const noexcept { return least_factor_; }

    [[nodiscard]] double operator()(std::uint32_t from, std::uint32_t to,
                                    std::size_t move) const noexcept {
        const double slope = slope_of(from, to, move);
        return 0.5 * lengths_[move] * (pace(from, slope) + pace(to, slope));
    }
    [[nodiscard]] double operator()(std::uint32_t from, std::uint32_t first,
                                    std::uint32_t second, std::uint32_t to,
                                    std::size_t move) const noexcept {
        const double slope = slope_of(from, to, move);
        return 0.25 * lengths_[move] *
               ((pace(from, slope) + pace(to, slope)) +
                (pace(first, slope) + pace(second, slope)));
    }
    [[nodiscard]] const detail::FlatCost& least() const noexcept { return least_; }

private:
    static double least_factor_of(const std::vector<Mode>& modes, WalkingLaw walking) noexcept {
        const double fastest_walk = walking == WalkingLaw::tobler ? -0.05 : -0.2125;
        std::array<double, 3> by_mode{};
        by_mode[static_cast<std::size_t>(Mode::walking)] =
            1.0 / speed_kmh(Mode::walking, 1.0, fastest_walk, walking);
        by_mode[static_cast<std::size_t>(Mode::bicycling)] = 0.5;
        by_mode[static_cast<std::size_t>(Mode::motorised)] = 1.0;
        double least = 1.0;
        for (const Mode mode : modes) {
            least = std::min(least, by_mode[static_cast<std::size_t>(mode)]);
        }
        constexpr double rounding = 1e-9;
        return least * (1.0 - rounding);
    }

    [[nodiscard]] double slope_of(std::uint32_t from, std::uint32_t to,
                                  std::size_t move) const noexcept {
        return sign_ * (double{heights_[to]} - double{heights_[from]}) / lengths_[move];
    }
    [[nodiscard]] double pace(std::uint32_t cell, double slope) const noexcept {
        const double flat = double{pace_[cell]};
        const Mode mode = modes_[modes_.size() == 1 ? 0 : cell];
        if (mode == Mode::motorised || slope == 0.0) return flat;
        if (mode == Mode::walking) return flat / speed_kmh(mode, 1.0, slope, walking_);
        const double kmh = double{minutes_at_1_kmh} / flat;
        return flat * (kmh / speed_kmh(mode, kmh, slope, walking_));
    }

    std::array<double, moves.size()> lengths_;
    std::span<const float> pace_;
    std::vector<float> heights_;
    std::vector<Mode> modes_;
    WalkingLaw walking_;
    double sign_;
    double least_factor_;
    detail::FlatCost least_;
};

void require_same_grid(const data::Grid& speed, const data::Grid& heights) {
    const double near = 1e-6;
    const bool same =
        speed.rows == heights.rows && speed.columns == heights.columns &&
        std::abs(speed.x0 - heights.x0) <= near * speed.cell_width &&
        std::abs(speed.y0 - heights.y0) <= near * speed.cell_height &&
        std::abs(speed.cell_width - heights.cell_width) * static_cast<double>(speed.columns) <=
            near * speed.cell_width &&
        std::abs(speed.cell_height - heights.cell_height) * static_cast<double>(speed.rows) <=
            near * speed.cell_height;
    if (same && crs::same(speed.crs, heights.crs)) return;
    throw Error(Errc::bad_argument,
                say("heights must be on the grid of the speeds; warp them to it first"));
}

std::vector<float> read_heights(const data::RasterSource& heights, Surface& surface,
                                Problems& problems) {
    std::vector<float> result(surface.tiles.size(), 0.0F);
    std::size_t unknown = 0;
    detail::for_each_row(heights, [&](std::size_t row, std::span<const float> values) {
        for (std::size_t column = 0; column < values.size(); ++column) {
            const std::uint32_t cell = surface.tiles.index(row, column);
            if (std::isfinite(values[column])) {
                result[cell] = values[column];
            } else if (surface.field.cost[cell] != impassable) {
                ++unknown;
                surface.field.cost[cell] = impassable;
                surface.pace[cell] = 0.0F;
            }
        }
    });
    if (unknown > 0) {
        problems.push_back(
            {Severity::warning, "unknown_heights", heights.name, "",
             say("{} cells that people could cross have no height and are not crossed",
                 {unknown}),
             say("fill the gaps of the terrain model first")});
    }
    return result;
}

std::vector<Mode> tiled_modes(std::span<const Mode> modes, const Surface& surface) {
    if (modes.size() == 1) return {modes.front()};
    std::vector<Mode> result(surface.tiles.size(), Mode::walking);
    std::size_t i = 0;
    for (std::size_t row = 0; row < surface.grid.rows; ++row) {
        for (std::size_t column = 0; column < surface.grid.columns; ++column) {
            result[surface.tiles.index(row, column)] = modes[i++];
        }
    }
    return result;
}

}  // namespace

CostDistance travel_time(const data::RasterSource& speed_kmh, std::span<const Mode> modes,
                         const geom::Points& facilities, const data::RasterSource* heights,
                         const TravelOptions& options, const Progress& progress) {
    if (modes.size() != 1 && modes.size() != speed_kmh.grid.cells()) {
        throw Error(Errc::bad_argument,
                    say("expected one mode, or one for each of {} cells, got {}",
                        {speed_kmh.grid.cells(), modes.size()}));
    }
    if (geom::size(facilities) == 0) {
        throw Error(Errc::bad_argument, say("there is no facility to travel to or from"));
    }
    if (heights != nullptr) require_same_grid(speed_kmh.grid, heights->grid);
    Problems problems;
    Surface surface = detail::read_surface(
        speed_kmh, options, pace_of,
        [](std::size_t row, std::size_t column) {
            throw Error(Errc::bad_value,
                        say("a speed must be 0 (a barrier) or more and finite, but is not at "
                            "row {}, column {}",
                            {row, column}));
        },
        problems);
    if (heights == nullptr) {
        const detail::FlatCost cost(surface.pace, detail::move_lengths(surface.grid));
        return detail::search(surface, facilities, cost, 1.0, options, std::move(problems),
                              progress);
    }
    std::vector<float> height = read_heights(*heights, surface, problems);
    const SlopeCost cost(surface, std::move(height), tiled_modes(modes, surface), options);
    return detail::search(surface, facilities, cost, cost.least_factor(), options,
                          std::move(problems), progress);
}

}  // namespace geoplan::access
