#pragma once

#include <geoplan/core/date.hpp>
#include <geoplan/core/state.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace geoplan::data {

using Doubles = std::vector<double>;
using Integers = std::vector<std::int64_t>;
using Bools = std::vector<std::uint8_t>;  ///< 0 or 1
using Texts = std::vector<std::string>;
using Dates = std::vector<Date>;

/// One named column of one type. Where something is not known, `states` says what it is
/// and the value there is a filler (NaN, 0, "") that must not be read.
struct Column {
    std::string name;
    std::string unit;  ///< "" for none, "1" for a plain number
    std::variant<Doubles, Integers, Bools, Texts, Dates> values;
    std::vector<State> states = {};  ///< empty: all known

    friend bool operator==(const Column&, const Column&) = default;
};

[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Column& column) noexcept;

/// "double", "int64", "bool", "text", "date"
[[nodiscard]] GEOPLAN_EXPORT std::string_view type_name(const Column& column) noexcept;

[[nodiscard]] GEOPLAN_EXPORT State state_at(const Column& column, std::size_t row) noexcept;

/// Value as a reader would see it; "" where it is not known.
[[nodiscard]] GEOPLAN_EXPORT std::string text_at(const Column& column, std::size_t row);

/// Double column whose NaN are `missing`.
[[nodiscard]] GEOPLAN_EXPORT Column number_column(std::string name, std::string unit,
                                                  std::vector<double> values);

[[nodiscard]] GEOPLAN_EXPORT Column text_column(std::string name,
                                                std::vector<std::string> values);

/// Numbers of a double, int64 or bool column, NaN where not known.
/// @throws Error{Errc::bad_type} for text and dates, with the first three values and `where`
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> numbers(const Column& column,
                                                         std::string_view where = {});

/// Every row as `text_at` shows it.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> texts(const Column& column);

/// Rows `rows` of a column, in that order.
[[nodiscard]] GEOPLAN_EXPORT Column take(const Column& column,
                                         std::span<const std::size_t> rows);

}  // namespace geoplan::data
