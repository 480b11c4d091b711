// Attachment 2 to Annex 1: an approximation of the inverse complementary cumulative normal
// distribution, within 0.00054 for 1e-6 to 1 - 1e-6.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

double inverse_normal(double x) noexcept {
    const double tail = std::max(std::min(x, 1.0 - x), 1e-6);
    const double T = std::sqrt(-2.0 * std::log(tail));
    const double C = ((0.010328 * T + 0.802853) * T + 2.515516698) /
                     (((0.001308 * T + 0.189269) * T + 1.432788) * T + 1.0);
    return x <= 0.5 ? T - C : C - T;
}

}  // namespace geoplan::detail::p1812
