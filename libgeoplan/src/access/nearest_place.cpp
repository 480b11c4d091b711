#include "nearest_place.hpp"

#include "nearest_point.hpp"
#include "nearest_segment.hpp"

#include <variant>

namespace geoplan::access {

Finder finder(const geom::Geometry& to) {
    if (const auto* points = std::get_if<geom::Points>(&to)) return point_finder(*points);
    if (const auto* lines = std::get_if<geom::Lines>(&to)) return line_finder(*lines);
    return polygon_finder(std::get<geom::Polygons>(to));
}

}  // namespace geoplan::access
