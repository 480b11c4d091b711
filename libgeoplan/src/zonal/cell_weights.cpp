#include <geoplan/zonal/cell_weights.hpp>

#include "zonal/bands.hpp"
#include "zonal/edge_tracer.hpp"
#include "zonal/require_finite.hpp"
#include "zonal/sweep.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <limits>
#include <numeric>

namespace geoplan::zonal {

namespace {

/// Index ranges of one level of `geom::Polygons`.
std::pair<std::size_t, std::size_t> range(const geom::Offsets& offsets, std::size_t i) {
    return {static_cast<std::size_t>(offsets[i]), static_cast<std::size_t>(offsets[i + 1])};
}

void trace(const geom::Polygons& polygons, std::size_t row, detail::EdgeTracer& tracer) {
    tracer.start_zone();
    const auto [first_part, end_part] = range(polygons.rows, row);
    for (std::size_t part = first_part; part < end_part; ++part) {
        const auto [first_ring, end_ring] = range(polygons.parts, part);
        for (std::size_t ring = first_ring; ring < end_ring; ++ring) {
            const auto [first, end] = range(polygons.rings, ring);
            tracer.add_ring(std::span(polygons.coords).subspan(first, end - first),
                            ring == first_ring);
        }
    }
}

double area_in_cells(const detail::ZoneCells& zone) {
    double whole = 0.0;
    for (const auto& run : zone.runs) whole += run.end - run.begin;
    return std::accumulate(zone.fractions.begin(), zone.fractions.end(), whole);
}

double outside_share_of(const detail::EdgeTracer& tracer, const detail::ZoneCells& zone) {
    if (!tracer.leaves_grid() || !(tracer.area() > 0.0)) return 0.0;
    return std::clamp(1.0 - area_in_cells(zone) / tracer.area(), 0.0, 1.0);
}

CellWeights joined(const data::Grid& grid, std::vector<detail::ZoneCells> zones,
                   std::vector<double> outside_share) {
    CellWeights weights;
    weights.grid = grid;
    weights.outside_share = std::move(outside_share);
    for (const auto& zone : zones) {
        weights.zone_runs.push_back(weights.zone_runs.back() + zone.runs.size());
        weights.zone_cells.push_back(weights.zone_cells.back() + zone.cells.size());
    }
    weights.runs.reserve(weights.zone_runs.back());
    weights.cells.reserve(weights.zone_cells.back());
    weights.fractions.reserve(weights.zone_cells.back());
    for (auto& zone : zones) {
        weights.runs.insert(weights.runs.end(), zone.runs.begin(), zone.runs.end());
        weights.cells.insert(weights.cells.end(), zone.cells.begin(), zone.cells.end());
        weights.fractions.insert(weights.fractions.end(), zone.fractions.begin(),
                                 zone.fractions.end());
        zone = {};
    }
    return weights;
}

}  // namespace

std::size_t size(const CellWeights& weights) noexcept {
    return weights.outside_share.size();
}

CellWeights cell_weights(const geom::Polygons& polygons, const data::Grid& grid, int threads,
                         const Progress& progress) {
    detail::require_usable(grid);
    detail::require_finite(polygons);
    const std::size_t count = geom::size(polygons);
    std::vector<detail::ZoneCells> zones(count);
    std::vector<double> outside_share(count, 0.0);
    parallel_for(
        count, threads,
        [&](std::size_t row) {
            detail::EdgeTracer tracer(grid);
            trace(polygons, row, tracer);
            zones[row] = detail::Sweep(grid.columns).fractions(tracer.pieces());
            outside_share[row] = outside_share_of(tracer, zones[row]);
        },
        progress, "cell weights");
    return joined(grid, std::move(zones), std::move(outside_share));
}

Cells cells_of(const CellWeights& weights, std::size_t zone) {
    if (zone >= size(weights)) {
        throw Error(Errc::bad_argument, say("there is no zone {}; there are {}, counted from 0",
                                            {zone, size(weights)}));
    }
    Cells out;
    std::size_t next = weights.zone_cells[zone];
    const std::size_t end = weights.zone_cells[zone + 1];
    const auto take_cells_before = [&](std::int64_t cell) {
        for (; next < end && weights.cells[next] < cell; ++next) {
            out.cell.push_back(weights.cells[next]);
            out.fraction.push_back(weights.fractions[next]);
        }
    };
    const auto columns = static_cast<std::int64_t>(weights.grid.columns);
    for (std::size_t r = weights.zone_runs[zone]; r < weights.zone_runs[zone + 1]; ++r) {
        const CellRun& run = weights.runs[r];
        const std::int64_t row_start = run.row * columns;
        take_cells_before(row_start + run.begin);
        for (std::int64_t column = run.begin; column < run.end; ++column) {
            out.cell.push_back(row_start + column);
            out.fraction.push_back(1.0);
        }
    }
    take_cells_before(std::numeric_limits<std::int64_t>::max());
    return out;
}

}  // namespace geoplan::zonal
