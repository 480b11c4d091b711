#pragma once

#include <geoplan/check/reading.hpp>
#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// What can become numbers: findings offer a mend where the mend can be carried out.

/// The number that all of `text` is, with a dot before decimals: "12", "-3.5", "1e6". Spaces
/// at the ends are left out of account.
[[nodiscard]] GEOPLAN_EXPORT std::optional<double> plain_number(std::string_view text);

/// As `degrees_of`, and "10 22 52.86", "106-13-28,2", "10:22:53": the form that degrees,
/// minutes and seconds have in columns of coordinates, and dates or codes elsewhere.
[[nodiscard]] GEOPLAN_EXPORT std::optional<double> coordinate_of(std::string_view text);

/// `coordinate_of`, or a plain number, which is in degrees already.
[[nodiscard]] GEOPLAN_EXPORT std::optional<double> degrees_in(std::string_view text);

/// The units behind the numbers of a column, each once, in the order of the rows; "" where one
/// has none. Spellings of one unit ("ha", "Ha") are one.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> units_of(const data::Column& column,
                                                               const NumberColumn& numbers);

/// Whether it is clear which mark is the decimal one.
[[nodiscard]] GEOPLAN_EXPORT bool is_clear(Reading reading) noexcept;

/// Whether all of a column can become numbers: clear marks, no words, and one unit.
[[nodiscard]] GEOPLAN_EXPORT bool is_all_numbers(const data::Column& column,
                                                 const NumberColumn& numbers);

}  // namespace geoplan::check
