#include <geoplan/access/rings.hpp>

#include "minute_classes.hpp"
#include "pair_sums.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::access {
namespace {

Rings empty(std::size_t groups, std::size_t classes) {
    return {classes, std::vector<double>(groups * classes, 0.0),
            std::vector<std::int64_t>(groups, 0)};
}

void add(Rings& rings, std::size_t group, std::size_t in_class, double people) {
    if (std::isnan(people)) {
        ++rings.missing[group];
    } else {
        rings.people[group * rings.classes + in_class] += people;
    }
}

}  // namespace

Rings rings_by_group(std::span<const double> minutes, std::span<const double> demand,
                     std::span<const std::int64_t> group, std::size_t groups,
                     std::span<const double> limits) {
    require_amounts(minutes, group.size(), say("minutes"));
    require_amounts(demand, group.size(), say("demand"));
    require_rising(limits);
    Rings rings = empty(groups, limits.size() + 2);
    for (std::size_t o = 0; o < group.size(); ++o) {
        if (group[o] < 0) continue;
        const auto g = static_cast<std::size_t>(group[o]);
        if (g >= groups) {
            throw Error(
                Errc::bad_argument,
                say("origin {} is in group {}; there are {}, counted from 0", {o, g, groups}));
        }
        const std::size_t c =
            std::isnan(minutes[o]) ? limits.size() + 1 : class_of(minutes[o], limits);
        add(rings, g, c, demand[o]);
    }
    return rings;
}

Rings rings_by_destination(const TravelCosts& costs, std::span<const double> demand,
                           std::span<const double> limits) {
    require_amounts(demand, origins(costs), say("demand"));
    require_rising(limits);
    Rings rings = empty(costs.destinations, limits.size() + 1);
    for (std::size_t o = 0; o < origins(costs); ++o) {
        for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
            add(rings, costs.destination[p], class_of(costs.minutes[p], limits), demand[o]);
        }
    }
    return rings;
}

}  // namespace geoplan::access
