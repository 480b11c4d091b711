#include <geoplan/access/closest.hpp>

#include "pair_sums.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::access {

Closest closest(const TravelCosts& costs, double limit) {
    if (!(limit >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("the limit must be 0 minutes or more, got {}", {limit}));
    }
    Closest found;
    found.destination.assign(origins(costs), -1);
    found.minutes.assign(origins(costs), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t o = 0; o < origins(costs); ++o) {
        for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
            if (costs.minutes[p] > limit || costs.minutes[p] >= found.minutes[o]) continue;
            found.destination[o] = costs.destination[p];
            found.minutes[o] = costs.minutes[p];
        }
    }
    return found;
}

ClosestDemand demand_of_closest(const Closest& closest, std::span<const double> demand,
                                std::size_t destinations) {
    require_amounts(demand, closest.destination.size(), say("demand"));
    ClosestDemand sums;
    sums.people.assign(destinations, 0.0);
    sums.origins.assign(destinations, 0);
    for (std::size_t o = 0; o < demand.size(); ++o) {
        const auto row = closest.destination[o];
        if (row >= 0 && static_cast<std::size_t>(row) >= destinations) {
            throw Error(
                Errc::bad_argument,
                say("origin {} is given to destination {}; there are {}, counted from 0",
                    {o, row, destinations}));
        }
        if (std::isnan(demand[o])) {
            ++sums.missing;
        } else if (row < 0) {
            sums.unreached += demand[o];
        } else {
            sums.people[static_cast<std::size_t>(row)] += demand[o];
            ++sums.origins[static_cast<std::size_t>(row)];
        }
    }
    return sums;
}

}  // namespace geoplan::access
