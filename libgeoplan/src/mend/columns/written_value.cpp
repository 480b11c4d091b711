#include "mend/columns/written_value.hpp"

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::mend {

namespace {

struct Parts {
    std::string number;  ///< with a dot before decimals and nothing between thousands
    std::string unit;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A text that check::written_number takes for a number. `e` of a power of ten belongs to it.
Parts parts_of(std::string_view text, char decimal) {
    const auto plain = check::plain_spaces(text);
    Parts parts;
    std::size_t at = 0;
    for (; at < plain.size(); ++at) {
        const char c = plain[at];
        const bool before_digit = at + 1 < plain.size() && is_digit(plain[at + 1]);
        const bool sign =
            (c == '-' || c == '+') && (at == 0 || plain[at - 1] == 'e' || plain[at - 1] == 'E');
        const bool power =
            (c == 'e' || c == 'E') && (before_digit || plain.find_first_of("+-", at) == at + 1);
        if (is_digit(c) || sign || power) {
            parts.number += c;
        } else if ((c == '.' || c == ',' || c == ' ') && before_digit) {
            if (c == decimal) parts.number += '.';
        } else {
            break;
        }
    }
    parts.unit = check::plain_spaces(std::string_view(plain).substr(at));
    return parts;
}

}  // namespace

WrittenValue written_value(std::string_view text, check::Reading reading) {
    const auto parts = parts_of(text, reading == check::Reading::comma_decimal ? ',' : '.');
    const auto value = check::plain_number(parts.number);
    if (!value) throw Error(Errc::bad_value, say("'{}' is no number", {text}));
    return {*value, parts.unit};
}

}  // namespace geoplan::mend
