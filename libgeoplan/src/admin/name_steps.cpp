#include "name_steps.hpp"

#include "letters.hpp"

namespace geoplan::detail {

namespace {

/// A way to write one character by its number.
struct Escape {
    std::u32string_view open;
    std::u32string_view close;  // "" after exactly four digits
    int base;
};

constexpr std::array<Escape, 5> kEscapes = {{{U"\\u", U"", 16},
                                             {U"<U+", U">", 16},
                                             {U"&#x", U";", 16},
                                             {U"&#X", U";", 16},
                                             {U"&#", U";", 10}}};

int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'a' && c <= U'f') return static_cast<int>(c - U'a') + 10;
    if (c >= U'A' && c <= U'F') return static_cast<int>(c - U'A') + 10;
    return 16;
}

/// The character written at `text[at]` in the form `escape`, and where it ends.
struct Written {
    char32_t character = 0;
    std::size_t end = 0;  // 0: none stands there
};

Written written_at(std::u32string_view text, std::size_t at, const Escape& escape) {
    constexpr std::size_t kFour = 4;
    constexpr std::size_t kMostDigits = 6;
    if (text.substr(at, escape.open.size()) != escape.open) return {};
    const std::size_t first = at + escape.open.size();
    const std::size_t most = escape.close.empty() ? kFour : kMostDigits;
    std::size_t end = first;
    char32_t value = 0;
    while (end < text.size() && end - first < most && digit_value(text[end]) < escape.base) {
        value = value * static_cast<char32_t>(escape.base) +
                static_cast<char32_t>(digit_value(text[end++]));
    }
    const bool whole = escape.close.empty() ? end - first == kFour : end > first;
    const bool is_character = value >= 0x20 && value <= 0x10FFFF && (value >> 11) != 0x1B;
    if (!whole || !is_character || text.substr(end, escape.close.size()) != escape.close) {
        return {};
    }
    return {value, end + escape.close.size()};
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xB4 || c == 0x2BC || c == 0x2018 || c == 0x2019;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool is_gap(char32_t c) {
    return is_space(c) || c == U'.' || c == U'-' || c == U'_' || (c >= 0x2010 && c <= 0x2015);
}

bool starts_word(const std::u32string& text, std::size_t at) {
    return is_upper(text[at]) && is_lower(text[at - 1]);
}

/// Whether the tone on the vowel at `at`, followed by another vowel, belongs on that one.
/// The older style marks the first of oa, oe, uy in an open syllable, the newer the second;
/// behind q, u is no vowel. "uyê" is no such end: "phùyên" is "phù yên" run together.
bool tone_moves(const std::u32string& text, std::size_t at) {
    const char32_t first = lower(vowel_of(text[at]).plain);
    const char32_t second = lower(text[at + 1]);
    if (first == U'o') return second == U'a' || second == U'e';
    if (first != U'u') return false;
    if (at > 0 && lower(text[at - 1]) == U'q') return true;
    if (second != U'y') return false;
    const char32_t third = at + 2 < text.size() ? lower(text[at + 2]) : U' ';
    return vowel_of(third).plain == 0 || third == U'a' || third == U'u';
}

}  // namespace

void undo_escapes(std::u32string& text) {
    if (text.find_first_of(U"\\<&") == text.npos) return;
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        Written written;
        for (const auto& escape : kEscapes) {
            if (written.end == 0) written = written_at(text, i, escape);
        }
        out += written.end == 0 ? text[i] : written.character;
        i = written.end == 0 ? i + 1 : written.end;
    }
    text = std::move(out);
}

void compose(std::u32string& text) {
    // Below U+0300, and among the letters of Vietnamese, everything is composed.
    const bool is_composed = std::all_of(text.begin(), text.end(), [](char32_t c) {
        return c < 0x300 || vowel_of(c).plain != 0;
    });
    if (!is_composed) text = composed(text);
}

void mend_letters(std::u32string& text) {
    for (auto& c : text) {
        if (c == 0xD0 || c == 0x189) c = U'Đ';
        if (c == 0xF0 || c == 0x256) c = U'đ';
    }
}

void place_tones(std::u32string& text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const Vowel here = vowel_of(text[i]);
        const Vowel next = vowel_of(text[i + 1]);
        if (here.tone == 0 || next.plain == 0 || next.tone != 0) continue;
        if (starts_word(text, i + 1) || !tone_moves(text, i)) continue;
        text[i] = here.plain;
        text[i + 1] = with_tone(next.plain, here.tone);
    }
}

void drop_leading_zeros(std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool leads = text[i] == U'0' && (out.empty() || !is_digit(out.back()));
        if (leads && i + 1 < text.size() && is_digit(text[i + 1])) continue;
        out += text[i];
    }
    text = std::move(out);
}

void tidy_separators(std::u32string& text) {
    std::u32string out;
    bool gap = false;
    for (const char32_t c : text) {
        if (is_apostrophe(c) || is_invisible(c)) continue;
        if (is_gap(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += U' ';
        gap = false;
        out += c;
    }
    text = std::move(out);
}

}  // namespace geoplan::detail
