#pragma once

#include "nearest_place.hpp"

namespace geoplan::access {

[[nodiscard]] Finder point_finder(const geom::Points& to);

}  // namespace geoplan::access
