#pragma once

#include <optional>

namespace geoplan::detail {

/// Encodings of one byte a character. Each gives the character of a byte, or none where the
/// encoding has none. Letters may be followed by combining marks: compose them (NFC).

/// Source: Microsoft, "Windows 1252"; without its five unused bytes.
[[nodiscard]] std::optional<char32_t> windows_1252(unsigned char byte) noexcept;
/// Source: Microsoft, "Windows 1258".
[[nodiscard]] std::optional<char32_t> windows_1258(unsigned char byte) noexcept;
/// Source: RFC 1456.
[[nodiscard]] std::optional<char32_t> viscii(unsigned char byte) noexcept;
/// TCVN 5712:1993, VN3 (the ABC fonts), with Windows-1252's punctuation in 0x80 to 0x9F.
[[nodiscard]] std::optional<char32_t> tcvn3(unsigned char byte) noexcept;

/// The byte that a program which takes bytes for Windows-1252 or Latin-1 makes this
/// character of; none for characters that are in neither.
[[nodiscard]] std::optional<unsigned char> western_byte(char32_t character) noexcept;

}  // namespace geoplan::detail
