#include "study/draft/writer.hpp"

#include <geoplan/core/text.hpp>

#include <array>
#include <cstdio>

namespace geoplan::study {

namespace {

constexpr std::size_t width = 96;

}  // namespace

std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20U || byte == 0x7FU) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04X", byte);
            out += code.data();
        } else {
            out += c;
        }
    }
    return out + "\"";
}

void DraftText::comment(std::string_view text) {
    const std::string shown = shown_name(text);
    std::string_view rest = shown;
    while (rest.size() > width) {
        const auto space = rest.rfind(' ', width);
        if (space == std::string_view::npos || space == 0) break;
        line("# " + std::string(rest.substr(0, space)));
        rest.remove_prefix(space + 1);
    }
    line("# " + std::string(rest));
}

}  // namespace geoplan::study
