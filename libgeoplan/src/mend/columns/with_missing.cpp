#include <geoplan/mend/columns.hpp>

#include "mend/columns/each_text.hpp"

namespace geoplan::mend {

data::Column with_missing(const data::Column& column, std::string_view value) {
    auto out = column;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const bool known = data::state_at(column, row) == State::known;
        if (known && data::text_at(column, row) == value) set_missing(out, row);
    }
    return out;
}

}  // namespace geoplan::mend
