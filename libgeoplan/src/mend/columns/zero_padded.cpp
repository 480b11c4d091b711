#include <geoplan/mend/columns.hpp>

#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "mend/columns/row_number.hpp"

namespace geoplan::mend {

namespace {

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

data::Column zero_padded(const data::Column& column, std::size_t width,
                         std::span<const std::size_t> numbers) {
    auto texts = data::texts(column);
    for (std::size_t row = 0; row < texts.size(); ++row) {
        auto& text = texts[row];
        if (!check::has_value(column, row) || check::is_placeholder(text)) continue;
        if (!only_digits(text)) {
            throw Error(Errc::bad_type, say("expected codes of digits, found '{}' in row {}",
                                            {text, row_number(numbers, row)}));
        }
        if (text == "0" || text.size() >= width) continue;
        text.insert(0, width - text.size(), '0');
    }
    return {column.name, column.unit, std::move(texts), column.states};
}

}  // namespace geoplan::mend
