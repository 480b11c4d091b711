// §4.4: propagation by tropospheric scatter.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

/// (44), (45)
void set_troposcatter(const Link& link, Details& out) noexcept {
    const double log_f = std::log10(link.frequency_ghz);
    const double log_half = log_f - std::log10(2.0);
    const double Lf = 25.0 * log_f - 2.5 * log_half * log_half;
    out.Lbs = 190.1 + Lf + 20.0 * std::log10(out.d) + 0.573 * out.theta - 0.15 * link.n0 -
              10.125 * std::pow(std::log10(50.0 / link.time_percent), 0.7);
}

}  // namespace geoplan::detail::p1812
