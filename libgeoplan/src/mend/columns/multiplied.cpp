#include <geoplan/mend/columns.hpp>

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "mend/columns/written_value.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::mend {

namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw Error(Errc::bad_value, text);
}

std::string product_text(const data::Column& column, std::size_t row, double factor,
                         check::Meaning meaning) {
    const auto text = data::text_at(column, row);
    const auto numbers = check::number_column(column, meaning);
    const bool is_number =
        numbers && std::find(numbers->numbers.begin(), numbers->numbers.end(), row) !=
                       numbers->numbers.end();
    if (!is_number) refuse(say("row {}: '{}' is no number", {row + 1, text}));
    const auto reading = numbers->reading;
    if (!check::is_clear(reading)) {
        refuse(say("column '{}': it is not clear which mark in '{}' is the decimal one",
                   {column.name, numbers->example}));
    }
    const auto old = written_value(text, reading);
    auto product = number_text(old.value * factor);
    if (reading == check::Reading::comma_decimal) {
        std::replace(product.begin(), product.end(), '.', ',');
    }
    return old.unit.empty() ? product : product + " " + old.unit;
}

}  // namespace

data::Column multiplied(const data::Column& column, std::size_t row, double factor,
                        check::Meaning meaning) {
    auto out = column;
    if (auto* texts = std::get_if<data::Texts>(&out.values)) {
        (*texts)[row] = product_text(column, row, factor, meaning);
        return out;
    }
    const auto number = check::plain_number(data::text_at(column, row));
    if (!number) {
        refuse(say("row {}: '{}' is no number", {row + 1, data::text_at(column, row)}));
    }
    const double product = *number * factor;
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
