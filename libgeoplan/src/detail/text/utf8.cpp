#include "detail/text/utf8.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <utf8proc.h>

#include <cstdlib>

namespace geoplan::detail {

bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto first = first_character(text);
        if (first.bytes == 0) return false;
        text.remove_prefix(first.bytes);
    }
    return true;
}

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

FirstCharacter first_character(std::string_view text) noexcept {
    if (text.empty()) return {};
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    if (*bytes < 0x80) return {*bytes, 1};
    utf8proc_int32_t point = 0;
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (length <= 0) return {};
    return {static_cast<char32_t>(point), static_cast<std::size_t>(length)};
}

void append_utf8(std::string& text, char32_t character) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length =
        utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::string composed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        text.remove_prefix(line.size());
        if (is_ascii(line)) {
            out += line;
            continue;
        }
        utf8proc_uint8_t* mapped = nullptr;
        const auto length =
            utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(line.data()),
                         static_cast<utf8proc_ssize_t>(line.size()), &mapped, UTF8PROC_COMPOSE);
        const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
        if (length < 0) {
            throw Error(Errc::bad_value,
                        say("the text cannot be composed: {}", {utf8proc_errmsg(length)}));
        }
        out.append(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    }
    return out;
}

std::string capitals(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto first = first_character(text);
        if (first.bytes == 0) break;
        append_utf8(out, static_cast<char32_t>(
                             utf8proc_toupper(static_cast<utf8proc_int32_t>(first.character))));
        text.remove_prefix(first.bytes);
    }
    return out;
}

}  // namespace geoplan::detail
