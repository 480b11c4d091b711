#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace geoplan::detail {

/// The class a raster's number stands for; none for NaN.
/// @throws Error{Errc::bad_value} when it is not a whole number of 32 bits
[[nodiscard]] std::optional<std::int32_t> class_of(double value, std::string_view raster);

}  // namespace geoplan::detail
