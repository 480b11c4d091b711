#pragma once

#include <cstring>
#include <limits>

namespace geoplan::detail::p1812 {

/// Two numbers at once, in the vectors that GCC and Clang know on every processor: one
/// rounding an operation, so the same bytes everywhere.
using Pair = double __attribute__((vector_size(16)));

inline constexpr double lowest = -std::numeric_limits<double>::infinity();

inline Pair load(const double* from) noexcept {
    Pair out;
    std::memcpy(&out, from, sizeof out);
    return out;
}

inline Pair both(double value) noexcept {
    return Pair{value, value};
}

// Of a NaN and b, b; of a and a NaN, the NaN.
template <class T>
T larger(T a, T b) noexcept {
    return a > b ? a : b;
}

template <class T>
T smaller(T a, T b) noexcept {
    return a < b ? a : b;
}

inline double largest_of(Pair pair) noexcept {
    return larger(pair[0], pair[1]);
}

}  // namespace geoplan::detail::p1812
