#pragma once

#include <geoplan/access/decay.hpp>
#include <geoplan/access/travel_costs.hpp>
#include <geoplan/core/progress.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace geoplan::access {

/// @throws Error{Errc::bad_argument} when there are not `count` values, or one is negative,
///         or infinite and not `infinite_allowed`
void require_amounts(std::span<const double> values, std::size_t count, std::string_view what,
                     bool infinite_allowed = false);

/// Calls body(first, last) for ranges of origins with about as many pairs each.
void for_each_range(const TravelCosts& costs, int threads, const Progress& progress,
                    std::string_view step,
                    const std::function<void(std::size_t, std::size_t)>& body);

/// f(minutes) of each pair, 0 for facilities whose supply is NaN.
[[nodiscard]] std::vector<double> pair_weights(const TravelCosts& costs, const Decay& decay,
                                               std::span<const double> supply, int threads,
                                               const Progress& progress);

/// Σ over origins of amount × weight, by destination. NaN amounts are left out. The same
/// bytes for any number of threads.
[[nodiscard]] std::vector<double> sum_by_destination(const TravelCosts& costs,
                                                     std::span<const double> weight,
                                                     std::span<const double> amount,
                                                     int threads, const Progress& progress);

}  // namespace geoplan::access
