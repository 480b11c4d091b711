#include <geoplan/core/text.hpp>

#include <utf8proc.h>

namespace geoplan {

namespace {

/// The next code point of `text`, or the byte itself where it is not UTF-8.
utf8proc_int32_t next_letter(std::string_view& text) {
    utf8proc_int32_t letter = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &letter);
    if (used <= 0) {
        letter = static_cast<unsigned char>(text.front());
        text.remove_prefix(1);
    } else {
        text.remove_prefix(static_cast<std::size_t>(used));
    }
    return letter;
}

/// Small, without marks; marks themselves are 0.
utf8proc_int32_t plain_letter(utf8proc_int32_t letter) {
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        letter, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK),
        &boundary);
    if (count <= 0) return 0;
    return parts[0] == U'đ' ? 'd' : parts[0];
}

bool is_word_letter(utf8proc_int32_t letter) {
    const auto category = utf8proc_category(letter);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           category == UTF8PROC_CATEGORY_ND;
}

bool is_mark(utf8proc_int32_t letter) {
    const auto category = utf8proc_category(letter);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

void append(std::string& out, utf8proc_int32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(letter, bytes.data());
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
        out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
    }
}

}  // namespace

std::vector<std::string> plain_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    bool small = false;
    const auto close = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    while (!name.empty()) {
        const auto letter = next_letter(name);
        if (is_mark(letter)) continue;
        const bool capital = utf8proc_category(letter) == UTF8PROC_CATEGORY_LU;
        if (!is_word_letter(letter) || (capital && small)) close();
        small = !capital && is_word_letter(letter);
        if (is_word_letter(letter)) append(word, plain_letter(letter));
    }
    close();
    return words;
}

std::string plain_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto letter = next_letter(text);
        if (is_mark(letter)) continue;
        const auto plain = plain_letter(letter);
        if (plain != 0) append(out, plain);
    }
    return out;
}

std::string shown_name(std::string_view name) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20U || byte == 0x7FU) {
            out += "\\x";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace geoplan
