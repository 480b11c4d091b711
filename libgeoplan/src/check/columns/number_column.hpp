#pragma once

#include <geoplan/check/folder.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::check {

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
    std::string example;  ///< a value that shows the reading
};

/// None for a column of another type, of codes, or where fewer than four of five values that
/// are no placeholders are numbers. Dots and commas of people, who are whole, are thousands
/// where both readings are open.
[[nodiscard]] std::optional<NumberColumn> number_column(const data::Column& column,
                                                        Meaning meaning);

}  // namespace geoplan::check
