#include "zonal/sorted_counts.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>
#include <type_traits>

namespace geoplan::detail {

namespace {

template <class T>
using Counts = std::vector<std::pair<T, std::uint64_t>>;

/// Lowest and highest value when all are whole numbers and few bins hold them.
template <class T>
std::optional<std::pair<T, T>> bins_of(const std::vector<T>& values) {
    T low = values.front();
    T high = values.front();
    bool whole = true;
    for (const T v : values) {
        low = std::min(low, v);
        high = std::max(high, v);
        whole = whole && v == std::trunc(v);
        if (!whole) return std::nullopt;
    }
    const T most = static_cast<T>(std::min<std::size_t>(4 * values.size(), 1U << 20U));
    if (!(high - low <= most) || !(std::abs(low) < T{1 << 22}) ||
        !(std::abs(high) < T{1 << 22}))
        return std::nullopt;
    return std::pair{low, high};
}

template <class T>
Counts<T> binned(const std::vector<T>& values, T low, T high) {
    std::vector<std::uint64_t> bins(static_cast<std::size_t>(high - low) + 1, 0);
    for (const T v : values) ++bins[static_cast<std::size_t>(v - low)];
    Counts<T> out;
    for (std::size_t b = 0; b < bins.size(); ++b) {
        if (bins[b] > 0) out.emplace_back(low + static_cast<T>(b), bins[b]);
    }
    return out;
}

/// Sorts by the digits of the bits, lowest first (Knuth, TAOCP 3, 5.2.5, algorithm R), turned
/// so that they rise with the value: all bits of negative numbers, the sign of others.
template <class T>
void sort_by_digits(std::vector<T>& values) {
    using Bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
    constexpr unsigned width = 8 * sizeof(T);
    constexpr unsigned digit = 11;
    constexpr std::size_t base = std::size_t{1} << digit;
    constexpr unsigned digits = (width + digit - 1) / digit;
    constexpr Bits sign = Bits{1} << (width - 1);
    std::vector<Bits> keys(values.size());
    std::vector<Bits> sorted(values.size());
    std::vector<std::array<std::size_t, base>> counts(digits);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Bits bits = std::bit_cast<Bits>(values[i]);
        const Bits key = (bits & sign) != 0 ? static_cast<Bits>(~bits) : bits | sign;
        keys[i] = key;
        for (unsigned d = 0; d < digits; ++d) ++counts[d][(key >> (d * digit)) & (base - 1)];
    }
    for (unsigned d = 0; d < digits; ++d) {
        auto& starts = counts[d];
        if (starts[(keys.front() >> (d * digit)) & (base - 1)] == keys.size()) continue;
        std::size_t before = 0;
        for (auto& start : starts) before += std::exchange(start, before);
        for (const Bits key : keys) sorted[starts[(key >> (d * digit)) & (base - 1)]++] = key;
        keys.swap(sorted);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Bits key = keys[i];
        values[i] = std::bit_cast<T>((key & sign) != 0 ? key ^ sign : static_cast<Bits>(~key));
    }
}

}  // namespace

template <class T>
Counts<T> sorted_counts(std::vector<T>& values) {
    constexpr std::size_t few = 2'000;  // below, the bins of digits cost more than they save
    if (values.empty()) return {};
    if (const auto bins = bins_of(values)) return binned(values, bins->first, bins->second);
    if (values.size() < few) {
        std::sort(values.begin(), values.end());
    } else {
        sort_by_digits(values);
    }
    Counts<T> out;
    for (const T v : values) {
        if (out.empty() || out.back().first != v) out.emplace_back(v, 0);
        ++out.back().second;
    }
    return out;
}

template Counts<float> sorted_counts(std::vector<float>&);
template Counts<double> sorted_counts(std::vector<double>&);

}  // namespace geoplan::detail
