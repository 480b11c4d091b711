#pragma once

#include "access/search/moves.hpp"
#include "access/search/spread.hpp"
#include "access/search/tiles.hpp"

#include <geoplan/access/cost_distance.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/geom/columns.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace geoplan::detail {

/// A grid to be crossed, before the search.
struct Surface {
    data::Grid grid;
    Tiles tiles;
    Field field;
    std::vector<float> pace;  ///< cost a metre; 0 where it is impassable
};

/// @throws as `cost_distance` says
void check_options(const access::SpreadOptions& options);

/// Calls take(row, values) for all rows, read in windows.
void for_each_row(const data::RasterSource& source,
                  const std::function<void(std::size_t, std::span<const float>)>& take);

/// Reads a surface. `pace` makes a value a cost a metre above 0, or +inf (a barrier) or NaN
/// (not known), told "unknown_cells" in `problems`; `wrong` throws for a value that it makes
/// anything else.
[[nodiscard]] Surface read_surface(
    const data::RasterSource& source, const access::SpreadOptions& options,
    float (*pace)(float), const std::function<void(std::size_t row, std::size_t column)>& wrong,
    Problems& problems);

/// Length of each move in metres.
[[nodiscard]] std::array<double, moves.size()> move_lengths(const data::Grid& grid) noexcept;

/// Of the queue's buckets: just below the least cost of a step, but not much narrower than
/// usual steps.
[[nodiscard]] double bucket_width(const Surface& surface, double least_factor);

/// Puts the facilities on the surface; the cells where they start.
[[nodiscard]] std::vector<std::uint32_t> place_facilities(Surface& surface,
                                                          const geom::Points& facilities,
                                                          double within_m, Problems& problems);

/// The result of a search; the surface's memory is given back on the way.
[[nodiscard]] access::CostDistance collect(Surface& surface, bool limited, Problems problems);

/// Searches and collects, with a cost of moves as `spread` asks for.
template <class Cost>
access::CostDistance search(Surface& surface, const geom::Points& facilities, const Cost& cost,
                            double least_factor, const access::SpreadOptions& options,
                            Problems problems, const Progress& progress) {
    const auto seeds = place_facilities(surface, facilities, options.move_within_m, problems);
    const double width = bucket_width(surface, least_factor);
    if (options.steps) surface.field.step.assign(surface.tiles.size(), no_step);
    // The result holds floats.
    const double limit = std::min(options.limit, double{std::numeric_limits<float>::max()});
    const auto run = [&]<std::size_t Moves>() {
        spread<Moves>(surface.field, surface.tiles, seeds, cost, width, limit, progress);
    };
    if (options.neighbours == access::Neighbours::eight) {
        run.template operator()<8>();
    } else {
        run.template operator()<16>();
    }
    return collect(surface, options.limit < not_reached, std::move(problems));
}

}  // namespace geoplan::detail
