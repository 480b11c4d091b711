#pragma once

#include "nearest_place.hpp"

namespace geoplan::access {

[[nodiscard]] Finder line_finder(const geom::Lines& to);
[[nodiscard]] Finder polygon_finder(const geom::Polygons& to);

}  // namespace geoplan::access
