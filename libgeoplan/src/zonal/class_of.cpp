#include "zonal/class_of.hpp"

#include "zonal/bands.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::detail {

std::optional<std::int32_t> class_of(double value, std::string_view raster) {
    if (std::isnan(value)) return std::nullopt;
    if (std::trunc(value) == value && value >= -2147483648.0 && value < 2147483648.0) {
        return static_cast<std::int32_t>(value);
    }
    throw Error(Errc::bad_value, say("{} must hold classes, whole numbers of 32 bits; it has "
                                     "{}. For continuous values use a statistic such as mean",
                                     {data::raster_name(raster), value}));
}

}  // namespace geoplan::detail
