#include "telecom/normal_quantile.hpp"

#include <cmath>
#include <numbers>

namespace geoplan::telecom::detail {

double rough_normal_deviate(double q) {
    const double t = std::sqrt(-2.0 * std::log(q > 0.5 ? 1.0 - q : q));
    const double z = t - ((0.010328 * t + 0.802853) * t + 2.515516) /
                             (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1.0);
    return q > 0.5 ? -z : z;
}

double normal_quantile(double p) {
    if (p > 0.5) return -normal_quantile(1.0 - p);
    double z = -rough_normal_deviate(p);
    // Halley's step with the error e = (Φ(z) - p) / φ(z) triples the digits: twice is enough.
    for (int step = 0; step < 2; ++step) {
        const double below = 0.5 * std::erfc(-z / std::numbers::sqrt2);
        const double e =
            (below - p) * std::sqrt(2.0 * std::numbers::pi) * std::exp(0.5 * z * z);
        z -= e / (1.0 + 0.5 * z * e);
    }
    return z;
}

}  // namespace geoplan::telecom::detail
