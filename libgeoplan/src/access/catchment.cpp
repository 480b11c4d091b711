#include <geoplan/access/catchment.hpp>

#include "pair_sums.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>
#include <string_view>

namespace geoplan::access {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// f becomes G f: each origin shares itself out among its facilities.
void share_out(const TravelCosts& costs, std::vector<double>& weight, int threads,
               const Progress& progress) {
    for_each_range(costs, threads, progress, "choose facilities",
                   [&](std::size_t first, std::size_t last) {
                       for (std::size_t o = first; o < last; ++o) {
                           const std::size_t begin = costs.starts[o];
                           const std::size_t end = costs.starts[o + 1];
                           double sum = 0.0;
                           for (std::size_t p = begin; p < end; ++p) sum += weight[p];
                           if (sum == 0.0) continue;
                           for (std::size_t p = begin; p < end; ++p)
                               weight[p] *= weight[p] / sum;
                       }
                   });
}

/// Supply a unit of demand, facility by facility.
void divide(std::span<const double> supply, Catchment& result) {
    result.ratio.assign(supply.size(), unknown);
    for (std::size_t j = 0; j < supply.size(); ++j) {
        if (std::isnan(supply[j])) {
            result.demand[j] = unknown;
        } else if (result.demand[j] > 0.0) {
            result.ratio[j] = supply[j] / result.demand[j];
        }
    }
}

/// Ratios in reach, origin by origin.
void add_up(const TravelCosts& costs, std::span<const double> demand,
            std::span<const double> weight, Catchment& result, int threads,
            const Progress& progress) {
    result.accessibility.assign(demand.size(), unknown);
    result.state.assign(demand.size(), State::missing);
    result.reached.assign(demand.size(), 0);
    for_each_range(
        costs, threads, progress, "sum supply", [&](std::size_t first, std::size_t last) {
            for (std::size_t o = first; o < last; ++o) {
                double sum = 0.0;
                for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
                    if (weight[p] == 0.0) continue;
                    ++result.reached[o];
                    sum += result.ratio[costs.destination[p]] * weight[p];
                }
                if (std::isnan(demand[o])) continue;
                result.accessibility[o] = sum;
                result.state[o] = std::isnan(sum) ? State::not_applicable : State::known;
            }
        });
}

void require_no_overflow(std::span<const double> values, std::string_view what) {
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (!std::isinf(values[row])) continue;
        throw Error(Errc::bad_argument,
                    say("the {} of row {} is too large for a number: the decay weighs some "
                        "pairs hardly at all or far too much; give it a limit",
                        {what, row}));
    }
}

Catchment floating(const TravelCosts& costs, std::span<const double> demand,
                   std::span<const double> supply, const Decay& decay, bool choose, int threads,
                   const Progress& progress) {
    require_amounts(demand, origins(costs), say("demand"));
    require_amounts(supply, costs.destinations, say("supply"));
    require_valid(decay);
    auto weight = pair_weights(costs, decay, supply, threads, progress);
    if (choose) share_out(costs, weight, threads, progress);
    Catchment result;
    result.demand = sum_by_destination(costs, weight, demand, threads, progress);
    require_no_overflow(result.demand, say("demand"));
    divide(supply, result);
    require_no_overflow(result.ratio, say("supply a unit of demand"));
    add_up(costs, demand, weight, result, threads, progress);
    require_no_overflow(result.accessibility, say("accessibility"));
    return result;
}

}  // namespace

Catchment two_step(const TravelCosts& costs, std::span<const double> demand,
                   std::span<const double> supply, const Decay& decay, int threads,
                   const Progress& progress) {
    return floating(costs, demand, supply, decay, false, threads, progress);
}

Catchment three_step(const TravelCosts& costs, std::span<const double> demand,
                     std::span<const double> supply, const Decay& decay, int threads,
                     const Progress& progress) {
    return floating(costs, demand, supply, decay, true, threads, progress);
}

}  // namespace geoplan::access
