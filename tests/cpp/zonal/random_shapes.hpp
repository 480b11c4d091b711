#pragma once

#include "zonal/shapes.hpp"

#include <geoplan/core/random.hpp>

#include <cmath>
#include <numbers>

namespace shapes {

/// A star-shaped ring around a centre: radius between a half and once `radius`.
inline Ring star(geoplan::geom::Point centre, double radius, std::size_t corners,
                 std::uint64_t seed) {
    Ring ring;
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle =
            2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
        const double r = radius * (0.5 + 0.5 * geoplan::uniform(seed, i, 0));
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return ring;
}

/// A star with a star-shaped hole well inside it, somewhere on (or over the edge of) a
/// grid of 20 x 20.
inline Part star_with_hole(std::uint64_t seed) {
    const geoplan::geom::Point centre{20.0 * geoplan::uniform(seed, 0, 1),
                                      20.0 * geoplan::uniform(seed, 1, 1)};
    const double radius = 0.3 + 8.0 * geoplan::uniform(seed, 2, 1);
    const auto corners = 3 + static_cast<std::size_t>(40.0 * geoplan::uniform(seed, 3, 1));
    // Chords of a star of radius >= radius / 2 with >= 12 corners stay beyond 0.48 radius.
    Part part{star(centre, radius, std::max<std::size_t>(corners, 12), seed)};
    part.push_back(star(centre, 0.45 * radius, corners, seed + 1'000'000));
    return part;
}

}  // namespace shapes
