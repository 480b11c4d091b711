#include <geoplan/telecom/free_space.hpp>

#include "telecom/distances.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace geoplan::telecom {

std::vector<double> free_space_loss(std::span<const double> distance_m, double frequency_mhz) {
    constexpr double c = 299'792'458.0;
    if (!(frequency_mhz > 0.0) || !std::isfinite(frequency_mhz)) {
        throw Error(Errc::bad_argument,
                    say("frequency_mhz must be above 0, got {}", {frequency_mhz}));
    }
    detail::require_distances(distance_m);
    const double per_metre = 4.0 * std::numbers::pi * frequency_mhz * 1e6 / c;
    std::vector<double> loss_db(distance_m.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < loss_db.size(); ++i) {
        if (distance_m[i] > 0.0) loss_db[i] = 20.0 * std::log10(per_metre * distance_m[i]);
    }
    return loss_db;
}

}  // namespace geoplan::telecom
