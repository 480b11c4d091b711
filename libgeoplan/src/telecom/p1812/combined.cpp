// §4.6: basic transmission loss not exceeded for p % of time and half of the locations.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

namespace {

/// (57), (58)
double falling(double steepness, double x, double middle) noexcept {
    return 1.0 - 0.5 * (1.0 + std::tanh(3.0 * steepness * (x - middle) / middle));
}

/// scale ln(exp(a / scale) + exp(b / scale)), kept from overflowing
double soft_maximum(double a, double b, double scale) noexcept {
    const double high = std::max(a, b);
    return high + scale * std::log1p(std::exp((std::min(a, b) - high) / scale));
}

}  // namespace

void set_combined(const Link& link, Details& out) noexcept {
    out.Fj = falling(0.8, out.theta, 0.3);
    out.Fk = falling(0.5, out.d, 20.0);
    const double over_land = (1.0 - out.omega) * out.Ldp;
    out.Lminb0p = link.time_percent < out.b0
                      ? out.Lb0p + over_land
                      : out.Lbd50 + (out.Lb0b + over_land - out.Lbd50) * out.Fi;  // (59)
    out.Lminbap = soft_maximum(out.Lba, out.Lb0p, 2.5);                           // (60)
    out.Lbda = out.Lminbap > out.Lbd ? out.Lbd
                                     : out.Lminbap + (out.Lbd - out.Lminbap) * out.Fk;  // (61)
    out.Lbam = out.Lbda + (out.Lminb0p - out.Lbda) * out.Fj;                            // (62)
    out.Lbc = -soft_maximum(-out.Lbs, -out.Lbam, 5.0 / std::log(10.0));                 // (63)
}

}  // namespace geoplan::detail::p1812
