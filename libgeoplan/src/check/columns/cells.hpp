#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/check/reading.hpp>

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// The values of a text column; nullptr for the other types.
[[nodiscard]] const data::Texts* texts_of(const data::Column& column) noexcept;

/// The values of a double or int64 column, NaN where not known; empty for the other types.
[[nodiscard]] std::vector<double> numbers_of(const data::Column& column);

/// Rows where `has_value`.
[[nodiscard]] std::vector<std::size_t> rows_with_value(const data::Column& column);

/// Whether a column's name holds one of the words (small, without marks; two words of a name
/// stand as "cong suat").
[[nodiscard]] bool has_word(const data::Column& column,
                            std::initializer_list<std::string_view> words);

/// Whether digits in the column are a code, no quantity: by its meaning, its name, or a zero in
/// front of a value.
[[nodiscard]] bool holds_codes(const data::Column& column, Meaning meaning);

/// A text as a person reads it: letters that are written out as codes, "X\u00e3", decoded.
[[nodiscard]] std::string without_escapes(const std::string& text);

/// Middle value; of an even number, the mean of both. `values` must not be empty.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace geoplan::check
