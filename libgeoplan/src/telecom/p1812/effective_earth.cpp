// §3.6 and §3.7: incidence of ducting, effective earth radius.
#include "telecom/p1812/model.hpp"

#include <cmath>
#include <numbers>

namespace geoplan::detail::p1812 {

double land_dependence(double dlm) noexcept {
    return 1.0 - std::exp(-4.12e-4 * std::pow(dlm, 2.41));
}

namespace {

/// mu1, (2)
double path_dependence(double dtm, double tau) noexcept {
    const double mu1 = std::pow(std::pow(10.0, -dtm / (16.0 - 6.6 * tau)) +
                                    std::pow(10.0, -5.0 * (0.496 + 0.354 * tau)),
                                0.2);
    return std::min(mu1, 1.0);
}

}  // namespace

/// b0, (5), with mu4 of (4)
void set_ducting_incidence(const Link& link, Details& out) noexcept {
    out.phi = link.latitude_deg;
    const double phi = std::abs(link.latitude_deg);
    const double mu1 = path_dependence(out.dtm, land_dependence(out.dlm));
    if (phi <= 70.0) {
        const double mu4 = std::pow(mu1, -0.935 + 0.0176 * phi);
        out.b0 = std::pow(10.0, -0.015 * phi + 1.67) * mu1 * mu4;
    } else {
        out.b0 = 4.17 * mu1 * std::pow(mu1, 0.3);
    }
}

/// k50, (6); ae, (7a); ab, (7b) with k = 3
void set_effective_earth(const Link& link, Details& out) noexcept {
    out.ae = earth_radius_km * 157.0 / (157.0 - link.delta_n);
    out.ab = earth_radius_km * 3.0;
}

}  // namespace geoplan::detail::p1812

namespace geoplan::telecom::p1812 {

double middle_latitude_deg(double transmitter_longitude_deg, double transmitter_latitude_deg,
                           double receiver_longitude_deg, double receiver_latitude_deg,
                           double length_km) noexcept {
    constexpr double degree = std::numbers::pi / 180.0;
    const double from = transmitter_latitude_deg * degree;
    const double to = receiver_latitude_deg * degree;
    const double turn = (receiver_longitude_deg - transmitter_longitude_deg) * degree;
    const double east = std::cos(from) * std::cos(to) * std::sin(turn);
    const double arc_cosine =
        std::sin(from) * std::sin(to) + std::cos(from) * std::cos(to) * std::cos(turn);
    const double north = std::sin(to) - arc_cosine * std::sin(from);
    const double bearing = std::atan2(east, north);
    const double half = 0.5 * length_km / detail::p1812::earth_radius_km;
    return std::asin(std::sin(from) * std::cos(half) +
                     std::cos(from) * std::sin(half) * std::cos(bearing)) /
           degree;
}

}  // namespace geoplan::telecom::p1812
