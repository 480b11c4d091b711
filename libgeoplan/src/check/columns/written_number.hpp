#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace geoplan::check {

/// How a number is written in a text.
struct WrittenNumber {
    char grouping = 0;      ///< between thousands: '.', ',' or ' '; 0: none
    char decimal = 0;       ///< '.' or ','; 0: none
    char unclear = 0;       ///< the mark of "1.234" and "1,234", which may be either
    bool has_zero = false;  ///< a zero in front that a number does not need: "03646"
    bool only_digits = false;
    std::string unit = {};  ///< "km" of "12 km", "%" of "35%"
};

/// None when `text` is no number, or one too large for a double. Spaces around it are left out
/// of account; a unit is one of those that offices write behind a number.
[[nodiscard]] std::optional<WrittenNumber> written_number(std::string_view text);

}  // namespace geoplan::check
