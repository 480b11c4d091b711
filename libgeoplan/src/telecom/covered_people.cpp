#include <geoplan/telecom/coverage.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/overlay.hpp>
#include <geoplan/zonal/cell_weights.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <limits>

namespace geoplan::telecom {

std::vector<double> covered_people(const geom::Polygons& zones, const crs::Crs& zones_crs,
                                   const geom::Polygons& region, const crs::Crs& region_crs,
                                   const data::RasterSource& people, int threads,
                                   const Progress& progress) {
    if (geom::size(region) != 1) {
        throw Error(Errc::bad_argument,
                    say("the covered region must be one row (see `covered_region`), got {}",
                        {geom::size(region)}));
    }
    // All is cut in the raster's CRS, where its cells are.
    const auto zones_there = zonal::onto_grid(zones, zones_crs, people.grid);
    const auto region_there = zonal::onto_grid(region, region_crs, people.grid);
    const auto covered = geom::intersect(zones_there, region_there, threads, progress);
    const auto known =
        zonal::statistic(zonal::cell_weights(zones_there, people.grid, threads, progress),
                         people, zonal::Stat::count, threads, progress);
    auto inside = zonal::statistic(zonal::cell_weights(covered, people.grid, threads, progress),
                                   people, zonal::Stat::sum, threads, progress);
    for (std::size_t z = 0; z < inside.size(); ++z) {
        if (!(known[z] > 0.0)) {
            inside[z] = std::numeric_limits<double>::quiet_NaN();
        } else if (std::isnan(inside[z])) {
            inside[z] = 0.0;  // no known cell in the covered part
        }
    }
    return inside;
}

std::vector<double> covered_share(std::span<const double> covered,
                                  std::span<const double> people) {
    if (covered.size() != people.size()) {
        throw Error(Errc::bad_argument,
                    say("covered and people must have one number a zone, got {} and {}",
                        {covered.size(), people.size()}));
    }
    std::vector<double> share(covered.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t z = 0; z < share.size(); ++z) {
        if (people[z] > 0.0 && !std::isnan(covered[z])) {
            share[z] = std::clamp(covered[z] / people[z], 0.0, 1.0);  // 1 + rounding
        }
    }
    return share;
}

}  // namespace geoplan::telecom
