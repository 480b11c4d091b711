// §4.2: free space and line of sight, with multipath and focusing.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

/// (8) to (11)
void set_line_of_sight(const Link& link, Details& out) noexcept {
    const double rise = (out.hts - out.hrs) / 1000.0;
    out.Lbfs = 92.4 + 20.0 * std::log10(link.frequency_ghz) +
               10.0 * std::log10(out.d * out.d + rise * rise);
    const double focus = 2.6 * (1.0 - std::exp(-0.1 * (out.dlt + out.dlr)));
    out.Lb0p = out.Lbfs + focus * std::log10(link.time_percent / 50.0);
    out.Lb0b = out.Lbfs + focus * std::log10(out.b0 / 50.0);
}

}  // namespace geoplan::detail::p1812
