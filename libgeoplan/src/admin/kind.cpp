#include "kind.hpp"

#include "letters.hpp"

namespace geoplan::detail {

namespace {

using admin::Kind;

enum class Form : std::uint8_t {
    word,    // may be run together with a capital or digit: "XãMường", "Phường1"
    letter,  // needs a dot or a number: "X.", "P1"
    english  // behind the name; in front of a number: "Moc Chau Ward", "Ward 1"
};

struct Word {
    std::u32string_view text;  // a space stands for any number of spaces, also for none
    Kind kind;
    Form form;
};

// Longer words first where one begins another.
constexpr std::array<Word, 26> kWords = {{
    {U"thị trấn", Kind::township, Form::word},
    {U"thị xã", Kind::town, Form::word},
    {U"thành phố", Kind::city, Form::word},
    {U"đặc khu", Kind::special_zone, Form::word},
    {U"phường", Kind::ward, Form::word},
    {U"huyện", Kind::district, Form::word},
    {U"quận", Kind::urban_district, Form::word},
    {U"tỉnh", Kind::province, Form::word},
    {U"xã", Kind::commune, Form::word},
    {U"tt", Kind::township, Form::word},
    {U"tx", Kind::town, Form::word},
    {U"tp", Kind::city, Form::word},
    {U"x", Kind::commune, Form::letter},
    {U"p", Kind::ward, Form::letter},
    {U"h", Kind::district, Form::letter},
    {U"q", Kind::urban_district, Form::letter},
    {U"t", Kind::province, Form::letter},
    {U"commune", Kind::commune, Form::english},
    {U"ward", Kind::ward, Form::english},
    {U"townlet", Kind::township, Form::english},
    {U"township", Kind::township, Form::english},
    {U"town", Kind::none, Form::english},      // thị xã or thị trấn
    {U"district", Kind::none, Form::english},  // huyện or quận
    {U"city", Kind::city, Form::english},
    {U"province", Kind::province, Form::english},
    {U"special zone", Kind::special_zone, Form::english},
}};

std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

/// Where `word` ends in `text` when it stands at `at`; 0 when it does not.
std::size_t end_of_word(std::u32string_view text, std::size_t at, std::u32string_view word) {
    for (const char32_t letter : word) {
        if (letter == U' ') {
            at = skip_spaces(text, at);
        } else if (at < text.size() && lower(text[at]) == letter) {
            ++at;
        } else {
            return 0;
        }
    }
    return at;
}

/// Where the name begins behind a kind that ends at `end`; 0 when the kind is none.
std::size_t start_of_name(std::u32string_view text, std::size_t end, Form form) {
    const bool dotted = end < text.size() && text[end] == U'.';
    const std::size_t start = skip_spaces(text, dotted ? end + 1 : end);
    if (end == 0 || start >= text.size()) return 0;
    if (is_digit(text[start])) return start;
    switch (form) {
        case Form::word:
            return start > end || is_upper(text[start]) ? start : 0;
        case Form::letter:
            return dotted ? start : 0;
        case Form::english:
            return 0;
    }
    return 0;
}

std::u32string_view trimmed(std::u32string_view text) {
    text.remove_prefix(skip_spaces(text, 0));
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// "… Ward"
NameParts split_english(std::u32string_view text) {
    for (const auto& word : kWords) {
        if (word.form != Form::english || text.size() < word.text.size() + 2) continue;
        const std::size_t start = text.size() - word.text.size();
        if (is_space(text[start - 1]) && end_of_word(text, start, word.text) == text.size()) {
            return {word.kind, trimmed(text.substr(0, start))};
        }
    }
    return {Kind::none, text};
}

/// "… (Xã)"
NameParts split_brackets(std::u32string_view text) {
    const std::size_t open = text.rfind(U'(');
    if (text.empty() || text.back() != U')' || open == text.npos) return {Kind::none, text};
    const auto rest = trimmed(text.substr(0, open));
    const auto inside = trimmed(text.substr(open + 1, text.size() - open - 2));
    for (const auto& word : kWords) {
        if (!rest.empty() && end_of_word(inside, 0, word.text) == inside.size()) {
            return {word.kind, rest};
        }
    }
    return {Kind::none, text};
}

}  // namespace

NameParts split_kind(std::u32string_view name) {
    const auto text = trimmed(name);
    for (const auto& word : kWords) {
        const std::size_t start =
            start_of_name(text, end_of_word(text, 0, word.text), word.form);
        if (start > 0) return {word.kind, text.substr(start)};
    }
    const auto parts = split_brackets(text);
    return parts.rest.size() < text.size() ? parts : split_english(text);
}

}  // namespace geoplan::detail
