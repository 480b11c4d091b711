#include "study/travel/over_land.hpp"

#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::study {

namespace {

/// No slope makes anyone faster than this many times the speed on flat ground.
constexpr double most_gain = 2.0;

access::TravelOptions options_of(const LandTravel& land, double limit_min) {
    access::TravelOptions options;
    options.direction = land.towards ? access::Direction::towards : access::Direction::from;
    options.limit = std::min(limit_min, land.limit_min.value_or(limit_min));
    options.move_within_m = land.snap_m;
    return options;
}

/// Cells within a distance of a place along both axes; at least the one nearest to it.
data::Window window_around(const data::Grid& grid, geom::Point place, double metres) {
    const auto clamped = [](double value, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp(value, 0.0, static_cast<double>(count) - 1.0));
    };
    const auto column = [&](double x) {
        return clamped(std::floor((x - grid.x0) / grid.cell_width), grid.columns);
    };
    const auto row = [&](double y) {
        return clamped(std::floor((grid.y0 - y) / grid.cell_height), grid.rows);
    };
    const std::size_t left = column(place.x - metres);
    const std::size_t top = row(place.y + metres);
    return {left, top, column(place.x + metres) - left + 1, row(place.y - metres) - top + 1};
}

LandSurface cut(const LandSurface& land, const data::Window& window) {
    const auto part = [&](const data::RasterSource& source) {
        return data::source_of(
            {data::window_grid(source.grid, window), data::read(source, window), source.unit},
            source.name);
    };
    LandSurface out{part(land.speeds), land.mode, {}, 0};
    if (land.heights) out.heights = part(*land.heights);
    return out;
}

struct Pairs {
    std::vector<std::int64_t> place;
    std::vector<double> minutes;
    Problems problems;
};

}  // namespace

access::CostDistance over_land(const LandSurface& land, const LandTravel& how,
                               const geom::Points& facilities, double limit_min) {
    return access::travel_time(land.speeds, {&land.mode, 1}, facilities,
                               land.heights ? &*land.heights : nullptr,
                               options_of(how, limit_min));
}

std::vector<std::size_t> cells_of(const data::Grid& grid, const geom::Points& places) {
    std::vector<std::size_t> cells;
    for (const auto& place : places.coords) {
        cells.push_back(data::cell_of(grid, place).value_or(grid.cells()));
    }
    return cells;
}

std::vector<bool> known_cells(const LandSurface& land) {
    std::vector<bool> known;
    const auto all = data::whole(land.speeds.grid);
    for (const float speed : data::read(land.speeds, all)) known.push_back(!std::isnan(speed));
    if (land.heights) {
        const auto heights = data::read(*land.heights, all);
        for (std::size_t c = 0; c < known.size(); ++c) {
            if (std::isnan(heights[c])) known[c] = false;
        }
    }
    return known;
}

access::TravelCosts land_costs(const LandSurface& land, const LandTravel& how,
                               const geom::Points& places, const geom::Points& facilities,
                               double within_min, int threads, Problems& problems) {
    float fastest = 0.0F;  // NaN is never greater
    for (const float speed : data::read(land.speeds, data::whole(land.speeds.grid))) {
        if (speed > fastest) fastest = speed;
    }
    const double reach_m =
        within_min / 60.0 * 1000.0 * most_gain * static_cast<double>(fastest) + how.snap_m +
        2.0 * how.cell_m;
    std::vector<Pairs> found(facilities.coords.size());
    parallel_for(found.size(), threads, [&](std::size_t f) {
        const auto window = window_around(land.speeds.grid, facilities.coords[f], reach_m);
        const auto part = cut(land, window);
        const geom::Points one{{facilities.coords[f]}, {0, 1}};
        auto costs = over_land(part, how, one, within_min);
        for (auto& problem : costs.problems) {
            if (problem.row.empty()) continue;  // of cells, not of the facility
            problem.row = std::to_string(f);
            found[f].problems.push_back(std::move(problem));
        }
        const auto cells = cells_of(part.speeds.grid, places);
        for (std::size_t p = 0; p < cells.size(); ++p) {
            if (cells[p] >= costs.cost.size() || std::isnan(costs.cost[cells[p]])) continue;
            found[f].place.push_back(static_cast<std::int64_t>(p));
            found[f].minutes.push_back(static_cast<double>(costs.cost[cells[p]]));
        }
    });
    Pairs all;
    std::vector<std::int64_t> destination;
    for (std::size_t f = 0; f < found.size(); ++f) {
        const auto& [place, minutes, told] = found[f];
        all.place.insert(all.place.end(), place.begin(), place.end());
        all.minutes.insert(all.minutes.end(), minutes.begin(), minutes.end());
        destination.insert(destination.end(), place.size(), static_cast<std::int64_t>(f));
        problems.insert(problems.end(), told.begin(), told.end());
    }
    return access::costs_from_pairs(places.coords.size(), found.size(), all.place, destination,
                                    all.minutes);
}

}  // namespace geoplan::study
