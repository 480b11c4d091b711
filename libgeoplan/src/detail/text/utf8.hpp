#pragma once

#include <string_view>

namespace geoplan::detail {

/// Whether `text` is well-formed UTF-8. Source: Unicode 15, table 3-7.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

}  // namespace geoplan::detail
