#pragma once

#include <geoplan/data/column.hpp>

#include <string>

namespace geoplan::mend {

/// The column with `make` of each known text; a column of another type as it is.
template <class Make>
data::Column each_text(data::Column column, Make&& make) {
    auto* texts = std::get_if<data::Texts>(&column.values);
    if (texts == nullptr) return column;
    for (std::size_t row = 0; row < texts->size(); ++row) {
        if (data::state_at(column, row) == State::known) (*texts)[row] = make((*texts)[row]);
    }
    return column;
}

/// From now on the row's value is not known.
void set_missing(data::Column& column, std::size_t row);

}  // namespace geoplan::mend
