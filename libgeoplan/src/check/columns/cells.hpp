#pragma once

#include <geoplan/check/folder.hpp>

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

/// Known, and no text of nothing but spaces.
[[nodiscard]] bool has_value(const data::Column& column, std::size_t row);
[[nodiscard]] std::vector<std::size_t> rows_with_value(const data::Column& column);

/// Without spaces at the ends; no-break and thin spaces become plain ones.
[[nodiscard]] std::string plain_spaces(std::string_view text);

/// "NA", "n/a", "-", "không biết", "chưa có số liệu": words that stand for no value.
[[nodiscard]] bool is_placeholder(std::string_view text);

/// Whether a column's name holds one of the words (small, without marks; two words of a name
/// stand as "cong suat").
[[nodiscard]] bool has_word(const data::Column& column,
                            std::initializer_list<std::string_view> words);

/// Whether digits in the column are a code, no quantity: by its meaning, its name, or a zero in
/// front of a value.
[[nodiscard]] bool holds_codes(const data::Column& column, Meaning meaning);

/// Middle value; of an even number, the mean of both. `values` must not be empty.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace geoplan::check
