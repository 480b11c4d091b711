#pragma once

#include <geoplan/crs/crs.hpp>

#include <optional>
#include <span>

namespace geoplan::detail {

/// The same zone of WGS 84 / UTM in the other hemisphere, where the stated zone puts all of the
/// coordinates beyond its area of use and the other all within its own; none otherwise.
/// @param lonlat  where the stated zone puts the coordinates
[[nodiscard]] std::optional<crs::Crs> other_hemisphere(std::span<const double> xy,
                                                       const crs::Crs& stated,
                                                       std::span<const double> lonlat);

}  // namespace geoplan::detail
