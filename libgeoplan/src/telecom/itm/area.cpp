#include "telecom/itm/model.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geoplan::telecom::itm {

namespace {

/// [Algorithm, eq. 3.2]
double effective_height(double h, double delta_h, Siting siting) {
    if (siting == Siting::random) return h;
    double B = siting == Siting::careful ? 4.0 : 9.0;
    if (h < 5.0) B *= std::sin(0.1 * std::numbers::pi * h);
    return h + (1.0 + B) * std::exp(-std::min(20.0, 2.0 * h / std::max(1e-3, delta_h)));
}

}  // namespace

Geometry geometry_of(double distance_m, double delta_h, double gamma_e, const Link& link,
                     const Siting (&siting)[2]) {
    Geometry path;
    path.d = distance_m;
    path.delta_h = delta_h;
    path.h[0] = link.tx_height_m;
    path.h[1] = link.rx_height_m;
    for (int t = 0; t < 2; ++t) {
        const double h_e = effective_height(path.h[t], delta_h, siting[t]);
        const double d_smooth = std::sqrt(2.0 * h_e / gamma_e);
        // [Algorithm, eq. 3.3 and 3.4]
        path.h_e[t] = h_e;
        path.d_hzn[t] = d_smooth * std::exp(-0.07 * std::sqrt(delta_h / std::max(h_e, 5.0)));
        path.theta_hzn[t] =
            (0.65 * delta_h * (d_smooth / path.d_hzn[t] - 1.0) - 2.0 * h_e) / d_smooth;
    }
    return path;
}

}  // namespace geoplan::telecom::itm
