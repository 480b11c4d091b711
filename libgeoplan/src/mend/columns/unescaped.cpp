#include <geoplan/mend/columns.hpp>

#include "detail/text/utf8.hpp"
#include "mend/columns/each_text.hpp"

#include <charconv>

namespace geoplan::mend {

namespace {

struct Entity {
    std::string_view name;
    char32_t letter;
};

// The entities of HTML 4 that stand in Vietnamese texts.
constexpr auto entities = std::to_array<Entity>(
    {{"amp", U'&'},    {"nbsp", U'\u00a0'}, {"lt", U'<'},     {"gt", U'>'},
     {"quot", U'"'},   {"apos", U'\''},     {"Agrave", U'À'}, {"Aacute", U'Á'},
     {"Acirc", U'Â'},  {"Atilde", U'Ã'},    {"Egrave", U'È'}, {"Eacute", U'É'},
     {"Ecirc", U'Ê'},  {"Igrave", U'Ì'},    {"Iacute", U'Í'}, {"Ograve", U'Ò'},
     {"Oacute", U'Ó'}, {"Ocirc", U'Ô'},     {"Otilde", U'Õ'}, {"Ugrave", U'Ù'},
     {"Uacute", U'Ú'}, {"Yacute", U'Ý'},    {"agrave", U'à'}, {"aacute", U'á'},
     {"acirc", U'â'},  {"atilde", U'ã'},    {"egrave", U'è'}, {"eacute", U'é'},
     {"ecirc", U'ê'},  {"igrave", U'ì'},    {"iacute", U'í'}, {"ograve", U'ò'},
     {"oacute", U'ó'}, {"ocirc", U'ô'},     {"otilde", U'õ'}, {"ugrave", U'ù'},
     {"uacute", U'ú'}, {"yacute", U'ý'}});

/// A letter that is written out, and the bytes it takes there.
struct Escape {
    char32_t letter;
    std::size_t bytes;
};

std::optional<char32_t> number_from(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value, base);
    if (digits.empty() || error != std::errc() || stopped != end) return std::nullopt;
    return static_cast<char32_t>(value);
}

bool is_letter(char32_t c) {
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    return c > 0 && c <= 0x10FFFF && !surrogate;
}

/// "\u00e3", or the pair of a letter beyond 0xFFFF: "\ud83d\ude00".
std::optional<Escape> backslash(std::string_view text) {
    const auto unit = [&](std::size_t at) -> std::optional<char32_t> {
        if (text.size() < at + 6 || text.substr(at, 2) != "\\u") return std::nullopt;
        return number_from(text.substr(at + 2, 4), 16);
    };
    const auto first = unit(0);
    if (!first) return std::nullopt;
    if (is_letter(*first)) return Escape{*first, 6};
    const auto second = unit(6);
    const bool pair =
        second && *first >= 0xD800 && *first < 0xDC00 && *second >= 0xDC00 && *second <= 0xDFFF;
    if (!pair) return std::nullopt;
    return Escape{0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 12};
}

/// "&#227;", "&#xe3;", "&atilde;"
std::optional<Escape> entity(std::string_view text) {
    constexpr std::size_t longest = 10;
    const auto end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos) return std::nullopt;
    const auto name = text.substr(1, end - 1);
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto letter = number_from(name.substr(hex ? 2 : 1), hex ? 16 : 10);
        if (!letter || !is_letter(*letter)) return std::nullopt;
        return Escape{*letter, end + 1};
    }
    const auto found = std::find_if(entities.begin(), entities.end(),
                                    [&](const Entity& each) { return each.name == name; });
    if (found == entities.end()) return std::nullopt;
    return Escape{found->letter, end + 1};
}

std::string with_letters(const std::string& text) {
    const bool address = text.find("://") != std::string::npos;
    std::string out;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::optional<Escape> escape;
        if (rest[0] == '\\') escape = backslash(rest);
        if (rest[0] == '&' && !address) escape = entity(rest);
        if (escape) {
            detail::append_utf8(out, escape->letter);
        } else {
            out += rest[0];
        }
        rest.remove_prefix(escape ? escape->bytes : 1);
    }
    return out;
}

}  // namespace

data::Column unescaped(const data::Column& column) {
    return each_text(column, with_letters);
}

}  // namespace geoplan::mend
