#pragma once

#include <geoplan/geom/columns.hpp>

namespace geoplan::detail {

/// @throws Error{Errc::geometry} naming the first row with a coordinate that is not finite
void require_finite(const geom::Polygons& polygons);

}  // namespace geoplan::detail
