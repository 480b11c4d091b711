#include <geoplan/mend/columns.hpp>

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "mend/columns/row_number.hpp"
#include "mend/columns/written_value.hpp"

#include <cmath>
#include <limits>

namespace geoplan::mend {

namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw Error(Errc::bad_value, text);
}

bool has_any_value(const data::Column& column) {
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto text = data::text_at(column, row);
        if (check::has_value(column, row) && !check::is_placeholder(text)) return true;
    }
    return false;
}

/// The unit of all; what check::is_all_numbers asks for is required.
std::string unit_of(const data::Column& column, const check::NumberColumn& numbers,
                    std::span<const std::size_t> row_numbers) {
    if (!numbers.words.empty()) {
        const auto row = numbers.words.front();
        refuse(say("row {}: '{}' is no number; write it as one, or leave the cell empty",
                   {row_number(row_numbers, row), data::text_at(column, row)}));
    }
    if (!check::is_clear(numbers.reading)) {
        refuse(say("column '{}': it is not clear which mark in '{}' is the decimal one",
                   {column.name, numbers.example}));
    }
    const auto units = check::units_of(column, numbers);
    if (units.size() > 1) {
        refuse(say("column '{}': the units differ: {}; write all values in one",
                   {column.name, quoted_list(units)}));
    }
    return units.front();
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

data::Column as_numbers(const data::Column& column, check::Meaning meaning,
                        std::optional<check::Reading> reading,
                        std::span<const std::size_t> numbers) {
    const auto* texts = std::get_if<data::Texts>(&column.values);
    if (texts != nullptr && !has_any_value(column)) return column;
    auto found = check::number_column(column, meaning);
    if (texts == nullptr || !found) {
        refuse(say("column '{}' is no text of numbers", {column.name}));
    }
    if (reading) found->reading = *reading;
    const auto unit = unit_of(column, *found, numbers);
    data::Doubles values(texts->size(), std::numeric_limits<double>::quiet_NaN());
    for (const auto row : found->numbers) {
        values[row] = written_value((*texts)[row], found->reading).value;
    }
    return column_of({column.name, unit, {}, {}}, std::move(values));
}

}  // namespace geoplan::mend
