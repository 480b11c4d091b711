#include <geoplan/mend/columns.hpp>

#include <geoplan/check/reading.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "mend/columns/plain_number.hpp"

#include <limits>

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

[[noreturn]] void refuse(const std::string& text) {
    throw Error(Errc::bad_value, text);
}

bool all_whole(const data::Doubles& values) {
    constexpr double most_exact = 9007199254740992.0;  // 2^53
    return std::all_of(values.begin(), values.end(), [](double value) {
        return std::isnan(value) ||
               (value == std::floor(value) && std::abs(value) <= most_exact);
    });
}

data::Column column_of(const data::Column& from, data::Doubles values) {
    auto column = data::number_column(from.name, from.unit, std::move(values));
    const auto& doubles = std::get<data::Doubles>(column.values);
    if (!all_whole(doubles)) return column;
    data::Integers integers;
    for (const double value : doubles) {
        integers.push_back(std::isnan(value) ? 0 : static_cast<std::int64_t>(value));
    }
    column.values = std::move(integers);
    return column;
}

}  // namespace

data::Column as_numbers(const data::Column& column, check::Meaning meaning) {
    const auto* texts = std::get_if<data::Texts>(&column.values);
    const auto numbers = check::number_column(column, meaning);
    if (texts == nullptr || !numbers) {
        refuse(say("column '{}' is no text of numbers", {column.name}));
    }
    if (numbers->reading == check::Reading::unclear ||
        numbers->reading == check::Reading::both) {
        refuse(say("column '{}': it is not clear which mark in '{}' is the decimal one",
                   {column.name, numbers->example}));
    }
    if (!numbers->words.empty()) {
        const auto row = numbers->words.front();
        refuse(say("row {}: '{}' is no number; write it as one, or leave the cell empty",
                   {row + 1, (*texts)[row]}));
    }
    const char decimal = numbers->reading == check::Reading::comma_decimal ? ',' : '.';
    data::Doubles values(texts->size(), std::numeric_limits<double>::quiet_NaN());
    std::optional<std::string> unit;
    for (const auto row : numbers->numbers) {
        const auto parts = parts_of((*texts)[row], decimal);
        if (unit && *unit != parts.unit) {
            refuse(say("row {}: the unit is '{}', and '{}' in the rows before",
                       {row + 1, parts.unit, *unit}));
        }
        unit = parts.unit;
        const auto value = plain_number(parts.number);
        if (!value) {
            refuse(say("row {}: '{}' is no number; write it as one, or leave the cell empty",
                       {row + 1, (*texts)[row]}));
        }
        values[row] = *value;
    }
    return column_of(column, std::move(values));
}

}  // namespace geoplan::mend
