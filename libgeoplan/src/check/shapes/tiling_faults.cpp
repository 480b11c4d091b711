#include "check/shapes/findings.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/pairs.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

// Layers whose overlaps and gaps take more than this share of their area are drawn so: masts'
// coverage, units of several years.
constexpr double most_flawed = 0.1;
// More rows than these are no slips.
constexpr double most_broken = 0.25;

double sum(const std::vector<double>& values) {
    double total = 0.0;
    for (const double value : values) total += std::isnan(value) ? 0.0 : value;
    return total;
}

/// Rows whose shape is not what was meant: not valid, or another row's once more.
std::vector<std::size_t> broken_rows(const Shape& shape) {
    auto rows = repeating_rows(shape);
    for (const auto& problem : shape.invalid) {
        const std::size_t row = std::stoul(problem.row);
        if (!coords_of_row(shape.layer->geometry, row).empty()) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// The same rows, those of `rows` (rising) without a shape.
geom::Polygons emptied(const geom::Polygons& polygons, const std::vector<std::size_t>& rows) {
    std::vector<std::size_t> kept;
    for (std::size_t row = 0; row < geom::size(polygons); ++row) {
        if (!std::binary_search(rows.begin(), rows.end(), row)) kept.push_back(row);
    }
    auto out = geom::take(polygons, kept);
    for (const auto row : rows) {
        const auto at = out.rows.begin() + static_cast<std::ptrdiff_t>(row);
        out.rows.insert(at, *at);
    }
    return out;
}

bool are_few(const Shape& shape, const geom::Polygons& polygons,
             const geom::CoverageFaults& faults) {
    const auto count = geom::size(polygons);
    const auto empty = std::adjacent_find(polygons.rows.begin(), polygons.rows.end());
    std::size_t without = 0;
    for (auto at = empty; at != polygons.rows.end();
         at = std::adjacent_find(at + 1, polygons.rows.end())) {
        ++without;
    }
    const double flawed = sum(geom::area_km2(faults.overlaps, shape.layer->crs)) +
                          sum(geom::area_km2(faults.gaps, shape.layer->crs));
    // A row without a shape leaves a gap as large as a row.
    const double most = most_flawed + static_cast<double>(without) / static_cast<double>(count);
    return flawed <= most * sum(shape.areas_km2);
}

/// Without the gaps that a row left out may fill.
void drop_gaps_of(const geom::Polygons& left_out, geom::CoverageFaults& faults) {
    const auto pairs = geom::overlay_pairs(faults.gaps, left_out, 1);
    std::vector<std::size_t> kept;
    std::vector<std::vector<std::size_t>> rows;
    for (std::size_t gap = 0; gap < faults.gap_rows.size(); ++gap) {
        if (std::binary_search(pairs.a.begin(), pairs.a.end(), gap)) continue;
        kept.push_back(gap);
        rows.push_back(std::move(faults.gap_rows[gap]));
    }
    faults.gaps = geom::take(faults.gaps, kept);
    faults.gap_rows = std::move(rows);
}

void tell_left_out(const Shape& shape, const std::vector<std::size_t>& rows,
                   Problems& problems) {
    auto problem = on_rows(shape, Severity::warning, "not_looked_at", rows);
    problem.text =
        say("overlaps and gaps were looked for without the rows whose shape is broken or "
            "doubled: {}",
            {rows.size()});
    problem.advice = say("draw these rows again, then check the folder again");
    problems.push_back(std::move(problem));
}

}  // namespace

void find_tiling_faults(const Shape& shape, Problems& problems) {
    auto faults = geom::coverage_faults(shape.polygons, 1);
    if (!are_few(shape, shape.polygons, faults)) {
        const auto broken = broken_rows(shape);
        if (broken.empty() || static_cast<double>(broken.size()) >
                                  most_broken * static_cast<double>(shape.titles.size())) {
            return;
        }
        const auto rest = emptied(shape.polygons, broken);
        faults = geom::coverage_faults(rest, 1);
        if (!are_few(shape, rest, faults)) return;
        drop_gaps_of(geom::take(shape.polygons, broken), faults);
        tell_left_out(shape, broken, problems);
    }
    find_overlap(shape, faults, problems);
    find_gap(shape, faults, problems);
}

}  // namespace geoplan::check
