#include <geoplan/telecom/best_technology.hpp>

#include <geoplan/zonal/cell_weights.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace geoplan::telecom {

PeopleByTechnology people_by_best_technology(const geom::Polygons& zones,
                                             const crs::Crs& zones_crs,
                                             const Coverage& coverage,
                                             const data::RasterSource& people, int threads,
                                             const Progress& progress) {
    const std::set<Technology> present(coverage.technologies.begin(),
                                       coverage.technologies.end());
    PeopleByTechnology result;
    result.technologies.assign(present.rbegin(), present.rend());
    const auto weights = zonal::weights_for(zones, zones_crs, people.grid, threads, progress);
    result.none = zonal::statistic(weights, people, zonal::Stat::sum, threads, progress);
    // Those whom a technology or a later one reaches, less those whom a later one does.
    std::vector<double> reached(geom::size(zones), 0.0);
    Selection selection;
    for (const Technology technology : result.technologies) {
        selection.technologies.push_back(technology);
        const auto region = covered_region(coverage, selection, threads, progress);
        auto now =
            covered_people(zones, zones_crs, region, coverage.crs, people, threads, progress);
        auto& best = result.people.emplace_back(now.size());
        for (std::size_t z = 0; z < now.size(); ++z) {
            best[z] = std::isnan(now[z]) ? now[z] : std::max(0.0, now[z] - reached[z]);
        }
        reached = std::move(now);
    }
    for (std::size_t z = 0; z < reached.size(); ++z) {
        const double left = result.none[z] - reached[z];
        result.none[z] = std::isnan(left) ? left : std::max(0.0, left);
    }
    return result;
}

}  // namespace geoplan::telecom
