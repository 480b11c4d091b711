#include "telecom/itm/model.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::telecom::itm {

namespace {

/// Loss of a knife edge by the square of its v. [TN 101, eq. III.24b and c]
double edge_loss(double v2) {
    return v2 < 5.76 ? 6.02 + 9.11 * std::sqrt(v2) - 1.27 * v2 : 12.953 + 10.0 * std::log10(v2);
}

/// Two edges, at the horizons. [TN 101, eq. I.1 and I.7; Algorithm, eq. 4.12]
double knife_edges(double d, const Medium& medium, const Geometry& path, const Ranges& ranges) {
    const double theta = d / medium.a_e() - ranges.theta_los;
    const double beyond = d - ranges.d_ML;
    double loss = 0.0;
    for (const double d_hzn : path.d_hzn) {
        // 0.0795775 = 1 / 4π
        loss += edge_loss(0.0795775 * medium.wave_number() * theta * theta * d_hzn * beyond /
                          (beyond + d_hzn));
    }
    return loss;
}

/// Gain of height F(x, K), dB. [Vogler 1964; Algorithm, section 6]
double height_gain(double x, double K) {
    if (x < 200.0) {
        const double w = -std::log(K);
        if (K < 1e-5 || x * w * w * w > 5495.0) {
            return x > 1.0 ? 17.372 * std::log(x) - 117.0 : -117.0;
        }
        return 2.5e-5 * x * x / K - 8.686 * w - 15.0;
    }
    const double far = 0.05751 * x - 4.343 * std::log(x);
    if (x >= 2000.0) return far;
    const double w = 0.0134 * x * std::exp(-0.005 * x);
    return (1.0 - w) * far + w * (17.372 * std::log(x) - 117.0);
}

/// Round earth, by three radii: that between the horizons and those of the two ends.
/// [Vogler 1964, eq. 2, 3, 6a, 13; Algorithm, eq. 4.20]
double round_earth(double d, const Medium& medium, const Geometry& path, const Ranges& ranges) {
    const double theta = d / medium.a_e() - ranges.theta_los;
    const double root = std::cbrt(medium.f_mhz);
    struct Part {
        double K;
        double x;
    };
    const auto part = [&](double radius, double length) {
        const double C_0 = std::cbrt((4.0 / 3.0) * 6370e3 / radius);
        const double K = 0.017778 * C_0 / root / std::abs(medium.Z_g);
        return Part{K, (1.607 - K) * C_0 * C_0 * root * length / 1000.0};
    };
    const auto end = [&](int t) {
        return part(0.5 * path.d_hzn[t] * path.d_hzn[t] / path.h_e[t], path.d_hzn[t]);
    };
    const double radius = (d - ranges.d_ML) / theta;
    const Part middle = part(radius, radius * theta);
    const Part tx = end(0);
    const Part rx = end(1);
    const double x = middle.x + tx.x + rx.x;
    const double G = 0.05751 * x - 10.0 * std::log10(x);  // [TN 101, eq. 8.4]
    return G - height_gain(tx.x, tx.K) - height_gain(rx.x, rx.K) - 20.0;
}

}  // namespace

double irregularity_at(double d, double delta_h) {
    return delta_h * (1.0 - 0.8 * std::exp(-d / 50e3));
}

double roughness(double irregularity) {
    return 0.78 * irregularity * std::exp(-0.5 * std::pow(irregularity, 0.25));
}

double diffraction(double d, const Medium& medium, const Geometry& path, const Ranges& ranges) {
    const double product = path.h[0] * path.h[1];
    // Clutter. [ERL 79-ITS 67, eq. 3.38c]
    const double sigma_h = roughness(irregularity_at(ranges.d_sML, path.delta_h));
    const double A_fo =
        std::min(15.0, 5.0 * std::log10(1.0 + 1e-5 * product * medium.f_mhz * sigma_h));

    // How much of the round earth. [ERL 79-ITS 67, eq. 3.23; C = 10 for a known path, p. 3-8]
    const double C = path.profile_known ? 10.0 : 0.0;
    const double heights =
        std::sqrt(1.0 + (path.h_e[0] * path.h_e[1] - product) / (product + C));
    const double q = (heights + (ranges.d_ML - ranges.theta_los * medium.a_e()) / d) *
                     std::min(irregularity_at(d, path.delta_h) * medium.f_mhz / 47.7, 6283.2);
    const double w = 25.1 / (25.1 + std::sqrt(q));
    return w * round_earth(d, medium, path, ranges) +
           (1.0 - w) * knife_edges(d, medium, path, ranges) + A_fo;
}

}  // namespace geoplan::telecom::itm
