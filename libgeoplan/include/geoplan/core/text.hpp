#pragma once

#include <geoplan/export.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

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

}  // namespace geoplan
