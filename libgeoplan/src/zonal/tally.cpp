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
void add_extremes(Tally& tally, const T* values, std::size_t n, std::int64_t first,
                  bool places) {
    Lanes<T> lows;
    Lanes<T> highs;
    lows.fill(std::numeric_limits<T>::infinity());
    highs.fill(-std::numeric_limits<T>::infinity());
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];  // NaN is neither less nor more
        lows[k] = v < lows[k] ? v : lows[k];
        highs[k] = v > highs[k] ? v : highs[k];
    });
    const T low = *std::min_element(lows.begin(), lows.end());
    const T high = *std::max_element(highs.begin(), highs.end());
    if (low < tally.lowest) {
        tally.lowest = low;
        if (places) tally.lowest_at = first + (std::find(values, values + n, low) - values);
    }
    if (high > tally.highest) {
        tally.highest = high;
        if (places) tally.highest_at = first + (std::find(values, values + n, high) - values);
    }
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

// Chan, Golub and LeVeque (1983), equations (1.5): the spread of two sets taken together.
void add_spread(Spread& spread, const Spread& more) {
    if (!(more.amount > 0.0)) return;
    const double before = spread.amount;
    const double both = before + more.amount;
    const double d = more.mean - spread.mean;
    spread.mean += d * (more.amount / both);
    spread.squares += more.squares + d * d * (before * more.amount / both);
    spread.amount = both;
}

template <class T>
void add_products(Tally& tally, const T* values, const T* weights, std::size_t n,
                  bool with_spread) {
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
    const double product = total(products);
    const double weight = total(sums);
    tally.pairs += total(pairs);
    tally.product += product;
    tally.weight += weight;
    if (!with_spread || !(weight > 0.0)) return;
    const double mean = product / weight;
    Lanes<double> squares{};
    by_lane(n, [&](std::size_t k, std::size_t i) {
        const T v = values[i];
        const T w = weights[i];
        const bool known = v == v && w == w;
        const double d = known ? static_cast<double>(v) - mean : 0.0;
        squares[k] += known ? static_cast<double>(w) * d * d : 0.0;
    });
    add_spread(tally.weighted_spread, {weight, mean, total(squares)});
}

}  // namespace

template <class T>
void add_run(Tally& tally, const T* values, const T* weights, std::size_t n, std::int64_t first,
             Wanted wanted) {
    const RunSum run = sum_of(values, n);
    if (wanted.spread && run.count > 0.0) {
        const double mean = run.sum / run.count;
        add_spread(tally.spread, {run.count, mean, squares_about(mean, values, n)});
    }
    tally.count += run.count;
    tally.sum += run.sum;
    if (wanted.extremes) add_extremes(tally, values, n, first, wanted.places);
    if (wanted.weighted) add_products(tally, values, weights, n, wanted.weighted_spread);
}

template void add_run(Tally&, const float*, const float*, std::size_t, std::int64_t, Wanted);
template void add_run(Tally&, const double*, const double*, std::size_t, std::int64_t, Wanted);

void add_cell(Tally& tally, double value, double weight, double fraction, std::int64_t cell,
              Wanted wanted) {
    if (std::isnan(value)) return;
    if (wanted.spread) add_spread(tally.spread, {fraction, value, 0.0});
    tally.count += fraction;
    tally.sum += fraction * value;
    if (wanted.extremes && value < tally.lowest) {
        tally.lowest = value;
        tally.lowest_at = cell;
    }
    if (wanted.extremes && value > tally.highest) {
        tally.highest = value;
        tally.highest_at = cell;
    }
    if (wanted.weighted && !std::isnan(weight)) {
        tally.pairs += fraction;
        tally.product += fraction * value * weight;
        tally.weight += fraction * weight;
        if (wanted.weighted_spread) {
            add_spread(tally.weighted_spread, {fraction * weight, value, 0.0});
        }
    }
}

Tally merged(const Tally& a, const Tally& b) {
    Tally both = a;
    both.count += b.count;
    both.sum += b.sum;
    if (b.lowest < a.lowest || (b.lowest == a.lowest && b.lowest_at < a.lowest_at)) {
        both.lowest = b.lowest;
        both.lowest_at = b.lowest_at;
    }
    if (b.highest > a.highest || (b.highest == a.highest && b.highest_at < a.highest_at)) {
        both.highest = b.highest;
        both.highest_at = b.highest_at;
    }
    add_spread(both.spread, b.spread);
    both.pairs += b.pairs;
    both.product += b.product;
    both.weight += b.weight;
    add_spread(both.weighted_spread, b.weighted_spread);
    return both;
}

}  // namespace geoplan::detail
