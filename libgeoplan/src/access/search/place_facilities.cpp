#include "access/search/surface.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace geoplan::detail {
namespace {

struct Cell {
    std::int64_t row;
    std::int64_t column;
};

struct Found {
    Cell cell;
    double distance_m;
};

Cell cell_of(const data::Grid& grid, geom::Point p) {
    // Far points are kept within what an integer holds.
    const auto whole = [](double v) {
        return static_cast<std::int64_t>(std::floor(std::clamp(v, -1e15, 1e15)));
    };
    return {whole((grid.y0 - p.y) / grid.cell_height),
            whole((p.x - grid.x0) / grid.cell_width)};
}

class Placer {
public:
    Placer(const Surface& surface) : surface_(surface) {}

    [[nodiscard]] bool passable(Cell c) const {
        const auto& tiles = surface_.tiles;
        return c.row >= 0 && c.column >= 0 && c.row < static_cast<std::int64_t>(tiles.rows()) &&
               c.column < static_cast<std::int64_t>(tiles.columns()) &&
               surface_.field.cost[tiles.index(static_cast<std::size_t>(c.row),
                                               static_cast<std::size_t>(c.column))] >= 0.0;
    }

    /// The nearest passable cell by its centre, ring by ring around the point.
    [[nodiscard]] std::optional<Found> nearest(geom::Point p, double within_m) const {
        const data::Grid& grid = surface_.grid;
        const Cell middle = cell_of(grid, p);
        const double shorter = std::min(grid.cell_width, grid.cell_height);
        std::optional<Found> best;
        const auto consider = [&](std::int64_t row, std::int64_t column) {
            if (!passable({row, column})) return;
            const double x = grid.x0 + (static_cast<double>(column) + 0.5) * grid.cell_width;
            const double y = grid.y0 - (static_cast<double>(row) + 0.5) * grid.cell_height;
            const double distance = std::hypot(x - p.x, y - p.y);
            if (distance > within_m) return;
            const auto before = [&](const Found& b) {
                if (distance != b.distance_m) return distance < b.distance_m;
                return row != b.cell.row ? row < b.cell.row : column < b.cell.column;
            };
            if (!best || before(*best)) best = Found{{row, column}, distance};
        };
        const auto rows = static_cast<std::int64_t>(grid.rows);
        const auto columns = static_cast<std::int64_t>(grid.columns);
        // The ring that first meets the grid, and the one that has passed all of it.
        const auto beyond = [](std::int64_t at, std::int64_t size) {
            return std::max<std::int64_t>({0, -at, at - size + 1});
        };
        std::int64_t ring = std::max(beyond(middle.row, rows), beyond(middle.column, columns));
        const std::int64_t last =
            std::max({std::abs(middle.row), std::abs(rows - middle.row),
                      std::abs(middle.column), std::abs(columns - middle.column)});
        for (; ring <= last; ++ring) {
            // No centre of this ring is nearer than this.
            const double least = (static_cast<double>(ring) - 0.5) * shorter;
            if (least > within_m || (best && least > best->distance_m)) break;
            const std::int64_t left = std::max<std::int64_t>(0, middle.column - ring);
            const std::int64_t right = std::min(columns - 1, middle.column + ring);
            const std::int64_t top = std::max<std::int64_t>(0, middle.row - ring);
            const std::int64_t bottom = std::min(rows - 1, middle.row + ring);
            for (std::int64_t row = top; row <= bottom; ++row) {
                const bool whole_row = std::abs(row - middle.row) == ring;
                if (whole_row) {
                    for (std::int64_t c = left; c <= right; ++c) consider(row, c);
                    continue;
                }
                if (left == middle.column - ring) consider(row, left);
                if (right == middle.column + ring) consider(row, right);
            }
        }
        return best;
    }

private:
    const Surface& surface_;
};

}  // namespace

std::vector<std::uint32_t> place_facilities(Surface& surface, const geom::Points& facilities,
                                            double within_m, Problems& problems) {
    std::vector<std::uint32_t> seeds;
    const Placer placer(surface);
    const auto leave_out = [&](std::size_t row, std::string why) {
        problems.push_back({Severity::warning, "facility_left_out", "", std::to_string(row),
                            std::move(why),
                            say("correct its place, or allow a greater move_within_m")});
    };
    for (std::size_t row = 0; row + 1 < facilities.rows.size(); ++row) {
        const auto first = static_cast<std::size_t>(facilities.rows[row]);
        const auto last = static_cast<std::size_t>(facilities.rows[row + 1]);
        if (first == last) leave_out(row, say("facility {} has no place", {row}));
        for (std::size_t i = first; i < last; ++i) {
            const geom::Point p = facilities.coords[i];
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
                leave_out(row, say("facility {} has a coordinate that is not finite", {row}));
                continue;
            }
            Found found{cell_of(surface.grid, p), 0.0};
            if (!placer.passable(found.cell)) {
                const auto moved = placer.nearest(p, within_m);
                if (!moved) {
                    leave_out(row, say("facility {} is off the raster or on a cell that cannot "
                                       "be crossed, with no other cell within {} m",
                                       {row, within_m}));
                    continue;
                }
                found = *moved;
                problems.push_back(
                    {Severity::warning, "facility_moved", "", std::to_string(row),
                     say("facility {} is off the raster or on a cell that cannot be crossed; "
                         "it starts from the nearest other one, {} m away",
                         {row, found.distance_m}),
                     say("look whether its place or the barrier is wrong")});
            }
            const std::uint32_t cell =
                surface.tiles.index(static_cast<std::size_t>(found.cell.row),
                                    static_cast<std::size_t>(found.cell.column));
            if (surface.field.cost[cell] == 0.0) continue;  // a lower row is there
            surface.field.cost[cell] = 0.0;
            surface.field.facility[cell] = static_cast<std::int32_t>(row);
            seeds.push_back(cell);
        }
    }
    return seeds;
}

}  // namespace geoplan::detail
