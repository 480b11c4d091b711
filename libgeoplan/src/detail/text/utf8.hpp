#pragma once

#include <string>
#include <string_view>

namespace geoplan::detail {

/// Whether `text` is well-formed UTF-8. Source: Unicode 15, table 3-7.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

/// Whether every byte is below 0x80.
[[nodiscard]] bool is_ascii(std::string_view text) noexcept;

/// The character at the front of `text` and the bytes it takes; 0 bytes when they are not
/// well-formed, or none are left.
struct FirstCharacter {
    char32_t character = 0;
    std::size_t bytes = 0;
};
[[nodiscard]] FirstCharacter first_character(std::string_view text) noexcept;

void append_utf8(std::string& text, char32_t character);

/// UTF-8 in Unicode NFC, line by line. `text` is well-formed.
[[nodiscard]] std::string composed(std::string_view text);

/// UTF-8 as capitals, letter by letter. `text` is well-formed.
[[nodiscard]] std::string capitals(std::string_view text);

}  // namespace geoplan::detail
