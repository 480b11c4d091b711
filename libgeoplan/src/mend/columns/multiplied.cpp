#include <geoplan/mend/columns.hpp>

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "mend/columns/row_number.hpp"
#include "mend/columns/written_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace geoplan::mend {

namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw Error(Errc::bad_value, text);
}

/// Digits and the power of ten behind them: 1.005 is {"1.005", 0}.
struct Decimal {
    std::string digits;
    int power = 0;
};

Decimal decimal_of(double value) {
    std::array<char, 32> buffer{};
    const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                    std::chars_format::scientific)
                          .ptr;
    const std::string_view text(buffer.data(), end);  // "1.005e+00"
    const auto mark = text.find('e');
    Decimal decimal{std::string(text.substr(0, mark))};
    const auto sign = mark + 1;
    const char* power = text.data() + sign + (text[sign] == '+' ? 1 : 0);
    std::from_chars(power, end, decimal.power);
    return decimal;
}

/// In doubles 1.005 times 1000 is 1004.9999999999999: powers of ten move the point instead.
double times(double value, double factor) {
    double product = value * factor;
    const auto [one, power] = decimal_of(factor);
    if (one != "1") return product;
    const auto from = decimal_of(value);
    const auto text = from.digits + "e" + std::to_string(from.power + power);
    std::from_chars(text.data(), text.data() + text.size(), product);
    return product;
}

std::string product_text(const data::Column& column, std::size_t row, double factor,
                         check::Meaning meaning, std::size_t number) {
    const auto text = data::text_at(column, row);
    const auto numbers = check::number_column(column, meaning);
    const bool is_number =
        numbers && std::find(numbers->numbers.begin(), numbers->numbers.end(), row) !=
                       numbers->numbers.end();
    if (!is_number) refuse(say("row {}: '{}' is no number", {number, text}));
    const auto reading = numbers->reading;
    if (!check::is_clear(reading)) {
        refuse(say("column '{}': it is not clear which mark in '{}' is the decimal one",
                   {column.name, numbers->example}));
    }
    const auto old = written_value(text, reading);
    auto product = number_text(times(old.value, factor));
    if (reading == check::Reading::comma_decimal) {
        std::replace(product.begin(), product.end(), '.', ',');
    }
    return old.unit.empty() ? product : product + " " + old.unit;
}

}  // namespace

data::Column multiplied(const data::Column& column, std::size_t row, double factor,
                        check::Meaning meaning, std::span<const std::size_t> numbers) {
    const auto number_of_row = row_number(numbers, row);
    auto out = column;
    if (auto* texts = std::get_if<data::Texts>(&out.values)) {
        (*texts)[row] = product_text(column, row, factor, meaning, number_of_row);
        return out;
    }
    const auto number = check::plain_number(data::text_at(column, row));
    if (!number) {
        refuse(say("row {}: '{}' is no number", {number_of_row, data::text_at(column, row)}));
    }
    const double product = times(*number, factor);
    constexpr double most_exact = 9007199254740992.0;  // 2^53
    const bool whole = product == std::floor(product) && std::abs(product) <= most_exact;
    if (auto* integers = std::get_if<data::Integers>(&out.values); integers && whole) {
        (*integers)[row] = static_cast<std::int64_t>(product);
    } else {
        auto doubles = data::numbers(column);
        doubles[row] = product;
        out.values = std::move(doubles);
    }
    return out;
}

}  // namespace geoplan::mend
