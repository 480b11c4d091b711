#include "check/columns/numbers_in.hpp"

#include "check/columns/cells.hpp"

#include <geoplan/check/reading.hpp>

#include <algorithm>
#include <charconv>
#include <limits>

namespace geoplan::check {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Units behind the number are left out.
double read_number(std::string text, Reading reading) {
    const char grouping = reading == Reading::comma_decimal ? '.' : ',';
    std::erase_if(text, [&](char c) { return c == grouping || c == ' '; });
    std::replace(text.begin(), text.end(), ',', '.');
    const char* first = text.data() + (text.starts_with('+') ? 1 : 0);
    double number = unknown;
    std::from_chars(first, text.data() + text.size(), number);
    return number;
}

}  // namespace

std::optional<std::vector<double>> numbers_in(const data::Column& column, Meaning meaning) {
    if (texts_of(column) == nullptr) {
        auto numbers = numbers_of(column);
        if (numbers.empty()) return std::nullopt;
        return numbers;
    }
    const auto written = number_column(column, meaning);
    if (!written || written->reading == Reading::both ||
        written->reading == Reading::unclear) {
        return std::nullopt;
    }
    std::vector<double> numbers(data::size(column), unknown);
    for (const auto row : written->numbers) {
        numbers[row] = read_number(plain_spaces(data::text_at(column, row)), written->reading);
    }
    return numbers;
}

}  // namespace geoplan::check
