#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace geoplan::zonal {

namespace {

bool offsets_fit(const std::vector<std::size_t>& offsets, std::size_t zones, std::size_t end) {
    return offsets.size() == zones + 1 && offsets.front() == 0 && offsets.back() == end &&
           std::is_sorted(offsets.begin(), offsets.end());
}

bool runs_fit(std::span<const CellRun> runs, const data::Grid& grid) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i];
        if (run.row >= grid.rows || run.begin >= run.end || run.end > grid.columns)
            return false;
        if (i == 0 || runs[i - 1].row < run.row) continue;
        if (runs[i - 1].row > run.row || runs[i - 1].end > run.begin) return false;
    }
    return true;
}

bool cells_fit(std::span<const std::int64_t> cells, const data::Grid& grid) {
    const auto not_less = [](std::int64_t a, std::int64_t b) { return a >= b; };
    return cells.empty() ||
           (cells.front() >= 0 && cells.back() < static_cast<std::int64_t>(grid.cells()) &&
            std::adjacent_find(cells.begin(), cells.end(), not_less) == cells.end());
}

bool holds_together(const CellWeights& weights) {
    const std::size_t zones = size(weights);
    if (!offsets_fit(weights.zone_runs, zones, weights.runs.size()) ||
        !offsets_fit(weights.zone_cells, zones, weights.cells.size()) ||
        weights.fractions.size() != weights.cells.size()) {
        return false;
    }
    for (std::size_t z = 0; z < zones; ++z) {
        const auto runs =
            std::span(weights.runs)
                .subspan(weights.zone_runs[z], weights.zone_runs[z + 1] - weights.zone_runs[z]);
        const auto cells = std::span(weights.cells)
                               .subspan(weights.zone_cells[z],
                                        weights.zone_cells[z + 1] - weights.zone_cells[z]);
        if (!runs_fit(runs, weights.grid) || !cells_fit(cells, weights.grid)) return false;
    }
    return std::all_of(weights.fractions.begin(), weights.fractions.end(),
                       [](double f) { return f > 0.0 && std::isfinite(f); });
}

}  // namespace

void require_valid(const CellWeights& weights) {
    if (holds_together(weights)) return;
    throw Error(Errc::bad_value, say("the cell weights do not hold together: their offsets, "
                                     "cells or fractions do not fit their grid"));
}

}  // namespace geoplan::zonal
