#include <geoplan/telecom/coverage_at.hpp>

#include "telecom/require_coverage.hpp"

#include <geoplan/geom/locate.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace geoplan::telecom {

namespace {

geom::Points one_a_row(std::span<const geom::Point> places) {
    geom::Points points{{places.begin(), places.end()}, {}};
    for (std::size_t i = 0; i <= places.size(); ++i) {
        points.rows.push_back(static_cast<std::int64_t>(i));
    }
    return points;
}

bool is_known(geom::Point place) {
    return std::isfinite(place.x) && std::isfinite(place.y);
}

}  // namespace

CoverageAt coverage_at(const Coverage& coverage, std::span<const geom::Point> places,
                       std::span<const Technology> technologies, int threads) {
    require_usable(coverage);
    std::map<std::pair<std::string, Technology>, std::vector<std::size_t>> rows_of;
    for (std::size_t row = 0; row < coverage.operators.size(); ++row) {
        const Technology technology = coverage.technologies[row];
        if (technologies.empty() || std::find(technologies.begin(), technologies.end(),
                                              technology) != technologies.end()) {
            rows_of[{coverage.operators[row], technology}].push_back(row);
        }
    }
    const auto points = one_a_row(places);
    CoverageAt result;
    for (const auto& place : places) result.known.push_back(is_known(place) ? 1 : 0);
    result.operators.resize(places.size());
    result.best.resize(places.size());
    for (const auto& [key, rows] : rows_of) {
        const auto& [who, technology] = key;
        const auto polygon = geom::locate(points, geom::take(coverage.polygons, rows), threads);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (polygon[i] < 0) continue;
            auto& names = result.operators[i];
            if (names.empty() || names.back() != who) names.push_back(who);
            result.best[i] = std::max(result.best[i], std::optional(technology));
        }
    }
    return result;
}

std::vector<double> inside(const geom::Polygons& region, std::span<const geom::Point> places,
                           int threads) {
    const auto row = geom::locate(one_a_row(places), region, threads);
    std::vector<double> result(places.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (is_known(places[i])) result[i] = row[i] >= 0 ? 1.0 : 0.0;
    }
    return result;
}

}  // namespace geoplan::telecom
