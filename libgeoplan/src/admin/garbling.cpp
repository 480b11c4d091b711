#include <geoplan/admin/name.hpp>

#include "detail/text/utf8.hpp"
#include "letters.hpp"

namespace geoplan::admin {

namespace {

using detail::is_lower;
using detail::is_upper;

/// The byte that windows-1252 or Latin-1 shows as `c`; none for other characters.
/// Source: Unicode's mapping file CP1252.TXT, 0x80 to 0x9F.
std::optional<char> byte_of(char32_t c) {
    static constexpr std::u32string_view k1252 =
        U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D"
        U"\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
        U"\u0153\u009D\u017E\u0178";
    if (c <= 0xFF) return static_cast<char>(c);
    const std::size_t place = k1252.find(c);
    if (place == k1252.npos) return std::nullopt;
    return static_cast<char>(0x80 + place);
}

std::optional<std::string> bytes_of(std::u32string_view text) {
    std::string bytes;
    for (const char32_t c : text) {
        const auto byte = byte_of(c);
        if (!byte) return std::nullopt;
        bytes += *byte;
    }
    return bytes;
}

/// Characters of Latin-1 that no Vietnamese text has, and those among them that VNI fonts
/// show as marks behind their vowels.
constexpr std::u32string_view kStrange =
    U"¡¢£¤¥¦§¨©ª¬\u00AD®¯±²³µ¶¸¹º¼½¾¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ";
constexpr std::u32string_view kVniMarks = U"ÄÅËÎÏÑÖØÛÜäåëîïñöøûü";

bool has_one_of(std::u32string_view text, std::u32string_view set) {
    return text.find_first_of(set) != text.npos;
}

/// TCVN3 shows its lower-case letters 0xD2 to 0xDD as accented capitals: "ChiÒng".
bool has_capital_inside(std::u32string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool accented = text[i] > 0x7F && is_upper(text[i]);
        if (accented && is_lower(text[i - 1]) && is_lower(text[i + 1])) return true;
    }
    return false;
}

bool has_lost_letter(std::u32string_view text) {
    const auto is_letter = [](char32_t c) { return is_lower(c) || is_upper(c); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 0xFFFD) return true;
        if (text[i] != U'?') continue;
        if (i + 1 < text.size() && is_letter(text[i + 1])) return true;
    }
    return false;
}

}  // namespace

std::string_view name(Garbling garbling) noexcept {
    constexpr std::array<std::string_view, 5> words = {
        "not_utf8", "utf8_as_latin1", "tcvn3_as_latin1", "vni_as_latin1", "lost_letters"};
    return words[static_cast<std::size_t>(garbling)];
}

std::optional<Garbling> garbling_of(std::string_view text) {
    if (!detail::is_utf8(text)) return Garbling::not_utf8;
    const auto letters = detail::decoded(text);
    if (has_lost_letter(letters)) return Garbling::lost_letters;
    const auto bytes = bytes_of(letters);
    const bool plain =
        std::all_of(letters.begin(), letters.end(), [](char32_t c) { return c < 0x80; });
    if (plain || !bytes) return std::nullopt;
    if (detail::is_utf8(*bytes)) return Garbling::utf8_as_latin1;
    if (has_one_of(letters, kStrange)) {
        auto others = letters;
        std::erase_if(others, [](char32_t c) { return kVniMarks.find(c) != kVniMarks.npos; });
        return has_one_of(others, kStrange) ? Garbling::tcvn3_as_latin1
                                            : Garbling::vni_as_latin1;
    }
    if (has_capital_inside(letters)) return Garbling::tcvn3_as_latin1;
    return std::nullopt;
}

}  // namespace geoplan::admin
