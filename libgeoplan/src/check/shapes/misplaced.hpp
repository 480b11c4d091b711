#pragma once

#include "check/shapes/findings.hpp"

#include <string>

namespace geoplan::check {

/// The slip that would have taken a place of the zones to `place`, in words; "" when none of
/// those known would.
[[nodiscard]] std::string slip_of(geom::Point place, const geom::Polygons& zones_in_degrees);

}  // namespace geoplan::check
