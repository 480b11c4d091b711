#include "zonal/tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace geoplan::detail {

namespace {

// Sums run in this many lanes, cell i in lane i mod lanes, added up in order at the end:
// one fixed order that a compiler can turn into vector instructions.
constexpr std::size_t lanes = 8;

template <class T>
using Lanes = std::array<T, lanes>;

double total(const Lanes<double>& parts) {
    return ((parts[0] + parts[4]) + (parts[1] + parts[5])) +
           ((parts[2] + parts[6]) + (parts[3] + parts[7]));
}

// Calls body(lane, i) for i in [0, n), blockwise.
template <class Body>
inline void by_lane(std::size_t n, Body&& body) {
    const std::size_t blocks = n - n % lanes;
    for (std::size_t i = 0; i < blocks; i += lanes) {
        for (std::size_t k = 0; k < lanes; ++k) body(k, i + k);
    }
    for (std::size_t i = blocks; i < n; ++i) body(i - blocks, i);
}

struct RunSum {
    double count = 0.0;
    double sum = 0.0;
};

template <class T>
RunSum sum_of(const T* values, std::size_t n) {
    Lanes<double> sums{};
    Lanes<double> counts{};
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];
        const bool known = v == v;
        sums[k] += known ? static_cast<double>(v) : 0.0;
        counts[k] += known ? 1.0 : 0.0;
    });
    return {total(counts), total(sums)};
}

template <class T>
void add_extremes(Tally& tally, const T* values, std::size_t n) {
    Lanes<T> low;
    Lanes<T> high;
    low.fill(std::numeric_limits<T>::infinity());
    high.fill(-std::numeric_limits<T>::infinity());
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];  // NaN is neither less nor more
        low[k] = v < low[k] ? v : low[k];
        high[k] = v > high[k] ? v : high[k];
    });
    tally.lowest =
        std::min(tally.lowest, static_cast<double>(*std::min_element(low.begin(), low.end())));
    tally.highest = std::max(tally.highest,
                             static_cast<double>(*std::max_element(high.begin(), high.end())));
}

template <class T>
double squares_about(double mean, const T* values, std::size_t n) {
    Lanes<double> squares{};
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];
        const double d = v == v ? static_cast<double>(v) - mean : 0.0;
        squares[k] += d * d;
    });
    return total(squares);
}

template <class T>
void add_products(Tally& tally, const T* values, const T* weights, std::size_t n) {
    Lanes<double> pairs{};
    Lanes<double> products{};
    Lanes<double> sums{};
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];
        const T w = weights[i];
        const bool known = v == v && w == w;
        pairs[k] += known ? 1.0 : 0.0;
        products[k] += known ? static_cast<double>(v) * static_cast<double>(w) : 0.0;
        sums[k] += known ? static_cast<double>(w) : 0.0;
    });
    tally.pairs += total(pairs);
    tally.product += total(products);
    tally.weight += total(sums);
}

// Chan, Golub and LeVeque (1983), equations (1.5): the spread of two sets taken together.
void add_spread(Tally& tally, double count_before, double count, double mean, double squares) {
    const double both = count_before + count;
    const double d = mean - tally.mean;
    tally.mean += d * (count / both);
    tally.squares += squares + d * d * (count_before * count / both);
}

}  // namespace

template <class T>
void add_run(Tally& tally, const T* values, const T* weights, std::size_t n, Wanted wanted) {
    const RunSum run = sum_of(values, n);
    if (wanted.spread && run.count > 0.0) {
        const double mean = run.sum / run.count;
        add_spread(tally, tally.count, run.count, mean, squares_about(mean, values, n));
    }
    tally.count += run.count;
    tally.sum += run.sum;
    if (wanted.extremes) add_extremes(tally, values, n);
    if (wanted.weighted) add_products(tally, values, weights, n);
}

template void add_run(Tally&, const float*, const float*, std::size_t, Wanted);
template void add_run(Tally&, const double*, const double*, std::size_t, Wanted);

void add_cell(Tally& tally, double value, double weight, double fraction, Wanted wanted) {
    if (std::isnan(value)) return;
    if (wanted.spread) add_spread(tally, tally.count, fraction, value, 0.0);
    tally.count += fraction;
    tally.sum += fraction * value;
    if (wanted.extremes) {
        tally.lowest = std::min(tally.lowest, value);
        tally.highest = std::max(tally.highest, value);
    }
    if (wanted.weighted && !std::isnan(weight)) {
        tally.pairs += fraction;
        tally.product += fraction * value * weight;
        tally.weight += fraction * weight;
    }
}

Tally merged(const Tally& a, const Tally& b) {
    Tally both = a;
    if (b.count > 0.0) add_spread(both, a.count, b.count, b.mean, b.squares);
    both.count += b.count;
    both.sum += b.sum;
    both.lowest = std::min(a.lowest, b.lowest);
    both.highest = std::max(a.highest, b.highest);
    both.pairs += b.pairs;
    both.product += b.product;
    both.weight += b.weight;
    return both;
}

}  // namespace geoplan::detail
