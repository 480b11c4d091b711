#include <geoplan/mend/columns.hpp>

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "mend/columns/row_number.hpp"

#include <limits>

namespace geoplan::mend {

data::Column as_degrees(const data::Column& column, std::span<const std::size_t> numbers) {
    const auto* texts = std::get_if<data::Texts>(&column.values);
    if (texts == nullptr) return column;
    data::Doubles degrees(texts->size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < texts->size(); ++row) {
        const auto& text = (*texts)[row];
        if (!check::has_value(column, row) || check::is_placeholder(text)) continue;
        const auto value = check::degrees_in(text);
        if (!value) {
            throw Error(Errc::bad_value, say("row {}: '{}' cannot be read as degrees; write it "
                                             "as the others, or leave the cell empty",
                                             {row_number(numbers, row), text}));
        }
        degrees[row] = *value;
    }
    return data::number_column(column.name, column.unit, std::move(degrees));
}

}  // namespace geoplan::mend
