#include "zonal/require_people.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::detail {

void require_people(std::span<const double> values, std::span<const std::string> ids,
                    std::string_view what) {
    if (values.size() != ids.size()) {
        throw Error(Errc::bad_argument, say("{} must have one number a zone, {}, got {}",
                                            {what, ids.size(), values.size()}));
    }
    for (std::size_t z = 0; z < values.size(); ++z) {
        if (values[z] >= 0.0 || std::isnan(values[z])) continue;
        throw Error(Errc::bad_argument, say("{} of zone '{}' must be 0 or more, got {}",
                                            {what, ids[z], values[z]}));
    }
}

}  // namespace geoplan::detail
