#include <geoplan/zonal/people.hpp>

#include "zonal/bands.hpp"
#include "zonal/require_people.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <limits>

namespace geoplan::zonal {

namespace {

/// Adds the covered fractions of all zones to the cells of a band.
void add_fractions(const CellWeights& weights, std::vector<detail::Cursor>& cursors,
                   const data::Window& band, std::vector<double>& covered) {
    for (std::size_t zone = 0; zone < cursors.size(); ++zone) {
        detail::walk(
            weights, zone, cursors[zone], band,
            [&](std::size_t offset, std::size_t n) {
                for (std::size_t i = offset; i < offset + n; ++i) covered[i] += 1.0;
            },
            [&](std::size_t offset, double fraction) { covered[offset] += fraction; });
    }
}

PeopleBalance balance_of_row(const float* people, const double* covered, std::size_t n) {
    PeopleBalance row;
    for (std::size_t i = 0; i < n; ++i) {
        if (std::isnan(people[i])) continue;
        const double v = static_cast<double>(people[i]);
        row.total += v;
        row.inside += v * covered[i];
        row.outside += v * std::max(0.0, 1.0 - covered[i]);
        row.twice += v * std::max(0.0, covered[i] - 1.0);
    }
    return row;
}

}  // namespace

std::vector<double> people_by_zone(const CellWeights& weights, const data::RasterSource& people,
                                   int threads, const Progress& progress) {
    return statistic(weights, people, Stat::sum, threads, progress);
}

Scaled scale_factors(std::span<const double> people, std::span<const double> totals,
                     std::span<const std::string> ids) {
    detail::require_people(people, ids, "people");
    detail::require_people(totals, ids, "totals");
    Scaled scaled;
    scaled.factor.assign(ids.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t z = 0; z < ids.size(); ++z) {
        if (std::isnan(totals[z])) {
            scaled.problems.push_back({Severity::warning, "no_official_total", "", ids[z],
                                       say("zone '{}' has no official population, so its "
                                           "people cannot be scaled and are not known",
                                           {ids[z]}),
                                       say("add the zone to the table of official totals")});
        } else if (totals[z] == 0.0) {
            scaled.factor[z] = 0.0;
        } else if (people[z] > 0.0) {
            scaled.factor[z] = totals[z] / people[z];
        } else {
            scaled.problems.push_back(
                {Severity::error, "no_people_cells", "", ids[z],
                 std::isnan(people[z]) ? say("zone '{}' has an official population of {}, but "
                                             "the population raster has no known cell there",
                                             {ids[z], totals[z]})
                                       : say("zone '{}' has an official population of {}, but "
                                             "the population raster has nobody there",
                                             {ids[z], totals[z]}),
                 say("check that the raster covers the zone and that both state the right "
                     "CRS")});
        }
    }
    return scaled;
}

PeopleBalance people_balance(const CellWeights& weights, const data::RasterSource& people,
                             int threads, const Progress& progress) {
    detail::require_grid_of(weights, people);
    std::vector<detail::Cursor> cursors;
    cursors.reserve(size(weights));
    for (std::size_t z = 0; z < size(weights); ++z)
        cursors.push_back(detail::start_of(weights, z));
    PeopleBalance all;
    detail::for_each_band(whole(people.grid), progress,
                          [&](const data::Window& band, const Progress& band_progress) {
                              const auto values = data::read(people, band);
                              std::vector<double> covered(values.size(), 0.0);
                              add_fractions(weights, cursors, band, covered);
                              std::vector<PeopleBalance> rows(band.rows);
                              parallel_for(
                                  band.rows, threads,
                                  [&](std::size_t r) {
                                      const std::size_t start = r * band.columns;
                                      rows[r] =
                                          balance_of_row(values.data() + start,
                                                         covered.data() + start, band.columns);
                                  },
                                  band_progress, "people outside all zones");
                              for (const auto& row : rows) {
                                  all.total += row.total;
                                  all.inside += row.inside;
                                  all.outside += row.outside;
                                  all.twice += row.twice;
                              }
                          });
    return all;
}

}  // namespace geoplan::zonal
