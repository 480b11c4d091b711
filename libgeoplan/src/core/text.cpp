#include <geoplan/core/text.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace geoplan {

namespace {

/// Letters inserted, deleted, replaced or swapped between neighbours.
/// Source: Damerau, CACM 7 (1964), the "optimal string alignment" form.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string map_text(std::string_view text, utf8proc_option_t options) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    if (length < 0) {
        throw Error(Errc::bad_value, say("text is not UTF-8: {}", {utf8proc_errmsg(length)}));
    }
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string single_spaces(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (is_space(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view word,
                                        std::span<const std::string> words) {
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const auto& candidate : words) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

std::string with_nearest(std::string message, std::string_view word,
                         std::span<const std::string> words) {
    const auto near = nearest_word(word, words);
    return near ? say("{}; did you mean '{}'?", {message, *near}) : message;
}

std::string with_place(std::string_view where, std::string message) {
    return where.empty() ? message : say("{}: {}", {where, message});
}

std::string normalise_text(std::string_view text) {
    return single_spaces(map_text(text, UTF8PROC_COMPOSE));
}

std::string fold_text(std::string_view text) {
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    return single_spaces(map_text(text, options));
}

std::string number_text(double value) {
    if (std::isnan(value)) return "nan";
    if (value == 0.0) return "0";
    // Powers of ten only where a reader would lose count of the zeros.
    const double size = std::abs(value);
    const auto form =
        size >= 1e-6 && size < 1e16 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, form).ptr;
    return {text.data(), end};
}

std::string quoted_list(std::span<const std::string> words, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) {
        out += (i == 0 ? "'" : ", '") + words[i] + "'";
    }
    if (words.size() > most) out += ", …";
    return out;
}

}  // namespace geoplan
