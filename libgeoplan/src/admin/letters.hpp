#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace geoplan::detail {

/// A Vietnamese vowel: one of a ă â e ê i o ô ơ u ư y, in lower or upper case, with a tone.
struct Vowel {
    char32_t plain = 0;     ///< without its tone; 0 for what is no vowel
    std::uint8_t tone = 0;  ///< 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
};

[[nodiscard]] Vowel vowel_of(char32_t letter) noexcept;
[[nodiscard]] char32_t with_tone(char32_t plain, std::uint8_t tone) noexcept;

[[nodiscard]] char32_t lower(char32_t letter) noexcept;
[[nodiscard]] bool is_lower(char32_t letter) noexcept;
[[nodiscard]] bool is_upper(char32_t letter) noexcept;
[[nodiscard]] bool is_digit(char32_t c) noexcept;
[[nodiscard]] bool is_space(char32_t c) noexcept;

/// @throws Error{Errc::bad_value} when `text` is not UTF-8
[[nodiscard]] std::u32string decoded(std::string_view text);
[[nodiscard]] std::string encoded(std::u32string_view text);

/// Unicode NFC.
[[nodiscard]] std::u32string composed(std::u32string_view text);

}  // namespace geoplan::detail
