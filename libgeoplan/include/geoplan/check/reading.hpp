#pragma once

#include <geoplan/check/meaning.hpp>
#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// How cells are read: what the findings say of them, and what mends make of them.

/// Without spaces at the ends; no-break and thin spaces become plain ones.
[[nodiscard]] GEOPLAN_EXPORT std::string plain_spaces(std::string_view text);

/// Known, and no text of nothing but spaces.
[[nodiscard]] GEOPLAN_EXPORT bool has_value(const data::Column& column, std::size_t row);

/// "NA", "n/a", "-", "không biết", "chưa có số liệu": words that stand for no value.
[[nodiscard]] GEOPLAN_EXPORT bool is_placeholder(std::string_view text);

/// Degrees of "21°41'47.27\"N", "103 độ 52 phút 39,4 giây Đ", "N21°41.5'"; south and west are
/// negative. None for other texts, also where minutes or seconds reach 60.
[[nodiscard]] GEOPLAN_EXPORT std::optional<double> degrees_of(std::string_view text);

/// Where words of a name begin with a small letter, in bytes; those of a kind of unit or thing
/// in front of it ("thị trấn", "tiểu khu") aside.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::size_t> small_words(std::string_view name);

/// How the numbers of a text column are read.
enum class Reading {
    plain,          ///< digits alone
    dot_decimal,    ///< "12.5", "1,234.5"
    comma_decimal,  ///< "12,5", "1.234,5", "1.327.430"
    spaces,         ///< "1 234 567"
    unclear,        ///< every mark is like that of "1.234"
    both,           ///< some rows can only be the one, some only the other
};

/// A text column whose values are numbers, but for a few.
struct NumberColumn {
    std::vector<std::size_t> numbers;  ///< rows
    std::vector<std::size_t> words;    ///< rows that hold neither number nor placeholder
    std::size_t with_unit = 0;
    Reading reading = Reading::plain;
    std::string example;        ///< a value that shows the reading
    std::string other_example;  ///< of `both`: a value with the dot
};

/// None for a column of another type, of codes, or where fewer than four of five values that
/// are no placeholders are numbers. Dots and commas of people, who are whole, are thousands
/// where both readings are open.
[[nodiscard]] GEOPLAN_EXPORT std::optional<NumberColumn> number_column(
    const data::Column& column, Meaning meaning);

}  // namespace geoplan::check
