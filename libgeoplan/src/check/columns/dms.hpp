#pragma once

#include <optional>
#include <string_view>

namespace geoplan::check {

/// Degrees of "21°41'47.27\"N", "103 độ 52 phút 39,4 giây Đ", "N21°41.5'"; south and west are
/// negative. None for other texts, also where minutes or seconds reach 60.
[[nodiscard]] std::optional<double> degrees_of(std::string_view text);

}  // namespace geoplan::check
