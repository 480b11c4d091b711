#include <geoplan/check/reading.hpp>

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <array>
#include <charconv>
#include <span>
#include <string>
#include <vector>

namespace geoplan::check {

namespace {

struct Spelling {
    std::string_view text;
    char letter;
};

// Longer spellings first; '\'' twice is the sign of seconds.
constexpr auto spellings = std::to_array<Spelling>({
    {"giay", 's'},
    {"phut", 'm'},
    {"do", 'd'},
    {"''", 's'},
    {"″", 's'},
    {"”", 's'},
    {"“", 's'},
    {"\"", 's'},
    {"′", 'm'},
    {"’", 'm'},
    {"‘", 'm'},
    {"'", 'm'},
    {"°", 'd'},
    {"º", 'd'},
    {"˚", 'd'},
    {"o", 'd'},
});

/// Halves of the earth. "N" is north; the south in Vietnamese is "Nam".
constexpr auto halves = std::to_array<Spelling>({
    {"bac", 'n'},
    {"nam", 's'},
    {"dong", 'e'},
    {"tay", 'w'},
    {"n", 'n'},
    {"s", 's'},
    {"e", 'e'},
    {"w", 'w'},
    {"b", 'n'},
    {"d", 'e'},
    {"t", 'w'},
});

struct Reader {
    std::string_view rest;
    std::vector<double> parts;
    std::string signs;
    char half = 0;

    bool take_number() {
        double value = 0.0;
        const auto [end, error] =
            std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (error != std::errc()) return false;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        parts.push_back(value);
        return true;
    }

    /// The letter of the spelling that comes next; 0: none.
    char take(std::span<const Spelling> known) {
        for (const auto& spelling : known) {
            if (!rest.starts_with(spelling.text)) continue;
            rest.remove_prefix(spelling.text.size());
            return spelling.letter;
        }
        return 0;
    }

    bool take_sign() {
        const char sign = take(spellings);
        if (sign != 0) signs += sign;
        return sign != 0;
    }

    bool take_half() {
        if (half != 0) return false;
        half = take(halves);
        return half != 0;
    }

    /// All of `rest`; false at the first thing that does not belong there.
    bool read() {
        while (!rest.empty()) {
            if (rest.front() == ' ') {
                rest.remove_prefix(1);
                continue;
            }
            const bool number_next = signs.size() == parts.size();
            if (number_next ? !take_number() && !take_half() : !take_sign() && !take_half()) {
                return false;
            }
        }
        return true;
    }
};

}  // namespace

std::optional<double> degrees_of(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return std::nullopt;
    std::string plain = plain_text(plain_spaces(text));
    for (char& c : plain) c = c == ',' ? '.' : c;
    Reader reader{plain, {}, {}, 0};
    if (!reader.read()) return std::nullopt;
    const auto& signs = reader.signs;
    const bool whole = signs == "d" && reader.half != 0;  // "5°" alone may be a slope
    if (!whole && signs != "dm" && signs != "dms") return std::nullopt;
    if (reader.parts.size() != signs.size()) return std::nullopt;
    double degrees = 0.0;
    double unit = 1.0;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double part = reader.parts[i];
        if (!(part >= 0.0 && part <= 180.0) || (i > 0 && part >= 60.0)) return std::nullopt;
        degrees += part * unit;
        unit /= 60.0;
    }
    const bool negative = reader.half == 's' || reader.half == 'w';
    return negative ? -degrees : degrees;
}

}  // namespace geoplan::check
