#include "telecom/itm/model.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geoplan::telecom::itm {

double line_of_sight(double d, const Medium& medium, const Geometry& path, const Ranges& ranges,
                     const Line& diffraction) {
    constexpr double quarter = std::numbers::pi / 2.0;
    const double k = medium.wave_number();
    const double sigma_h = roughness(irregularity_at(d, path.delta_h));
    const double heights = path.h_e[0] + path.h_e[1];
    // [Algorithm, eq. 4.46 to 4.48]
    const double sin_psi = heights / std::sqrt(d * d + heights * heights);
    std::complex<double> R_e = (sin_psi - medium.Z_g) / (sin_psi + medium.Z_g) *
                               std::exp(-std::min(10.0, k * sigma_h * sin_psi));
    const double q = std::norm(R_e);
    if (q < 0.25 || q < sin_psi) R_e *= std::sqrt(sin_psi / q);
    // [Algorithm, eq. 4.49 and 4.50]
    double phase = 2.0 * k * path.h_e[0] * path.h_e[1] / d;
    if (phase > quarter) phase = std::numbers::pi - quarter * quarter / phase;

    const double A_two_rays = -10.0 * std::log10(std::norm(std::polar(1.0, -phase) + R_e));
    const double w = 1.0 / (1.0 + medium.f_mhz * path.delta_h / std::max(10e3, ranges.d_sML));
    return w * A_two_rays + (1.0 - w) * diffraction.at(d);
}

}  // namespace geoplan::telecom::itm
