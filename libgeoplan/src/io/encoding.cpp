#include <geoplan/io/encoding.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/text/utf8.hpp"
#include "io/code_pages.hpp"
#include "io/decoding.hpp"
#include "io/vni.hpp"

namespace geoplan::detail {

namespace {

using io::Encoding;

std::string hex(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte / 16], digits[byte % 16]};
}

Misfit byte_misfit(std::string_view bytes, std::size_t at) {
    return {at, hex(static_cast<unsigned char>(bytes[at]))};
}

Decoded from_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto first = first_character(bytes.substr(at));
        if (first.bytes == 0) return {std::string(bytes.substr(0, at)), byte_misfit(bytes, at)};
        at += first.bytes;
    }
    return {std::string(bytes), {}};
}

/// Source: Unicode 15, section 3.9, table 3-5.
Decoded from_utf16(std::string_view bytes, bool little) {
    const auto unit_at = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(bytes[little ? at : at + 1]);
        const auto high = static_cast<unsigned char>(bytes[little ? at + 1 : at]);
        return static_cast<char32_t>(high * 256U + low);
    };
    const auto within = [](char32_t unit, char32_t first) {
        return unit >= first && unit < first + 0x400;
    };
    Decoded out;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        if (at + 1 == bytes.size()) {
            out.misfit = byte_misfit(bytes, at);
            break;
        }
        char32_t character = unit_at(at);
        if (within(character, 0xD800) && at + 3 < bytes.size() &&
            within(unit_at(at + 2), 0xDC00)) {
            character = 0x10000 + (character - 0xD800) * 0x400 + (unit_at(at + 2) - 0xDC00);
            at += 2;
        } else if (within(character, 0xD800) || within(character, 0xDC00)) {
            out.misfit = byte_misfit(bytes, at);
            break;
        }
        append_utf8(out.text, character);
    }
    return out;
}

Decoded from_code_page(std::string_view bytes,
                       std::optional<char32_t> (*page)(unsigned char) noexcept) {
    Decoded out;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto character = page(static_cast<unsigned char>(bytes[at]));
        if (!character) {
            out.misfit = byte_misfit(bytes, at);
            break;
        }
        append_utf8(out.text, *character);
    }
    return out;
}

Decoded from_vni(std::string_view bytes) {
    Decoded out;
    const std::size_t read = decode_vni(bytes, out.text);
    if (read < bytes.size()) out.misfit = byte_misfit(bytes, read);
    return out;
}

/// Text whose bytes were taken for Windows-1252 and saved as UTF-8: the bytes again, decoded.
Decoded from_spoilt(std::string_view text, Decoded (*decode)(std::string_view)) {
    std::string bytes;
    std::optional<Misfit> misfit;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = first_character(text.substr(at));
        const auto byte = western_byte(first.character);
        if (first.bytes == 0) {
            misfit = byte_misfit(text, at);
        } else if (!byte) {
            misfit = Misfit{at, "'" + std::string(text.substr(at, first.bytes)) + "'"};
        }
        if (misfit) break;
        bytes.push_back(static_cast<char>(*byte));
        at += first.bytes;
    }
    Decoded out = decode(bytes);
    if (!out.misfit) {
        out.misfit = misfit;
        return out;
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < out.misfit->at; ++i) {
        at += first_character(text.substr(at)).bytes;
    }
    const auto length = first_character(text.substr(at)).bytes;
    out.misfit = Misfit{at, "'" + std::string(text.substr(at, length)) + "'"};
    return out;
}

Decoded decode_by(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
            return from_utf8(bytes);
        case Encoding::utf_16le:
            return from_utf16(bytes, true);
        case Encoding::utf_16be:
            return from_utf16(bytes, false);
        case Encoding::windows_1252:
            return from_code_page(bytes, &windows_1252);
        case Encoding::windows_1258:
            return from_code_page(bytes, &windows_1258);
        case Encoding::tcvn3:
            return from_code_page(bytes, &tcvn3);
        case Encoding::vni:
            return from_vni(bytes);
        case Encoding::viscii:
            return from_code_page(bytes, &viscii);
        case Encoding::tcvn3_as_utf8:
            return from_spoilt(
                bytes, [](std::string_view inner) { return from_code_page(inner, &tcvn3); });
        case Encoding::vni_as_utf8:
            return from_spoilt(bytes, &from_vni);
        case Encoding::utf8_twice:
            break;
    }
    return from_spoilt(bytes, &from_utf8);
}

constexpr std::string_view mark = "\xEF\xBB\xBF";  // U+FEFF in UTF-8

constexpr std::array<std::string_view, 11> names = {
    "utf-8", "utf-16le", "utf-16be",      "windows-1252", "windows-1258", "tcvn3",
    "vni",   "viscii",   "tcvn3-as-utf8", "vni-as-utf8",  "utf8-twice"};

}  // namespace

Decoded try_decode(std::string_view bytes, Encoding encoding) {
    const bool marked = is_in_utf8(encoding) && bytes.starts_with(mark);
    const std::size_t before = marked ? mark.size() : 0;
    Decoded out = decode_by(bytes.substr(before), encoding);
    if (out.text.starts_with(mark)) out.text.erase(0, mark.size());
    out.text = composed(out.text);
    if (out.misfit) out.misfit->at += before;
    return out;
}

bool is_in_utf8(Encoding encoding) noexcept {
    return encoding == Encoding::utf_8 || encoding >= Encoding::tcvn3_as_utf8;
}

std::string misfit_text(const Misfit& misfit, Encoding encoding) {
    return say("{} at byte {} is not in {}", {misfit.what, misfit.at + 1, name(encoding)});
}

}  // namespace geoplan::detail

namespace geoplan::io {

std::string_view name(Encoding encoding) noexcept {
    return detail::names[static_cast<std::size_t>(encoding)];
}

Encoding encoding_from_text(std::string_view text) {
    const auto found = std::find(detail::names.begin(), detail::names.end(), text);
    if (found != detail::names.end()) {
        return static_cast<Encoding>(found - detail::names.begin());
    }
    const std::vector<std::string> words(detail::names.begin(), detail::names.end());
    if (const auto near = nearest_word(text, words)) {
        throw Error(Errc::bad_argument,
                    say("'{}' is no encoding; did you mean '{}'?", {text, *near}));
    }
    throw Error(Errc::bad_argument, say("'{}' is no encoding; they are {}",
                                        {text, quoted_list(words, words.size())}));
}

std::string decode(std::string_view bytes, Encoding encoding, bool capital_font) {
    auto decoded = detail::try_decode(bytes, encoding);
    if (decoded.misfit) {
        throw Error(Errc::bad_value, detail::misfit_text(*decoded.misfit, encoding));
    }
    return capital_font ? detail::capitals(decoded.text) : std::move(decoded.text);
}

}  // namespace geoplan::io
