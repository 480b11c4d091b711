#pragma once

#include <optional>
#include <string_view>

namespace geoplan::mend {

/// The number that all of `text` is, with a dot before decimals: "12", "-3.5", "1e6". Spaces
/// at the ends are left out of account.
[[nodiscard]] std::optional<double> plain_number(std::string_view text);

}  // namespace geoplan::mend
