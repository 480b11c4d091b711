#include "telecom/itm/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace geoplan::telecom::itm {

namespace {

/// [Algorithm, eq. 6.9]
double F(double theta_d) {
    const auto curve = [&](double a, double b, double c) {
        return a + b * theta_d + c * std::log10(theta_d);
    };
    if (theta_d <= 10e3) return curve(133.4, 0.332e-3, -10.0);
    if (theta_d <= 70e3) return curve(104.6, 0.212e-3, -2.5);
    return curve(71.8, 0.157e-3, 5.0);
}

/// Frequency gain at η_s from 1 to 5, between the curves of whole numbers.
/// [Algorithm, eq. 6.13]
double H_0(double r, double eta_s) {
    constexpr std::array a = {25.0, 80.0, 177.0, 395.0, 705.0};
    constexpr std::array b = {24.0, 45.0, 68.0, 80.0, 105.0};
    const auto curve = [&](std::size_t j) {
        const double s = 1.0 / (r * r);
        return 10.0 * std::log10(1.0 + a[j] * s * s + b[j] * s);
    };
    const double eta = std::clamp(eta_s, 1.0, 5.0);
    const auto j = static_cast<std::size_t>(eta) - 1;
    const double share = eta - std::floor(eta);
    if (share == 0.0) return curve(j);
    return (1.0 - share) * curve(j) + share * curve(j + 1);
}

}  // namespace

/// @return false where scatter is not defined
bool Troposcatter::update_H_0(double d) {
    constexpr double root_2 = std::numbers::sqrt2;
    // Across the path, from the end with the farther horizon.
    double ad = path_.d_hzn[0] - path_.d_hzn[1];
    double ratio = path_.h_e[1] / path_.h_e[0];
    if (ad < 0.0) {
        ad = -ad;
        ratio = 1.0 / ratio;
    }
    const double theta = path_.theta_hzn[0] + path_.theta_hzn[1] + d / medium_.a_e();
    const double r_1 =
        2.0 * medium_.wave_number() * theta * path_.h_e[0];  // [TN 101, eq. 9.4a]
    const double r_2 = 2.0 * medium_.wave_number() * theta * path_.h_e[1];
    if (r_1 < 0.2 && r_2 < 0.2) return false;

    const double s = (d - ad) / (d + ad);
    const double q = std::clamp(ratio / s, 0.1, 10.0);
    // Height of the cross-over, and η_s. [Algorithm, eq. 4.66 and 4.67; TN 101, eq. 9.3a]
    const double h_0 = (d - ad) * (d + ad) * theta * 0.25 / d;
    const double eta_s =
        (h_0 / 1.7556e3) *
        (1.0 + (0.031 - medium_.N_s * 2.32e-3 + medium_.N_s * medium_.N_s * 5.67e-6) *
                   std::exp(-std::pow(std::min(1.7, h_0 / 8.0e3), 6)));
    // [TN 101, eq. 9.5]
    const double H_00 = (H_0(r_1, eta_s) + H_0(r_2, eta_s)) / 2.0;
    const double delta = std::min(H_00, 6.0 * (0.6 - std::log10(std::max(eta_s, 1.0))) *
                                            std::log10(std::max(0.1, s)) * std::log10(q));
    double gain = std::max(H_00 + delta, 0.0);
    if (eta_s < 1.0) {  // towards η_s = 0
        const double product = (1.0 + root_2 / r_1) * (1.0 + root_2 / r_2);
        gain = eta_s * gain +
               (1.0 - eta_s) * 10.0 *
                   std::log10(product * product * (r_1 + r_2) / (r_1 + r_2 + 2.0 * root_2));
    }
    // At the nearer distance a gain above 15 dB is that of the farther one. [Algorithm, p. 12]
    if (gain <= 15.0 || H_0_ < 0.0) H_0_ = gain;
    return true;
}

double Troposcatter::at(double d) {
    if (H_0_ <= 15.0 && !update_H_0(d)) return 1001.0;
    // [Algorithm, eq. 4.63, with H = 47.7 m and 6.8: D_0 = 40 km]
    const double theta = d / medium_.a_e() - ranges_.theta_los;
    return F(theta * d) + 10.0 * std::log10(medium_.wave_number() * 47.7 * std::pow(theta, 4)) -
           0.1 * (medium_.N_s - 301.0) * std::exp(-theta * d / 40e3) + H_0_;
}

}  // namespace geoplan::telecom::itm
