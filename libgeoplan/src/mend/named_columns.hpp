#pragma once

#include <geoplan/data/table.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::mend {

/// A column and what stands behind its name and a space.
struct NamedColumn {
    std::size_t column = 0;
    std::string rest;
};

/// The columns that `text` may begin with, as names hold spaces; the longest name first.
[[nodiscard]] std::vector<NamedColumn> named_columns(const data::Table& table,
                                                     std::string_view text);

/// The column of that name. @throws Error{Errc::missing_column}
[[nodiscard]] std::size_t index_of(const data::Table& table, std::string_view name);

}  // namespace geoplan::mend
