#pragma once

#include <geoplan/check/reading.hpp>

#include <string>
#include <string_view>

namespace geoplan::mend {

struct WrittenValue {
    double value;
    std::string unit;  ///< as written behind it; empty: none
};

/// Of a text that check::number_column takes for a number, in a column that is read so.
/// @throws Error{Errc::bad_value} when it is none
[[nodiscard]] WrittenValue written_value(std::string_view text, check::Reading reading);

}  // namespace geoplan::mend
