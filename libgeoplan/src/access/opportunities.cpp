#include <geoplan/access/opportunities.hpp>

#include "minute_classes.hpp"
#include "pair_sums.hpp"

#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::access {

std::vector<double> gravity(const TravelCosts& costs, std::span<const double> supply,
                            const Decay& decay, int threads, const Progress& progress) {
    require_amounts(supply, costs.destinations, say("supply"));
    require_valid(decay);
    const auto weight = pair_weights(costs, decay, supply, threads, progress);
    std::vector<double> sums(origins(costs), 0.0);
    for_each_range(costs, threads, progress, "sum supply",
                   [&](std::size_t first, std::size_t last) {
                       for (std::size_t o = first; o < last; ++o) {
                           for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
                               if (weight[p] == 0.0) continue;
                               sums[o] += supply[costs.destination[p]] * weight[p];
                           }
                       }
                   });
    return sums;
}

std::vector<double> cumulative(const TravelCosts& costs, std::span<const double> supply,
                               std::span<const double> limits, int threads,
                               const Progress& progress) {
    require_amounts(supply, costs.destinations, say("supply"));
    require_rising(limits);
    const std::size_t width = limits.size();
    std::vector<double> sums(origins(costs) * width, 0.0);
    for_each_range(costs, threads, progress, "sum supply",
                   [&](std::size_t first, std::size_t last) {
                       for (std::size_t o = first; o < last; ++o) {
                           double* row = sums.data() + o * width;
                           for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
                               const double s = supply[costs.destination[p]];
                               const std::size_t c = class_of(costs.minutes[p], limits);
                               if (c < width && !std::isnan(s)) row[c] += s;
                           }
                           for (std::size_t c = 1; c < width; ++c) row[c] += row[c - 1];
                       }
                   });
    return sums;
}

}  // namespace geoplan::access
