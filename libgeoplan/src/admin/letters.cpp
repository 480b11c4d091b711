#include "letters.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <utf8proc.h>

#include <cstdlib>

namespace geoplan::detail {

namespace {

constexpr std::size_t kTones = 6;
constexpr std::array<std::u32string_view, 24> kVowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
    U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ", U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ",
    U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ"};
constexpr std::size_t kLimit = 0x1F00;  // above every letter of them

/// Row and tone of each letter, plus one; 0 for what is no vowel.
constexpr auto kPlaces = [] {
    std::array<std::uint8_t, kLimit> places{};
    for (std::size_t row = 0; row < kVowels.size(); ++row) {
        for (std::size_t tone = 0; tone < kTones; ++tone) {
            places[kVowels[row][tone]] = static_cast<std::uint8_t>(row * kTones + tone + 1);
        }
    }
    return places;
}();

}  // namespace

Vowel vowel_of(char32_t letter) noexcept {
    if (letter >= kLimit || kPlaces[letter] == 0) return {};
    const std::size_t place = kPlaces[letter] - 1U;
    return {kVowels[place / kTones][0], static_cast<std::uint8_t>(place % kTones)};
}

char32_t with_tone(char32_t plain, std::uint8_t tone) noexcept {
    return kVowels[(kPlaces[plain] - 1U) / kTones][tone];
}

char32_t lower(char32_t letter) noexcept {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
}

bool is_lower(char32_t letter) noexcept {
    return utf8proc_category(static_cast<utf8proc_int32_t>(letter)) == UTF8PROC_CATEGORY_LL;
}

bool is_upper(char32_t letter) noexcept {
    return utf8proc_category(static_cast<utf8proc_int32_t>(letter)) == UTF8PROC_CATEGORY_LU;
}

bool is_digit(char32_t c) noexcept {
    return c >= U'0' && c <= U'9';
}

bool is_space(char32_t c) noexcept {
    return (c >= 0x09 && c <= 0x0D) || c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x3000;
}

std::u32string decoded(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t point = *at;
        const auto length = point < 0x80 ? 1 : utf8proc_iterate(at, left, &point);
        if (length <= 0) throw Error(Errc::bad_value, say("a name is not UTF-8"));
        out += static_cast<char32_t>(point);
        at += length;
        left -= length;
    }
    return out;
}

std::string encoded(std::u32string_view text) {
    std::string out;
    out.reserve(2 * text.size());
    for (const char32_t c : text) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length =
            utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
        out.append(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::size_t>(length));
    }
    return out;
}

std::u32string composed(std::u32string_view text) {
    const std::string bytes = encoded(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                     static_cast<utf8proc_ssize_t>(bytes.size()), &mapped, UTF8PROC_COMPOSE);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) throw Error(Errc::bad_value, say("a name is not UTF-8"));
    return decoded({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
}

}  // namespace geoplan::detail
