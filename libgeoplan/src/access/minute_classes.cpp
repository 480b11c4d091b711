#include "minute_classes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::access {

void require_rising(std::span<const double> limits) {
    for (std::size_t c = 0; c < limits.size(); ++c) {
        const bool rises = c == 0 ? limits[c] >= 0.0 : limits[c] > limits[c - 1];
        if (rises && std::isfinite(limits[c])) continue;
        throw Error(Errc::bad_argument,
                    say("limits must rise from 0 or more minutes, got {} at position {}",
                        {limits[c], c}));
    }
}

std::size_t class_of(double minutes, std::span<const double> limits) noexcept {
    return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), minutes) -
                                    limits.begin());
}

}  // namespace geoplan::access
