#include <geoplan/access/assign.hpp>

#include "pair_sums.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <cmath>
#include <limits>
#include <numeric>

namespace geoplan::access {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// An origin as a facility sees it.
struct Visitor {
    double minutes;
    std::size_t origin;
};

double ring_of(const Visitor& visitor, double width) {
    return width > 0.0 ? std::ceil(visitor.minutes / width) : visitor.minutes;
}

void require_limit(double limit) {
    if (limit > 0.0) return;
    throw Error(Errc::bad_argument, say("the limit must be above 0 minutes, got {}", {limit}));
}

void require_order(std::span<const std::size_t> order, std::size_t destinations) {
    std::vector<bool> seen(destinations, false);
    for (const std::size_t row : order) {
        if (row >= destinations || seen[row]) {
            throw Error(Errc::bad_argument,
                        say("the order must name each of the {} destinations once at most, got "
                            "{} twice or out of range",
                            {destinations, row}));
        }
        seen[row] = true;
    }
}

/// Visitors of each destination within the limit.
struct Visitors {
    std::vector<std::size_t> starts;
    std::vector<Visitor> all;

    [[nodiscard]] std::span<Visitor> of(std::size_t destination) {
        return std::span(all).subspan(starts[destination],
                                      starts[destination + 1] - starts[destination]);
    }
};

Visitors visitors_of(const TravelCosts& costs, double limit) {
    Visitors visitors;
    visitors.starts.assign(costs.destinations + 1, 0);
    for (std::size_t p = 0; p < costs.minutes.size(); ++p) {
        if (costs.minutes[p] <= limit) ++visitors.starts[costs.destination[p] + 1];
    }
    std::partial_sum(visitors.starts.begin(), visitors.starts.end(), visitors.starts.begin());
    visitors.all.resize(visitors.starts.back());
    auto next = visitors.starts;
    for (std::size_t o = 0; o < origins(costs); ++o) {
        for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
            if (costs.minutes[p] > limit) continue;
            visitors.all[next[costs.destination[p]]++] = {costs.minutes[p], o};
        }
    }
    return visitors;
}

/// Gives a share of the people of each visitor that have no place yet to the destination.
void take(std::span<const Visitor> visitors, double share, std::size_t destination,
          Assignment& result) {
    for (const Visitor& visitor : visitors) {
        double& left = result.left_over[visitor.origin];
        if (!(left > 0.0)) continue;
        const double people = left * share;
        left -= people;
        result.origin.push_back(visitor.origin);
        result.destination.push_back(destination);
        result.people.push_back(people);
        result.minutes.push_back(visitor.minutes);
        result.farthest[destination] = visitor.minutes;
    }
}

/// The turn of one facility: ring by ring, until it is full.
void fill(std::size_t destination, double capacity, std::span<const Visitor> visitors,
          double width, Assignment& result) {
    double assigned = 0.0;
    for (std::size_t begin = 0; begin < visitors.size() && assigned < capacity;) {
        std::size_t end = begin;
        double waiting = 0.0;
        for (; end < visitors.size(); ++end) {
            if (ring_of(visitors[end], width) != ring_of(visitors[begin], width)) break;
            const double left = result.left_over[visitors[end].origin];
            if (!std::isnan(left)) waiting += left;
        }
        const double room = capacity - assigned;
        const bool all = waiting <= room;
        take(visitors.subspan(begin, end - begin), all ? 1.0 : room / waiting, destination,
             result);
        assigned = all ? assigned + waiting : capacity;
        begin = end;
    }
    result.assigned[destination] = assigned;
    result.spare[destination] = capacity - assigned;
}

}  // namespace

Assignment assign(const TravelCosts& costs, std::span<const double> demand,
                  std::span<const double> capacity, std::span<const std::size_t> order,
                  const AssignOptions& options, int threads, const Progress& progress) {
    require_amounts(demand, origins(costs), say("demand"));
    require_amounts(capacity, costs.destinations, say("capacity"), true);
    require_limit(options.limit);
    if (!(options.ring >= 0.0) || std::isinf(options.ring)) {
        throw Error(
            Errc::bad_argument,
            say("the width of a ring must be 0 minutes or more, got {}", {options.ring}));
    }
    require_order(order, costs.destinations);

    Visitors visitors = visitors_of(costs, options.limit);
    parallel_for(
        order.size(), threads,
        [&](std::size_t turn) {
            const auto own = visitors.of(order[turn]);
            std::sort(own.begin(), own.end(), [](const Visitor& a, const Visitor& b) {
                return a.minutes != b.minutes ? a.minutes < b.minutes : a.origin < b.origin;
            });
        },
        progress, "sort visitors");

    Assignment result;
    result.left_over.assign(demand.begin(), demand.end());
    result.assigned.assign(costs.destinations, unknown);
    result.spare.assign(costs.destinations, unknown);
    result.farthest.assign(costs.destinations, unknown);
    for (const std::size_t destination : order) {
        if (std::isnan(capacity[destination])) continue;
        fill(destination, capacity[destination], visitors.of(destination), options.ring,
             result);
    }
    return result;
}

std::vector<double> people_within(const TravelCosts& costs, std::span<const double> demand,
                                  double limit, int threads, const Progress& progress) {
    require_amounts(demand, origins(costs), say("demand"));
    require_limit(limit);
    std::vector<double> within(costs.minutes.size());
    std::transform(costs.minutes.begin(), costs.minutes.end(), within.begin(),
                   [limit](double minutes) { return minutes <= limit ? 1.0 : 0.0; });
    return sum_by_destination(costs, within, demand, threads, progress);
}

}  // namespace geoplan::access
