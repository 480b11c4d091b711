#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// The words of a column's or file's name, in small plain letters without marks:
/// "a08_DânSố" → a08, dan, so. Split where a letter is neither letter nor digit, and where
/// a capital follows a small letter.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view name);

/// Without marks and in small letters: "Điện Biên" → "dien bien".
[[nodiscard]] std::string plain_text(std::string_view text);

/// A file's name as it may be shown: control characters as "\n", "\x1b".
[[nodiscard]] std::string shown_name(std::string_view name);

}  // namespace geoplan::check
