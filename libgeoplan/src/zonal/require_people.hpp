#pragma once

#include <span>
#include <string>
#include <string_view>

namespace geoplan::detail {

/// @throws Error{Errc::bad_argument} when there is not one number a zone, or one is negative;
///         NaN passes
void require_people(std::span<const double> values, std::span<const std::string> ids,
                    std::string_view what);

}  // namespace geoplan::detail
