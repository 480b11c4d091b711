#pragma once

#include <string_view>

namespace geoplan::detail {

/// Code of the province before 1 July 2025 in which a place (degrees) seems to lie; "" far from
/// all of them. Near its borders it may be the neighbour.
[[nodiscard]] std::string_view province_near(double lon, double lat);

}  // namespace geoplan::detail
