#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>

#include <string_view>

namespace geoplan::terrain {

/// @throws Error{Errc::bad_argument} when there are not as many values as cells, or the
///         heights state another unit than metres
GEOPLAN_EXPORT void require_heights(const data::Raster& dem);

/// @throws Error{Errc::bad_argument} for another unit than metres; "" is taken for metres
GEOPLAN_EXPORT void require_height_unit(std::string_view unit);

}  // namespace geoplan::terrain
