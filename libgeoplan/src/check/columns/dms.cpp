#include <geoplan/check/numbers.hpp>

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <array>
#include <charconv>
#include <cmath>
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

constexpr std::size_t longest = 60;

std::string plain(std::string_view text) {
    std::string out = plain_text(plain_spaces(text));
    for (char& c : out) c = c == ',' ? '.' : c;
    return out;
}

/// None where a part is out of its range.
std::optional<double> degrees_from(const std::vector<double>& parts, char half) {
    double degrees = 0.0;
    double unit = 1.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double part = parts[i];
        if (!(part >= 0.0 && part <= 180.0) || (i > 0 && part >= 60.0)) return std::nullopt;
        degrees += part * unit;
        unit /= 60.0;
    }
    const bool negative = half == 's' || half == 'w';
    return negative ? -degrees : degrees;
}

/// Degrees, minutes and seconds with one mark or spaces between, and at most one half.
std::optional<double> without_signs(std::string_view text, bool half_needed) {
    const std::string all = plain(text);
    Reader reader{all, {}, {}, 0};
    reader.take_half();
    std::string marks;
    while (reader.parts.size() < 3) {
        while (reader.rest.starts_with(' ')) reader.rest.remove_prefix(1);
        const bool digit =
            !reader.rest.empty() && reader.rest.front() >= '0' && reader.rest.front() <= '9';
        if (!digit || !reader.take_number()) return std::nullopt;
        if (reader.parts.size() == 3) break;
        // The degrees and the minutes are whole.
        if (reader.parts.back() != std::floor(reader.parts.back())) return std::nullopt;
        if (reader.rest.empty()) return std::nullopt;
        const char mark = reader.rest.front();
        if (mark != ' ' && mark != '-' && mark != ':') return std::nullopt;
        marks += mark;
        reader.rest.remove_prefix(1);
    }
    if (marks.front() != marks.back()) return std::nullopt;
    while (reader.rest.starts_with(' ')) reader.rest.remove_prefix(1);
    reader.take_half();
    if (!reader.rest.empty() || (half_needed && reader.half == 0)) return std::nullopt;
    return degrees_from(reader.parts, reader.half);
}

std::optional<double> with_signs(std::string_view text) {
    const std::string all = plain(text);
    Reader reader{all, {}, {}, 0};
    if (!reader.read()) return std::nullopt;
    const auto& signs = reader.signs;
    const bool whole = signs == "d" && reader.half != 0;  // "5°" alone may be a slope
    if (!whole && signs != "dm" && signs != "dms") return std::nullopt;
    if (reader.parts.size() != signs.size()) return std::nullopt;
    return degrees_from(reader.parts, reader.half);
}

}  // namespace

std::optional<double> degrees_of(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    const auto degrees = with_signs(text);
    return degrees ? degrees : without_signs(text, true);
}

std::optional<double> coordinate_of(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    const auto degrees = with_signs(text);
    return degrees ? degrees : without_signs(text, false);
}

}  // namespace geoplan::check
