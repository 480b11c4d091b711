#include "pair_sums.hpp"

#include "decay_functions.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

namespace geoplan::access {
namespace {

/// Bounds of at most `most` ranges of origins; they depend on the pairs alone, never on the
/// number of threads.
std::vector<std::size_t> ranges(const TravelCosts& costs, std::size_t most) {
    constexpr std::size_t worth_a_range = 65'536;  // pairs
    const std::size_t pairs = costs.minutes.size();
    const std::size_t count = std::clamp(pairs / worth_a_range, std::size_t{1}, most);
    std::vector<std::size_t> bounds = {0};
    for (std::size_t r = 1; r < count; ++r) {
        const auto at =
            std::lower_bound(costs.starts.begin(), costs.starts.end(), pairs / count * r);
        bounds.push_back(static_cast<std::size_t>(at - costs.starts.begin()));
    }
    bounds.push_back(origins(costs));
    return bounds;
}

}  // namespace

void require_amounts(std::span<const double> values, std::size_t count, std::string_view what,
                     bool infinite_allowed) {
    if (values.size() != count) {
        throw Error(Errc::bad_argument,
                    say("{} must have {} numbers, got {}", {what, count, values.size()}));
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isnan(values[i])) continue;
        if (values[i] >= 0.0 && (infinite_allowed || std::isfinite(values[i]))) continue;
        throw Error(
            Errc::bad_argument,
            say("{} of row {} must be 0 or more and finite, got {}; NaN where it is not "
                "known",
                {what, i, values[i]}));
    }
}

void for_each_range(const TravelCosts& costs, int threads, const Progress& progress,
                    std::string_view step,
                    const std::function<void(std::size_t, std::size_t)>& body) {
    const auto bounds = ranges(costs, 4096);
    parallel_for(
        bounds.size() - 1, threads, [&](std::size_t r) { body(bounds[r], bounds[r + 1]); },
        progress, step);
}

std::vector<double> pair_weights(const TravelCosts& costs, const Decay& decay,
                                 std::span<const double> supply, int threads,
                                 const Progress& progress) {
    std::vector<double> weight(costs.minutes.size());
    const auto fill = [&](std::size_t first, std::size_t last) {
        std::visit(
            [&](const auto& f) {
                for (std::size_t p = costs.starts[first]; p < costs.starts[last]; ++p) {
                    const bool known = !std::isnan(supply[costs.destination[p]]);
                    weight[p] = known ? value_of(f, costs.minutes[p]) : 0.0;
                }
            },
            decay);
    };
    for_each_range(costs, threads, progress, "weigh travel times", fill);
    return weight;
}

std::vector<double> sum_by_destination(const TravelCosts& costs, std::span<const double> weight,
                                       std::span<const double> amount, int threads,
                                       const Progress& progress) {
    // Sums of each range side by side, of no more numbers than there are pairs.
    const std::size_t columns = costs.destinations;
    const std::size_t fit = costs.minutes.size() / std::max(columns, std::size_t{1});
    const auto bounds = ranges(costs, std::clamp(fit, std::size_t{1}, std::size_t{64}));
    std::vector<double> partial((bounds.size() - 1) * columns, 0.0);
    const auto add = [&](std::size_t r) {
        double* sums = partial.data() + r * columns;
        for (std::size_t o = bounds[r]; o < bounds[r + 1]; ++o) {
            if (!(amount[o] > 0.0)) continue;
            for (std::size_t p = costs.starts[o]; p < costs.starts[o + 1]; ++p) {
                sums[costs.destination[p]] += amount[o] * weight[p];
            }
        }
    };
    parallel_for(bounds.size() - 1, threads, add, progress, "sum demand");
    std::vector<double> sums(partial.begin(),
                             partial.begin() + static_cast<std::ptrdiff_t>(columns));
    for (std::size_t i = columns; i < partial.size(); ++i) sums[i % columns] += partial[i];
    return sums;
}

}  // namespace geoplan::access
