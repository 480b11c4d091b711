#include "io/vni.hpp"

#include "detail/text/utf8.hpp"
#include "io/code_pages.hpp"

namespace geoplan::detail {

namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// Capitals of the marks and of the letters above 0x7F stand 0x20 before the small ones.
bool is_capital(unsigned char byte) {
    return byte >= 0xC0 && byte < 0xE0;
}
unsigned char small(unsigned char byte) {
    return static_cast<unsigned char>(is_capital(byte) ? byte + 0x20 : byte);
}

/// What the byte of a mark adds to the letter before it, for the letters that take it.
struct Mark {
    unsigned char byte;
    std::u32string_view letters;
    std::u32string_view adds;
};
constexpr std::u32string_view toned = U"aeouyơưAEOUYƠƯ";
constexpr std::u32string_view hatted = U"aeoAEO";
constexpr std::u32string_view breved = U"aA";
constexpr std::array marks = {
    Mark{0xF9, toned, U"\u0301"},        Mark{0xF8, toned, U"\u0300"},
    Mark{0xFB, toned, U"\u0309"},        Mark{0xF5, toned, U"\u0303"},
    Mark{0xEF, toned, U"\u0323"},        Mark{0xE2, hatted, U"\u0302"},
    Mark{0xE1, hatted, U"\u0302\u0301"}, Mark{0xE0, hatted, U"\u0302\u0300"},
    Mark{0xE5, hatted, U"\u0302\u0309"}, Mark{0xE3, hatted, U"\u0302\u0303"},
    Mark{0xE4, hatted, U"\u0302\u0323"}, Mark{0xEA, breved, U"\u0306"},
    Mark{0xE9, breved, U"\u0306\u0301"}, Mark{0xE8, breved, U"\u0306\u0300"},
    Mark{0xFA, breved, U"\u0306\u0309"}, Mark{0xFC, breved, U"\u0306\u0303"},
    Mark{0xEB, breved, U"\u0306\u0323"},
};

/// A letter of one byte above 0xBF: small, and its capital.
struct Letter {
    unsigned char byte;
    char32_t small;
    char32_t capital;
};
constexpr std::array letters = {
    Letter{0xF1, U'đ', U'Đ'}, Letter{0xF4, U'ơ', U'Ơ'}, Letter{0xF6, U'ư', U'Ư'},
    Letter{0xED, U'í', U'Í'}, Letter{0xEC, U'ì', U'Ì'}, Letter{0xE6, U'ỉ', U'Ỉ'},
    Letter{0xF3, U'ĩ', U'Ĩ'}, Letter{0xF2, U'ị', U'Ị'}, Letter{0xEE, U'ỵ', U'Ỵ'},
};

std::optional<char32_t> letter_of(unsigned char byte) {
    if (byte < 0xC0) return windows_1252(byte);
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) {
        return letter.byte == small(byte);
    });
    if (found == letters.end()) return std::nullopt;
    return is_capital(byte) ? found->capital : found->small;
}

const Mark* mark_of(unsigned char byte, char32_t letter) {
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
        return mark.byte == small(byte) && mark.letters.find(letter) != mark.letters.npos;
    });
    return found == marks.end() ? nullptr : &*found;
}

}  // namespace

std::size_t decode_vni(std::string_view bytes, std::string& out) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto letter = letter_of(byte_at(bytes, i));
        if (!letter) return i;
        append_utf8(out, *letter);
        if (i + 1 == bytes.size()) break;
        const Mark* mark = mark_of(byte_at(bytes, i + 1), *letter);
        if (mark == nullptr) continue;
        for (const char32_t added : mark->adds) append_utf8(out, added);
        ++i;
    }
    return bytes.size();
}

}  // namespace geoplan::detail
