#include <geoplan/check/numbers.hpp>

#include "check/columns/written_number.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace geoplan::check {

std::optional<double> plain_number(std::string_view text) {
    const auto plain = plain_spaces(text);
    const char* begin = plain.data();
    const char* end = begin + plain.size();
    if (plain.starts_with('+')) ++begin;
    double value = 0.0;
    const auto [stopped, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || stopped != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<double> degrees_in(std::string_view text) {
    const auto degrees = coordinate_of(text);
    return degrees ? degrees : plain_number(text);
}

std::vector<std::string> units_of(const data::Column& column, const NumberColumn& numbers) {
    std::vector<std::string> units;
    for (const auto row : numbers.numbers) {
        const auto number = written_number(data::text_at(column, row));
        const bool seen =
            !number || std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
                return unit == number->unit || plain_text(unit) == plain_text(number->unit);
            });
        if (!seen) units.push_back(number->unit);
    }
    return units;
}

bool is_clear(Reading reading) noexcept {
    return reading != Reading::unclear && reading != Reading::both;
}

bool is_all_numbers(const data::Column& column, const NumberColumn& numbers) {
    return numbers.words.empty() && is_clear(numbers.reading) &&
           units_of(column, numbers).size() == 1;
}

}  // namespace geoplan::check
