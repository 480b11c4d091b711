#pragma once

#include <geoplan/check/meaning.hpp>
#include <geoplan/check/reading.hpp>
#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace geoplan::mend {

/// The mends of one column: the same rows, with other values. Columns that hold no text come
/// back as they are where text is to be mended. Errors name a row by its number of
/// `numbers`, which are from 1 where none are given.

/// "\u00e3", "&#227;", "&#xe3;" and "&atilde;" become letters. Web addresses keep their "&".
[[nodiscard]] GEOPLAN_EXPORT data::Column unescaped(const data::Column& column);

/// Unicode NFC.
[[nodiscard]] GEOPLAN_EXPORT data::Column composed(const data::Column& column);

/// Without spaces at the ends, single ones inside, no-break and thin ones plain. What has
/// nothing else becomes missing.
[[nodiscard]] GEOPLAN_EXPORT data::Column trimmed(const data::Column& column);

/// Words of names that begin small get a capital ("Nậm ét" → "Nậm Ét"), those of a kind of
/// unit in front of the name ("Thị trấn") aside.
[[nodiscard]] GEOPLAN_EXPORT data::Column title_cased(const data::Column& column);

/// `value` (as data::text_at shows it) becomes missing.
[[nodiscard]] GEOPLAN_EXPORT data::Column with_missing(const data::Column& column,
                                                       std::string_view value);

/// Text; codes of digits get zeros in front up to `width` digits. "0" stays: it is no code.
/// Words for no value stay as they are.
/// @throws Error{Errc::bad_type} naming the first value that is no code of digits
[[nodiscard]] GEOPLAN_EXPORT data::Column zero_padded(
    const data::Column& column, std::size_t width, std::span<const std::size_t> numbers = {});

/// Text becomes int64, or double where one is not whole; the decimal mark is that which all
/// rows share, as in the finding "number_as_text", or of the `reading` given. The unit of the
/// cells becomes the column's; words for no value ("NA") become missing. A column with no
/// other value stays as it is.
/// @throws Error{Errc::bad_value} unless check::is_all_numbers
[[nodiscard]] GEOPLAN_EXPORT data::Column as_numbers(const data::Column& column,
                                                     check::Meaning meaning,
                                                     std::optional<check::Reading> reading = {},
                                                     std::span<const std::size_t> numbers = {});

/// "21°41'47.27\"N" becomes 21.69646…; plain numbers are degrees already; words for no value
/// become missing.
/// @throws Error{Errc::bad_value} naming the first value that is neither
[[nodiscard]] GEOPLAN_EXPORT data::Column as_degrees(const data::Column& column,
                                                     std::span<const std::size_t> numbers = {});

/// One value times `factor`; powers of ten move its decimal point (1.005 times 1000 is 1005).
/// Whole numbers stay whole where they can. Text stays text: its
/// marks are read as those of all rows, and its unit stays.
/// @throws Error{Errc::bad_value} when the value is no number, or its mark is not clear
[[nodiscard]] GEOPLAN_EXPORT data::Column multiplied(const data::Column& column,
                                                     std::size_t row, double factor,
                                                     check::Meaning meaning,
                                                     std::span<const std::size_t> numbers = {});

}  // namespace geoplan::mend
