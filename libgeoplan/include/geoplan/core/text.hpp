#pragma once

#include <geoplan/export.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan {

/// The word nearest to `word` (fewest letters inserted, deleted, replaced or swapped),
/// for "did you mean"; none when more than a third of the letters differ.
[[nodiscard]] GEOPLAN_EXPORT std::optional<std::string> nearest_word(
    std::string_view word, std::span<const std::string> words);

/// `message`, with "; did you mean 'mean'?" when one of `words` is near to `word`.
[[nodiscard]] GEOPLAN_EXPORT std::string with_nearest(std::string message,
                                                      std::string_view word,
                                                      std::span<const std::string> words);

/// `message`, with "where: " in front unless that is empty.
[[nodiscard]] GEOPLAN_EXPORT std::string with_place(std::string_view where,
                                                    std::string message);

/// Unicode NFC, without spaces at the ends and with single spaces inside.
/// @throws Error{Errc::bad_value} when `text` is not UTF-8
[[nodiscard]] GEOPLAN_EXPORT std::string normalise_text(std::string_view text);

/// `normalise_text`, case folded: for comparing, not for showing.
[[nodiscard]] GEOPLAN_EXPORT std::string fold_text(std::string_view text);

/// Shortest decimal text that reads back as the same double ("-0" aside); plain digits from
/// 1e-6 up to 1e16, powers of ten beyond; "nan" for NaN.
[[nodiscard]] GEOPLAN_EXPORT std::string number_text(double value);

/// The words quoted and joined: 'a', 'b', 'c'; at most `most`, then "…".
[[nodiscard]] GEOPLAN_EXPORT std::string quoted_list(std::span<const std::string> words,
                                                     std::size_t most = 8);

/// The words of a column's or file's name, in small plain letters without marks:
/// "a08_DânSố" → a08, dan, so. Split where a letter is neither letter nor digit, and where
/// a capital follows a small letter.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> plain_words(std::string_view name);

/// Without marks and in small letters: "Điện Biên" → "dien bien".
[[nodiscard]] GEOPLAN_EXPORT std::string plain_text(std::string_view text);

/// A file's name as it may be shown: control characters as "\n", "\x1b".
[[nodiscard]] GEOPLAN_EXPORT std::string shown_name(std::string_view name);

}  // namespace geoplan
