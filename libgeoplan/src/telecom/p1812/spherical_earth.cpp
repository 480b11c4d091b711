// §4.3.2 and §4.3.3: diffraction loss of the spherical earth.
#include "telecom/p1812/model.hpp"

#include <cmath>
#include <numbers>

namespace geoplan::detail::p1812 {

namespace {

struct Surface {
    double permittivity;
    double conductivity;  // S/m
};
constexpr Surface land{22.0, 0.003};
constexpr Surface sea{80.0, 5.0};

/// K, (29)
double admittance(const Surface& surface, const Link& link, double a) noexcept {
    const double f = link.frequency_ghz;
    const double loss = 18.0 * surface.conductivity / f;
    const double e = surface.permittivity;
    const double K =
        0.036 / std::cbrt(a * f) / std::sqrt(std::sqrt((e - 1.0) * (e - 1.0) + loss * loss));
    return link.polarisation == Polarisation::horizontal ? K
                                                         : K * std::sqrt(e * e + loss * loss);
}

/// F(X), (33)
double distance_term(double X) noexcept {
    if (X >= 1.6) return 11.0 + 10.0 * std::log10(X) - 17.6 * X;
    return -20.0 * std::log10(X) - 5.6488 * std::pow(X, 1.425);
}

/// G(Y) with B = beta Y, (34), (35)
double height_term(double B, double floor) noexcept {
    const double G = B > 2.0 ? 17.6 * std::sqrt(B - 1.1) - 5.0 * std::log10(B - 1.1) - 8.0
                             : 20.0 * std::log10(B + 0.1 * B * B * B);
    return std::max(G, floor);
}

/// Ldft over one kind of surface: (29) to (36)
double first_term(const Surface& surface, const Link& link, double d, double hte, double hre,
                  double a) noexcept {
    const double f = link.frequency_ghz;
    const double K = admittance(surface, link, a);
    const double K2 = K * K;
    const double beta = (1.0 + 1.6 * K2 + 0.67 * K2 * K2) / (1.0 + 4.5 * K2 + 1.53 * K2 * K2);
    const double X = 21.88 * beta * std::cbrt(f / (a * a)) * d;
    const double Y = 0.9575 * beta * std::cbrt(f * f / a);  // of an antenna 1 m high
    const double floor = 2.0 + 20.0 * std::log10(K);
    return -distance_term(X) - height_term(beta * Y * hte, floor) -
           height_term(beta * Y * hre, floor);
}

/// (28)
double first_term(const Link& link, double d, double hte, double hre, double a,
                  double omega) noexcept {
    double out = 0.0;
    if (omega > 0.0) out += omega * first_term(sea, link, d, hte, hre, a);
    if (omega < 1.0) out += (1.0 - omega) * first_term(land, link, d, hte, hre, a);
    return out;
}

}  // namespace

double spherical_earth(const Link& link, double d, double htc, double hrc, double a,
                       double omega) noexcept {
    const double roots = std::sqrt(htc) + std::sqrt(hrc);
    const double dlos = std::sqrt(0.002 * a) * roots;  // (22)
    if (d >= dlos) return first_term(link, d, htc, hrc, a, omega);

    const double c = (htc - hrc) / (htc + hrc);          // (24d)
    const double m = 250.0 * d * d / (a * (htc + hrc));  // (24e)
    const double m1 = m + 1.0;
    const double b =
        2.0 * std::sqrt(m1 / (3.0 * m)) *
        std::cos(std::numbers::pi / 3.0 +
                 std::acos(1.5 * c * std::sqrt(3.0 * m / (m1 * m1 * m1))) / 3.0);  // (24c)
    const double dse1 = 0.5 * d * (1.0 + b);
    const double dse2 = d - dse1;
    const double hse =
        ((htc - 500.0 * dse1 * dse1 / a) * dse2 + (hrc - 500.0 * dse2 * dse2 / a) * dse1) /
        d;  // (23)
    const double hreq = 17.456 * std::sqrt(dse1 * dse2 * (light / link.frequency_ghz) / d);
    if (hse > hreq) return 0.0;
    const double aem = 500.0 * (d / roots) * (d / roots);  // (26)
    const double Ldft = first_term(link, d, htc, hrc, aem, omega);
    return Ldft < 0.0 ? 0.0 : (1.0 - hse / hreq) * Ldft;  // (27)
}

}  // namespace geoplan::detail::p1812
