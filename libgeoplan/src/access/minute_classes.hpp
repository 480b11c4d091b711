#pragma once

#include <cstddef>
#include <span>

namespace geoplan::access {

/// @throws Error{Errc::bad_argument} when limits are not finite, rising and 0 or more
void require_rising(std::span<const double> limits);

/// The first class whose limit is not below `minutes`; limits.size() beyond the last.
[[nodiscard]] std::size_t class_of(double minutes, std::span<const double> limits) noexcept;

}  // namespace geoplan::access
