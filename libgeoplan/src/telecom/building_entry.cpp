#include <geoplan/telecom/building_entry.hpp>

#include "telecom/normal_quantile.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace geoplan::telecom {

namespace {

constexpr std::array<std::string_view, 2> buildings = {"traditional", "thermally_efficient"};

/// Table 1
struct Coefficients {
    double r, s, t, u, v, w, x, y, z;
};
constexpr Coefficients table[] = {
    {12.64, 3.72, 0.96, 9.6, 2.0, 9.1, -3.0, 4.5, -2.0},
    {28.19, -3.00, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1},
};

double loss_db(double probability, double frequency_mhz, double elevation_deg,
               const Coefficients& k) {
    const double lg = std::log10(frequency_mhz / 1000.0);
    const double L_h = k.r + k.s * lg + k.t * lg * lg;   // eq. (9)
    const double L_e = 0.212 * std::abs(elevation_deg);  // eq. (10)
    const double mu_1 = L_h + L_e;                       // eq. (5)
    const double mu_2 = k.w + k.x * lg;                  // eq. (6)
    const double sigma_1 = k.u + k.v * lg;               // eq. (7)
    const double sigma_2 = k.y + k.z * lg;               // eq. (8)
    const double F = detail::normal_quantile(probability);
    const double A = F * sigma_1 + mu_1;  // eq. (2)
    const double B = F * sigma_2 + mu_2;  // eq. (3)
    constexpr double C = -3.0;            // eq. (4)
    return 10.0 * std::log10(std::pow(10.0, 0.1 * A) + std::pow(10.0, 0.1 * B) +
                             std::pow(10.0, 0.1 * C));  // eq. (1)
}

}  // namespace

Building building_from_text(std::string_view text) {
    const auto found = std::find(buildings.begin(), buildings.end(), text);
    if (found != buildings.end()) return static_cast<Building>(found - buildings.begin());
    throw Error(Errc::bad_argument,
                say("a building is traditional or thermally_efficient, got '{}'", {text}));
}

std::vector<double> building_entry_loss(std::span<const double> probability,
                                        std::span<const double> frequency_mhz,
                                        std::span<const double> elevation_deg,
                                        Building building) {
    const std::size_t n = probability.size();
    if (frequency_mhz.size() != n || elevation_deg.size() != n) {
        throw Error(Errc::bad_argument,
                    say("probabilities, frequencies and elevations must be as many, got {}, {} "
                        "and {}",
                        {n, frequency_mhz.size(), elevation_deg.size()}));
    }
    std::vector<double> out(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (probability[i] <= 0.0 || probability[i] >= 1.0) {
            throw Error(
                Errc::bad_argument,
                say("probability {} must be above 0 and below 1, got {}", {i, probability[i]}));
        }
        if (frequency_mhz[i] < 80.0 || frequency_mhz[i] > 100e3) {
            throw Error(Errc::bad_argument,
                        say("frequency {} must be from 80 to 100,000 MHz, got {}",
                            {i, frequency_mhz[i]}));
        }
        if (std::abs(elevation_deg[i]) > 90.0) {
            throw Error(Errc::bad_argument,
                        say("elevation {} must be from -90 to 90 degrees, got {}",
                            {i, elevation_deg[i]}));
        }
        out[i] = loss_db(probability[i], frequency_mhz[i], elevation_deg[i],
                         table[static_cast<int>(building)]);
    }
    return out;
}

}  // namespace geoplan::telecom
