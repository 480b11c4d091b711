#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace geoplan::detail {

/// The different values of `values`, none NaN or -0, rising, and how many there are of each.
/// Classes are counted in bins, other values sorted by their digits: linear in both.
/// @param values  are reordered
template <class T>
[[nodiscard]] std::vector<std::pair<T, std::uint64_t>> sorted_counts(std::vector<T>& values);

extern template std::vector<std::pair<float, std::uint64_t>> sorted_counts(std::vector<float>&);
extern template std::vector<std::pair<double, std::uint64_t>> sorted_counts(
    std::vector<double>&);

}  // namespace geoplan::detail
