#include "access/plane.hpp"
#include "access/search/surface.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::detail {
namespace {

struct Found {
    std::size_t row;
    std::size_t column;
    double distance_m;
};

/// Finds passable cells by their centres. Each row of the grid is read once, when a search
/// first comes to it, and kept as runs of passable cells.
class Placer {
public:
    explicit Placer(const Surface& surface) : surface_(surface), runs_(surface.grid.rows) {}

    [[nodiscard]] bool passable(std::size_t row, std::size_t column) const {
        return surface_.field.cost[surface_.tiles.index(row, column)] >= 0.0;
    }

    /// The nearest passable cell, row by row outward from the point.
    [[nodiscard]] std::optional<Found> nearest(geom::Point p, double within_m) {
        const data::Grid& grid = surface_.grid;
        if (grid.cells() == 0) return std::nullopt;
        const std::size_t middle = nearest_of((grid.y0 - p.y) / grid.cell_height, grid.rows);
        std::optional<Found> best;
        // Whether a row may hold a nearer cell; rows beyond one that may not may not either.
        const auto search = [&](std::size_t row) {
            const double y = grid.y0 - (static_cast<double>(row) + 0.5) * grid.cell_height;
            if (std::abs(y - p.y) > (best ? best->distance_m : within_m)) return false;
            for (const std::size_t column : beside(row, p.x)) {
                const double x =
                    grid.x0 + (static_cast<double>(column) + 0.5) * grid.cell_width;
                const Found found{row, column, std::hypot(x - p.x, y - p.y)};
                if (found.distance_m > within_m) continue;
                if (!best || before(found, *best)) best = found;
            }
            return true;
        };
        bool up = true;
        bool down = search(middle);
        for (std::size_t away = 1; up || down; ++away) {
            up = up && away <= middle && search(middle - away);
            down = down && middle + away < grid.rows && search(middle + away);
        }
        return best;
    }

private:
    struct Run {
        std::size_t first;
        std::size_t last;
    };

    static std::size_t nearest_of(double place, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp(std::floor(place), 0.0, static_cast<double>(count - 1)));
    }

    static bool before(const Found& a, const Found& b) {
        if (a.distance_m != b.distance_m) return a.distance_m < b.distance_m;
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    }

    /// The passable columns of a row that are nearest on either side of x.
    [[nodiscard]] std::vector<std::size_t> beside(std::size_t row, double x) {
        const data::Grid& grid = surface_.grid;
        const std::size_t at = nearest_of((x - grid.x0) / grid.cell_width, grid.columns);
        const std::vector<Run>& runs = runs_of(row);
        const auto after =
            std::upper_bound(runs.begin(), runs.end(), at,
                             [](std::size_t c, const Run& r) { return c < r.first; });
        std::vector<std::size_t> columns;
        if (after != runs.begin()) columns.push_back(std::min(at, std::prev(after)->last));
        if (after != runs.end()) columns.push_back(after->first);
        return columns;
    }

    const std::vector<Run>& runs_of(std::size_t row) {
        if (!runs_[row]) {
            std::vector<Run>& runs = runs_[row].emplace();
            for (std::size_t c = 0; c < surface_.grid.columns; ++c) {
                if (!passable(row, c)) continue;
                if (!runs.empty() && runs.back().last + 1 == c) {
                    runs.back().last = c;
                } else {
                    runs.push_back({c, c});
                }
            }
        }
        return *runs_[row];
    }

    const Surface& surface_;
    std::vector<std::optional<std::vector<Run>>> runs_;
};

}  // namespace

std::vector<std::uint32_t> place_facilities(Surface& surface, const geom::Points& facilities,
                                            double within_m, Problems& problems) {
    std::vector<std::uint32_t> seeds;
    Placer placer(surface);
    const std::size_t columns = surface.grid.columns;
    const auto place = [&](std::size_t row, geom::Point p) -> std::optional<Found> {
        if (const auto cell = data::cell_of(surface.grid, p)) {
            const Found found{*cell / columns, *cell % columns, 0.0};
            if (placer.passable(found.row, found.column)) return found;
        }
        const auto moved = placer.nearest(p, within_m);
        if (moved) {
            problems.push_back(
                {Severity::warning, "facility_moved", "", std::to_string(row),
                 say("facility {} is off the raster or on a cell that cannot be crossed; "
                     "it starts from the nearest other one, {} m away",
                     {row, moved->distance_m}),
                 say("look whether its place or the barrier is wrong")});
        }
        return moved;
    };
    for (std::size_t row = 0; row + 1 < facilities.rows.size(); ++row) {
        const auto first = static_cast<std::size_t>(facilities.rows[row]);
        const auto last = static_cast<std::size_t>(facilities.rows[row + 1]);
        std::string why_not = say("facility {} has no place", {row});
        bool placed = false;
        for (std::size_t i = first; i < last; ++i) {
            const geom::Point p = facilities.coords[i];
            if (!access::is_finite(p)) {
                why_not = say("facility {} has a coordinate that is not finite", {row});
                continue;
            }
            const auto found = place(row, p);
            if (!found) {
                why_not =
                    say("facility {} is off the raster or on a cell that cannot "
                        "be crossed, with no other cell within {} m",
                        {row, within_m});
                continue;
            }
            placed = true;
            const std::uint32_t cell = surface.tiles.index(found->row, found->column);
            if (surface.field.cost[cell] == 0.0) continue;  // a lower row is there
            surface.field.cost[cell] = 0.0;
            surface.field.facility[cell] = static_cast<std::int32_t>(row);
            seeds.push_back(cell);
        }
        if (placed) continue;
        problems.push_back({Severity::warning, "facility_left_out", "", std::to_string(row),
                            std::move(why_not),
                            say("correct its place, or allow a greater move_within_m")});
    }
    return seeds;
}

}  // namespace geoplan::detail
