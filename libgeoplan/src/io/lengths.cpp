#include "io/lengths.hpp"

#include <geoplan/core/error.hpp>

namespace geoplan::detail {

void require_equal_lengths(const data::Table& table, std::size_t rows,
                           const std::string& where) {
    for (const auto& column : table.columns) {
        const bool states = column.states.empty() || column.states.size() == rows;
        if (data::size(column) == rows && states) continue;
        throw Error(Errc::bad_argument,
                    "'" + where + "': column '" + column.name + "' has " +
                        std::to_string(data::size(column)) + " values and " +
                        std::to_string(column.states.size()) + " states, but there are " +
                        std::to_string(rows) + " rows");
    }
}

}  // namespace geoplan::detail
