#pragma once

#include "check/shapes/findings.hpp"

#include <string>
#include <vector>

namespace geoplan::check {

/// For each of `places` the slip that would have taken a place of the zones to it, in words;
/// "" when none of those known would.
[[nodiscard]] std::vector<std::string> slips_of(const std::vector<geom::Point>& places,
                                                const geom::Polygons& zones_in_degrees);

}  // namespace geoplan::check
