// What only some paths need of their points: how near the line of sight comes to them, how
// rough they are, and which of them is the horizon.
#include "telecom/p1812/model.hpp"
#include "telecom/p1812/pairs.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

namespace {

/// The height of (15) above the line between the antennas over sqrt(d (D - d)), in two parts:
/// of the ground, and of the curved earth a C.
template <class T>
struct Parts {
    T ground, curved;
};

double root(double x) noexcept {
    return std::sqrt(x);
}

Pair root(Pair x) noexcept {
    return Pair{std::sqrt(x[0]), std::sqrt(x[1])};
}

template <class T>
Parts<T> parts(const Profile& profile, T d, T height) noexcept {
    const double length = profile.length();
    const double slope = (profile.hrs - profile.hts) / length;
    const T scale = root(d * (length - d));
    return {(height - profile.hts - slope * d) / scale, scale};
}

template <bool With>
Clearance clearance_as(const Profile& profile, double ae, double ab) noexcept {
    const double median = 500.0 / ae;
    const double beta = 500.0 / ab;
    const double* d = profile.d.data();
    const double* h = profile.h.data();
    const double* clutter = profile.clutter.data();
    const std::size_t last = profile.points() - 1;
    Pair at_median = both(lowest);
    Pair at_beta = both(lowest);
    const auto take = [&](Pair at, Pair height) {
        const auto [ground, curved] = parts(profile, at, height);
        at_median = larger(ground + median * curved, at_median);
        at_beta = larger(ground + beta * curved, at_beta);
    };
    std::size_t i = 1;
    for (; i + 1 < last; i += 2) {
        take(load(d + i), With ? load(h + i) + load(clutter + i) : load(h + i));
    }
    if (i < last) take(both(d[i]), both(With ? h[i] + clutter[i] : h[i]));
    return {largest_of(at_median), largest_of(at_beta)};
}

}  // namespace

Clearance clearance(const Profile& profile, bool with_clutter, double ae, double ab) noexcept {
    return with_clutter && !profile.clutter.empty() ? clearance_as<true>(profile, ae, ab)
                                                    : clearance_as<false>(profile, ae, ab);
}

std::size_t bullington_point(const Profile& profile, double ae, double largest) noexcept {
    std::size_t i = profile.points() - 2;
    for (; i > 1; --i) {
        const auto [ground, curved] = parts(profile, profile.d[i], profile.h[i]);
        if (ground + 500.0 / ae * curved == largest) break;
    }
    return i;
}

std::size_t transmitter_horizon(const Profile& profile, double ae, double slope) noexcept {
    const double median = 500.0 / ae;
    std::size_t i = 1;
    for (; i + 2 < profile.points(); ++i) {
        const double d = profile.d[i];
        if ((profile.h[i] - profile.hts) / d - median * d == slope) break;
    }
    return i;
}

std::size_t receiver_horizon(const Profile& profile, double ae, double slope) noexcept {
    const double median = 500.0 / ae;
    std::size_t i = profile.points() - 2;
    for (; i > 1; --i) {
        const double rest = profile.length() - profile.d[i];
        if ((profile.h[i] - profile.hrs) / rest - median * rest == slope) break;
    }
    return i;
}

double roughness(const Profile& profile, double hst, double m, std::size_t first,
                 std::size_t last) noexcept {
    const double* d = profile.d.data();
    const double* h = profile.h.data();
    Pair highest = both(lowest);
    std::size_t i = first;
    for (; i < last; i += 2) {
        highest = larger(load(h + i) - (hst + m * load(d + i)), highest);
    }
    if (i == last) highest = larger(both(h[i] - (hst + m * d[i])), highest);
    return largest_of(highest);
}

}  // namespace geoplan::detail::p1812
