#include <geoplan/access/cost_path.hpp>

#include "access/search/spread.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::access {
namespace {

void require_steps(const CostDistance& result) {
    if (result.step.size() == result.grid.cells()) return;
    throw Error(Errc::bad_argument,
                say("ways need the steps of the search; ask for them when it is made"));
}

}  // namespace

std::vector<std::int64_t> cost_path(const CostDistance& result, std::int64_t cell) {
    require_steps(result);
    const auto cells = static_cast<std::int64_t>(result.grid.cells());
    if (cell < 0 || cell >= cells) {
        throw Error(Errc::bad_argument,
                    say("cells are numbered from 0 to {}, got {}", {cells - 1, cell}));
    }
    std::vector<std::int64_t> path;
    if (result.facility[static_cast<std::size_t>(cell)] < 0) return path;
    const auto columns = static_cast<std::int64_t>(result.grid.columns);
    while (path.size() < result.grid.cells()) {
        path.push_back(cell);
        const std::uint8_t step = result.step[static_cast<std::size_t>(cell)];
        if (step >= detail::moves.size()) return path;
        const detail::Move move = detail::moves[step];
        cell -= move.rows * columns + move.columns;  // back along the move that reached it
    }
    throw Error(Errc::bad_argument, say("the steps of a search lead in a circle"));
}

geom::Lines cost_paths(const CostDistance& result, const geom::Points& places) {
    require_steps(result);
    const data::Grid& grid = result.grid;
    geom::Lines lines;
    for (const geom::Point p : places.coords) {
        std::vector<std::int64_t> path;
        if (const auto cell = data::cell_of(grid, p)) {
            path = cost_path(result, static_cast<std::int64_t>(*cell));
        }
        if (path.size() == 1) path.push_back(path.front());
        for (const std::int64_t cell : path) {
            lines.coords.push_back(data::centre_of(grid, static_cast<std::size_t>(cell)));
        }
        if (!path.empty())
            lines.parts.push_back(static_cast<std::int64_t>(lines.coords.size()));
        lines.rows.push_back(static_cast<std::int64_t>(lines.parts.size()) - 1);
    }
    return lines;
}

}  // namespace geoplan::access
