#pragma once

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <span>

namespace geoplan::telecom::detail {

/// @throws Error{Errc::bad_argument} for a distance below 0 or without end; NaN passes
inline void require_distances(std::span<const double> distance_m) {
    for (std::size_t i = 0; i < distance_m.size(); ++i) {
        if (distance_m[i] < 0.0 || std::isinf(distance_m[i])) {
            throw Error(Errc::bad_argument,
                        say("distance {} is {} m; it must be 0 or more", {i, distance_m[i]}));
        }
    }
}

}  // namespace geoplan::telecom::detail
