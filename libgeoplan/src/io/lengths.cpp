#include "io/lengths.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::detail {

void require_equal_lengths(const data::Table& table, std::size_t rows,
                           const std::string& where) {
    for (const auto& column : table.columns) {
        const bool states = column.states.empty() || column.states.size() == rows;
        if (data::size(column) == rows && states) continue;
        throw Error(Errc::bad_argument,
                    say("'{}': column '{}' has {} values and {} states, but there are {} rows",
                        {where, column.name, data::size(column), column.states.size(), rows}));
    }
}

}  // namespace geoplan::detail
