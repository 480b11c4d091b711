#include "telecom/itm/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::telecom::itm {

namespace {

/// Where the model has been tried.
void require(const Medium& medium) {
    if (!(medium.N_s >= 150.0 && medium.N_s <= 400.0)) {
        throw Error(Errc::bad_argument,
                    say("the refractivity at the surface of the path is {} N-units; it must be "
                        "from 150 to 400",
                        {medium.N_s}));
    }
    const double a_e = medium.a_e();
    if (!(a_e >= 4000e3 && a_e <= 13333333.0)) {
        throw Error(Errc::bad_argument,
                    say("the effective radius of the earth is {} km; it must be from 4,000 to "
                        "13,333",
                        {a_e / 1000.0}));
    }
    if (medium.Z_g.real() <= std::abs(medium.Z_g.imag())) {
        throw Error(Errc::bad_argument,
                    say("ground of this permittivity and conductivity has an impedance whose "
                        "imaginary part is the larger one; the model does not hold for it"));
    }
}

/// [ERL 79-ITS 67, eq. 3.16 to 3.21]: A = A_o + k_1 d + k_2 ln d within the smooth horizon.
double within_horizon(const Medium& medium, const Geometry& path, const Ranges& ranges,
                      const Line& beyond) {
    const auto loss = [&](double d) { return line_of_sight(d, medium, path, ranges, beyond); };
    const double d_sML = ranges.d_sML;
    const double A_sML = beyond.at(d_sML);
    double d_0 = 0.04 * medium.f_mhz * path.h_e[0] * path.h_e[1];
    double d_1 = 0.0;
    if (beyond.intercept >= 0.0) {
        d_0 = std::min(d_0, 0.5 * ranges.d_ML);
        d_1 = d_0 + 0.25 * (ranges.d_ML - d_0);
    } else {
        d_1 = std::max(-beyond.intercept / beyond.slope, 0.25 * ranges.d_ML);
    }
    const double A_1 = loss(d_1);
    double k_1 = 0.0;
    double k_2 = 0.0;
    bool curved = false;
    if (d_0 < d_1) {
        const double A_0 = loss(d_0);
        const double q = std::log(d_sML / d_0);
        k_2 = std::max(0.0, ((d_sML - d_0) * (A_1 - A_0) - (d_1 - d_0) * (A_sML - A_0)) /
                                ((d_sML - d_0) * std::log(d_1 / d_0) - (d_1 - d_0) * q));
        curved = beyond.intercept > 0.0 || k_2 > 0.0;
        if (curved) {
            k_1 = (A_sML - A_0 - k_2 * q) / (d_sML - d_0);
            if (k_1 < 0.0) {
                k_1 = 0.0;
                k_2 = std::fdim(A_sML, A_0) / q;
                if (k_2 == 0.0) k_1 = beyond.slope;
            }
        }
    }
    if (!curved) {
        k_2 = 0.0;
        k_1 = std::fdim(A_sML, A_1) / (d_sML - d_1);
        if (k_1 == 0.0) k_1 = beyond.slope;
    }
    const double A_o = A_sML - k_1 * d_sML - k_2 * std::log(d_sML);
    return A_o + k_1 * path.d + k_2 * std::log(path.d);
}

/// Diffraction up to the distance d_x at which scatter takes over. [Algorithm, section 4]
Reference beyond_horizon(const Medium& medium, const Geometry& path, const Ranges& ranges,
                         const Line& diffracted, double unit) {
    Troposcatter scatter(medium, path, ranges);
    const double d_5 = ranges.d_ML + 200e3;
    const double A_6 = scatter.at(ranges.d_ML + 400e3);
    const double A_5 = scatter.at(d_5);
    if (A_5 < 1000.0) {
        const double slope = (A_6 - A_5) / 200e3;
        const double d_x =
            std::max({ranges.d_sML, ranges.d_ML + 1.088 * unit * std::log(medium.f_mhz),
                      (A_5 - diffracted.intercept - slope * d_5) / (diffracted.slope - slope)});
        if (path.d > d_x) {
            const double intercept = (diffracted.slope - slope) * d_x + diffracted.intercept;
            return {slope * path.d + intercept, Mode::troposcatter};
        }
    } else if (path.d > 10e6) {  // the line of diffraction stands for scatter
        return {diffracted.at(path.d), Mode::troposcatter};
    }
    return {diffracted.at(path.d), Mode::diffraction};
}

void warn_of(const Geometry& path, const double (&d_smooth)[2], std::uint32_t& warnings) {
    constexpr Warning angle[] = {Warning::tx_horizon_angle, Warning::rx_horizon_angle};
    constexpr Warning near[] = {Warning::tx_horizon_near, Warning::rx_horizon_near};
    constexpr Warning far[] = {Warning::tx_horizon_far, Warning::rx_horizon_far};
    for (int t = 0; t < 2; ++t) {
        warn(warnings, angle[t], std::abs(path.theta_hzn[t]) > 200e-3);
        warn(warnings, near[t], path.d_hzn[t] < 0.1 * d_smooth[t]);
        warn(warnings, far[t], path.d_hzn[t] > 3.0 * d_smooth[t]);
    }
    warn(warnings, Warning::distance_small,
         path.d < std::abs(path.h_e[0] - path.h_e[1]) / 200e-3);
    warn(warnings, Warning::distance_very_small, path.d < 1e3);
    warn(warnings, Warning::distance_large, path.d > 1000e3);
    warn(warnings, Warning::distance_very_large, path.d > 2000e3);
}

}  // namespace

Reference reference_attenuation(const Medium& medium, const Geometry& path,
                                std::uint32_t& warnings) {
    require(medium);
    const double a_e = medium.a_e();
    const double d_smooth[2] = {std::sqrt(2.0 * path.h_e[0] * a_e),
                                std::sqrt(2.0 * path.h_e[1] * a_e)};
    warn_of(path, d_smooth, warnings);
    warn(warnings, Warning::surface_refractivity, medium.N_s < 250.0);

    const double d_ML = path.d_hzn[0] + path.d_hzn[1];
    const Ranges ranges{d_ML, d_smooth[0] + d_smooth[1],
                        -std::max(path.theta_hzn[0] + path.theta_hzn[1], -d_ML / a_e)};
    // Two distances far in the region of diffraction.
    const double unit = std::cbrt(a_e * a_e / medium.f_mhz);
    const double d_3 = std::max(ranges.d_sML, d_ML + 5.0 * unit);
    const double d_4 = d_3 + 10.0 * unit;
    const double A_3 = diffraction(d_3, medium, path, ranges);
    const double A_4 = diffraction(d_4, medium, path, ranges);
    const double slope = (A_4 - A_3) / (d_4 - d_3);
    const Line diffracted{slope, A_3 - slope * d_3};

    auto reference =
        path.d < ranges.d_sML
            ? Reference{within_horizon(medium, path, ranges, diffracted), Mode::line_of_sight}
            : beyond_horizon(medium, path, ranges, diffracted, unit);
    reference.A_ref = std::max(reference.A_ref, 0.0);
    return reference;
}

}  // namespace geoplan::telecom::itm
