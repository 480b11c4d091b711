#include <geoplan/mend/columns.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "mend/columns/plain_number.hpp"

namespace geoplan::mend {

data::Column multiplied(const data::Column& column, std::size_t row, double factor) {
    const auto number = plain_number(data::text_at(column, row));
    if (!number) {
        throw Error(Errc::bad_value, say("row {}: '{}' is no plain number",
                                         {row + 1, data::text_at(column, row)}));
    }
    const double product = *number * factor;
    auto out = column;
    constexpr double most_exact = 9007199254740992.0;  // 2^53
    const bool whole = product == std::floor(product) && std::abs(product) <= most_exact;
    if (auto* texts = std::get_if<data::Texts>(&out.values)) {
        (*texts)[row] = number_text(product);
    } else if (auto* integers = std::get_if<data::Integers>(&out.values); integers && whole) {
        (*integers)[row] = static_cast<std::int64_t>(product);
    } else {
        auto doubles = data::numbers(column);
        doubles[row] = product;
        out.values = std::move(doubles);
    }
    return out;
}

}  // namespace geoplan::mend
