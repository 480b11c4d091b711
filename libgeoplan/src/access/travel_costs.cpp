#include <geoplan/access/travel_costs.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>
#include <numeric>

namespace geoplan::access {
namespace {

void require_few(std::size_t destinations) {
    if (destinations < std::numeric_limits<std::uint32_t>::max()) return;
    throw Error(Errc::too_large,
                say("there can be fewer than 2^32 destinations, got {}", {destinations}));
}

void require_rows(std::span<const std::int64_t> rows, std::size_t count,
                  std::string_view what) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= 0 && static_cast<std::size_t>(rows[i]) < count) continue;
        throw Error(Errc::bad_argument,
                    say("row {} of the travel costs names {} {}; there are {}, counted from 0",
                        {i, what, rows[i], count}));
    }
}

void require_minutes(std::span<const double> minutes) {
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        if (!(minutes[i] < 0.0)) continue;
        throw Error(Errc::bad_value,
                    say("row {} of the travel costs has {} minutes, expected 0 or more; leave "
                        "pairs that cannot be travelled out, or give them NaN",
                        {i, minutes[i]}));
    }
}

/// `order`, stably sorted by the key of each row.
std::vector<std::size_t> sorted_by(std::span<const std::int64_t> key, std::size_t keys,
                                   const std::vector<std::size_t>& order) {
    std::vector<std::size_t> next(keys + 1, 0);
    for (const std::size_t i : order) ++next[static_cast<std::size_t>(key[i]) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::size_t> sorted(order.size());
    for (const std::size_t i : order) sorted[next[static_cast<std::size_t>(key[i])]++] = i;
    return sorted;
}

/// A list of pairs; `row(n)` is the n-th by origin and destination.
struct Pairs {
    std::span<const std::int64_t> origin;
    std::span<const std::int64_t> destination;
    std::vector<std::size_t> order = {};  // empty: as they stand

    [[nodiscard]] std::size_t row(std::size_t n) const { return order.empty() ? n : order[n]; }
    [[nodiscard]] bool before(std::size_t i, std::size_t j) const {
        return origin[i] != origin[j] ? origin[i] < origin[j] : destination[i] < destination[j];
    }

    void sort(std::size_t origins, std::size_t destinations) {
        std::size_t i = 1;
        while (i < origin.size() && before(i - 1, i)) ++i;
        if (i >= origin.size()) return;
        order.resize(origin.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        order = sorted_by(destination, destinations, order);
        order = sorted_by(origin, origins, order);
    }
};

}  // namespace

std::size_t origins(const TravelCosts& costs) noexcept {
    return costs.starts.size() - 1;
}

TravelCosts costs_from_pairs(std::size_t origins, std::size_t destinations,
                             std::span<const std::int64_t> origin,
                             std::span<const std::int64_t> destination,
                             std::span<const double> minutes) {
    if (origin.size() != minutes.size() || destination.size() != minutes.size()) {
        throw Error(
            Errc::bad_argument,
            say("travel costs need as many origins and destinations as minutes, got {}, "
                "{} and {}",
                {origin.size(), destination.size(), minutes.size()}));
    }
    require_few(destinations);
    require_rows(origin, origins, say("origin"));
    require_rows(destination, destinations, say("destination"));
    require_minutes(minutes);

    Pairs pairs{origin, destination};
    pairs.sort(origins, destinations);
    TravelCosts costs;
    costs.destinations = destinations;
    costs.starts.assign(origins + 1, 0);
    costs.destination.reserve(minutes.size());
    costs.minutes.reserve(minutes.size());
    for (std::size_t n = 0; n < minutes.size(); ++n) {
        const std::size_t i = pairs.row(n);
        if (n > 0 && !pairs.order.empty() && !pairs.before(pairs.row(n - 1), i)) {
            throw Error(
                Errc::bad_value,
                say("rows {} and {} of the travel costs are the same pair of origin and "
                    "destination; keep one",
                    {pairs.row(n - 1), i}));
        }
        if (!std::isfinite(minutes[i])) continue;
        costs.destination.push_back(static_cast<std::uint32_t>(destination[i]));
        costs.minutes.push_back(minutes[i]);
        ++costs.starts[static_cast<std::size_t>(origin[i]) + 1];
    }
    std::partial_sum(costs.starts.begin(), costs.starts.end(), costs.starts.begin());
    return costs;
}

TravelCosts costs_from_matrix(std::size_t origins, std::size_t destinations,
                              std::span<const double> minutes) {
    require_few(destinations);
    const bool fits = destinations == 0 ? minutes.empty()
                                        : minutes.size() % destinations == 0 &&
                                              minutes.size() / destinations == origins;
    if (!fits) {
        throw Error(Errc::bad_argument,
                    say("a matrix of {} origins x {} destinations cannot have {} numbers",
                        {origins, destinations, minutes.size()}));
    }
    require_minutes(minutes);
    TravelCosts costs;
    costs.destinations = destinations;
    costs.starts.reserve(origins + 1);
    for (std::size_t o = 0; o < origins; ++o) {
        for (std::size_t d = 0; d < destinations; ++d) {
            const double value = minutes[o * destinations + d];
            if (!std::isfinite(value)) continue;
            costs.destination.push_back(static_cast<std::uint32_t>(d));
            costs.minutes.push_back(value);
        }
        costs.starts.push_back(costs.minutes.size());
    }
    return costs;
}

}  // namespace geoplan::access
