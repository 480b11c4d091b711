#include "zonal/whole_shares.hpp"

#include <cmath>
#include <cstddef>
#include <numeric>

namespace geoplan::detail {

std::vector<double> shares_of(double total, std::span<const double> weights, bool whole) {
    std::vector<double> shares(weights.begin(), weights.end());
    double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (std::isinf(sum)) {  // halve them until their sum is a number; ratios stay
        for (double& share : shares) share *= 0x1p-64;
        sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    }
    for (double& share : shares) share = total * (share / sum);
    if (!whole) return shares;

    double left = total;
    std::vector<double> remainders(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double quota = shares[i];
        shares[i] = std::floor(quota);
        remainders[i] = quota - shares[i];
        left -= shares[i];
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0.0) order.push_back(i);
    }
    // Fewer are left than there are parts, but for rounding in the quotas.
    const auto more = std::min(static_cast<std::size_t>(std::fmax(left, 0.0)), order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(more),
                      order.end(), [&](std::size_t a, std::size_t b) {
                          return remainders[a] != remainders[b] ? remainders[a] > remainders[b]
                                                                : a < b;
                      });
    for (std::size_t n = 0; n < more; ++n) shares[order[n]] += 1.0;
    return shares;
}

}  // namespace geoplan::detail
