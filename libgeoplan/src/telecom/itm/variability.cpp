#include "telecom/itm/model.hpp"
#include "telecom/normal_quantile.hpp"

#include <cmath>

namespace geoplan::telecom::itm {

namespace {

/// (c1 + c2 / (1 + ((d - x2) / x3)²)) (d / x1)² / (1 + (d / x1)²). [TN 101, eq. III.69, III.70]
struct Curve {
    double c1, c2, x1, x2, x3;

    [[nodiscard]] double at(double d) const noexcept {
        const double bell = (d - x2) / x3;
        const double rise = (d / x1) * (d / x1);
        return (c1 + c2 / (1.0 + bell * bell)) * rise / (1.0 + rise);
    }
};

/// b1 + b2 / (1 + (b3 ln(0.133 k))²): how spread in time changes with frequency.
struct FrequencyFactor {
    double b1, b2, b3;

    [[nodiscard]] double at(double q) const noexcept {
        return b1 + b2 / (b3 * q * (b3 * q) + 1.0);
    }
};

struct ClimateCurves {
    Curve median;        ///< V_med
    Curve below, above;  ///< spread in time on either side of the median
    double C_D, z_D;     ///< of its far tail
    FrequencyFactor g_below, g_above;
};

/// [Algorithm, table 5.1], in the order of `Climate`
constexpr ClimateCurves climates[] = {
    {{-9.67, 12.7, 144.9e3, 190.3e3, 133.8e3},
     {2.13, 159.5, 762.2e3, 123.6e3, 94.5e3},
     {2.11, 102.3, 636.9e3, 134.8e3, 95.6e3},
     1.224,
     1.282,
     {1.0, 0.0, 0.0},
     {1.0, 0.0, 0.0}},
    {{-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3},
     {2.66, 7.67, 100.4e3, 172.5e3, 136.4e3},
     {6.87, 15.53, 138.7e3, 143.7e3, 98.6e3},
     0.801,
     2.161,
     {1.0, 0.0, 0.0},
     {0.93, 0.31, 2.00}},
    {{1.26, 15.5, 262.6e3, 185.2e3, 99.8e3},
     {6.11, 6.65, 138.2e3, 242.2e3, 178.6e3},
     {10.08, 9.60, 165.3e3, 225.7e3, 129.7e3},
     1.380,
     1.282,
     {1.0, 0.0, 0.0},
     {1.0, 0.0, 0.0}},
    {{-9.21, 9.05, 84.1e3, 101.1e3, 98.6e3},
     {1.98, 13.11, 139.1e3, 132.7e3, 193.5e3},
     {3.68, 159.3, 464.4e3, 93.1e3, 94.2e3},
     1.000,
     20.0,
     {1.0, 0.0, 0.0},
     {0.93, 0.19, 1.79}},
    {{-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3},
     {2.68, 7.16, 93.7e3, 186.8e3, 133.5e3},
     {4.75, 8.12, 93.2e3, 135.9e3, 113.4e3},
     1.224,
     1.282,
     {0.92, 0.25, 1.77},
     {0.93, 0.31, 2.00}},
    {{-0.39, 2.86, 141.7e3, 315.9e3, 167.4e3},
     {6.86, 10.38, 187.8e3, 169.6e3, 108.9e3},
     {8.58, 13.97, 216.0e3, 152.0e3, 122.7e3},
     1.518,
     1.282,
     {1.0, 0.0, 0.0},
     {1.0, 0.0, 0.0}},
    {{3.15, 857.9, 2222.0e3, 164.8e3, 116.3e3},
     {8.51, 169.8, 609.8e3, 119.9e3, 106.6e3},
     {8.43, 8.19, 136.2e3, 188.5e3, 122.9e3},
     1.518,
     1.282,
     {1.0, 0.0, 0.0},
     {1.0, 0.0, 0.0}},
};

/// [Algorithm, eq. 5.3]
double effective_distance(const Medium& medium, const Geometry& path) {
    const double far = std::sqrt(2.0 * 9000e3 * path.h_e[0]) +
                       std::sqrt(2.0 * 9000e3 * path.h_e[1]) +
                       std::cbrt(575.7e12 / medium.wave_number());
    return path.d < far ? 130e3 * path.d / far : 130e3 + path.d - far;
}

/// σ_T on the side of the median where z lies.
double spread_in_time(const ClimateCurves& climate, double k, double d_e, double z) {
    const double q = std::log(0.133 * k);
    if (z < 0.0) return climate.below.at(d_e) * climate.g_below.at(q);
    const double above = climate.above.at(d_e) * climate.g_above.at(q);
    if (z <= climate.z_D) return above;
    const double tail = climate.C_D * above;
    return tail + (above - tail) * climate.z_D / z;
}

}  // namespace

double with_variability(double A_ref, const Medium& medium, const Geometry& path,
                        const Link& link, std::uint32_t& warnings) {
    enum { single_message, accidental, mobile };  // else broadcast
    const auto& v = link.variability;
    const int purpose = v.mdvar % 10;
    const bool no_location = v.mdvar / 10 % 2 == 1;
    const bool no_situation = v.mdvar >= 20;
    // The model takes the rough deviate.
    const double z_S = detail::rough_normal_deviate(v.situation_percent / 100.0);
    double z_T = detail::rough_normal_deviate(v.time_percent / 100.0);
    double z_L = detail::rough_normal_deviate(v.location_percent / 100.0);
    if (purpose == single_message) z_T = z_L = z_S;
    if (purpose == accidental) z_L = z_S;
    if (purpose == mobile) z_L = z_T;
    warn(warnings, Warning::extreme_variability,
         std::abs(z_T) > 3.10 || std::abs(z_L) > 3.10 || std::abs(z_S) > 3.10);

    const auto& climate = climates[static_cast<int>(link.climate) - 1];
    const double k = medium.wave_number();
    const double d_e = effective_distance(medium, path);
    const double sigma_T = spread_in_time(climate, k, d_e, z_T);
    // [Algorithm, eq. 5.9]
    const double rough = k * irregularity_at(path.d, path.delta_h);
    const double sigma_L = no_location ? 0.0 : 10.0 * rough / (rough + 13.0);
    // [Algorithm, eq. 5.10, 5.11]
    const double sigma_S = no_situation ? 0.0 : 5.0 + 3.0 * std::exp(-d_e / 100e3);
    const double Y_T = sigma_T * z_T;
    const double Y_L = sigma_L * z_L;
    const double rest =
        sigma_S * sigma_S + Y_T * Y_T / (7.8 + z_S * z_S) + Y_L * Y_L / (24.0 + z_S * z_S);

    double Y_R = Y_T + Y_L;  // broadcast
    double Y_S = std::sqrt(rest) * z_S;
    if (purpose == single_message) {
        Y_R = 0.0;
        Y_S = std::sqrt(sigma_T * sigma_T + sigma_L * sigma_L + rest) * z_S;
    } else if (purpose == accidental) {
        Y_R = Y_T;
        Y_S = std::sqrt(sigma_L * sigma_L + rest) * z_S;
    } else if (purpose == mobile) {
        Y_R = std::sqrt(sigma_T * sigma_T + sigma_L * sigma_L) * z_T;
    }
    const double A = A_ref - climate.median.at(d_e) - Y_R - Y_S;
    return A < 0.0 ? A * (29.0 - A) / (29.0 - 10.0 * A) : A;  // [Algorithm, eq. 5.2]
}

}  // namespace geoplan::telecom::itm
