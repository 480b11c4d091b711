#pragma once

#include <geoplan/geom/point.hpp>

#include <cmath>

namespace geoplan::detail::plane {

/// A number as an unrounded sum of two.
struct Pair {
    double high, low;
};

/// Source: Knuth, TAOCP vol. 2, section 4.2.2, theorem B.
inline Pair exact_difference(double a, double b) noexcept {
    const double high = a - b;
    const double virtual_b = a - high;
    const double virtual_a = high + virtual_b;
    return {high, (a - virtual_a) + (virtual_b - b)};
}

/// Product of two pairs, relative error below 2^-100. Source: Dekker, "A floating-point
/// technique for extending the available precision", Numer. Math. 18 (1971).
inline Pair product(Pair a, Pair b) noexcept {
    const double high = a.high * b.high;
    const double low = std::fma(a.high, b.high, -high) + (a.high * b.low + a.low * b.high);
    const double sum = high + low;
    return {sum, low - (sum - high)};
}

/// Twice the area of the triangle a, b, p: positive when p lies left of a → b, negative when
/// right, 0 on the line. The sign is right also where plain doubles lose it (to about 32
/// digits, as in JTS and GEOS).
/// Source: error bound ccwerrboundA of Shewchuk, "Adaptive precision floating-point
/// arithmetic and fast robust geometric predicates" (1997).
inline double orientation(geom::Point a, geom::Point b, geom::Point p) noexcept {
    const double left = (a.x - p.x) * (b.y - p.y);
    const double right = (a.y - p.y) * (b.x - p.x);
    const double result = left - right;
    constexpr double bound = 3.3306690738754716e-16;  // (3 + 16 eps) eps, eps = 2^-53
    if (std::abs(result) > bound * (std::abs(left) + std::abs(right))) return result;
    const Pair l = product(exact_difference(a.x, p.x), exact_difference(b.y, p.y));
    const Pair r = product(exact_difference(a.y, p.y), exact_difference(b.x, p.x));
    const Pair d = exact_difference(l.high, r.high);
    return d.high + (d.low + (l.low - r.low));
}

}  // namespace geoplan::detail::plane
