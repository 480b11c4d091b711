#pragma once

#include <span>
#include <vector>

namespace geoplan::detail {

/// `total` shared out by weights, whose sum is above 0. `whole`: by largest remainder, ties to
/// the first; `total` must then be whole.
/// Source: Hamilton's method, Balinski and Young, "Fair Representation" (1982), chapter 3.
[[nodiscard]] std::vector<double> shares_of(double total, std::span<const double> weights,
                                            bool whole);

}  // namespace geoplan::detail
