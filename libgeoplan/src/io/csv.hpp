#pragma once

#include <geoplan/data/table.hpp>

#include <string>
#include <string_view>

namespace geoplan::detail {

/// A CSV file's text (UTF-8, BOM allowed) as a table; see io::read_table. `path` is for
/// messages.
/// @throws Error{Errc::io, Errc::bad_value} with the line
/// Source: RFC 4180.
[[nodiscard]] data::Table table_from_csv(std::string_view text, const std::string& path);

/// Cells of one column as int64, double or text; an empty cell is missing.
[[nodiscard]] data::Column column_from_cells(std::string name, std::vector<std::string> cells);

/// Takes out rows in which nothing is known.
[[nodiscard]] data::Table without_blank_rows(data::Table table);

/// @throws Error{Errc::bad_value} on a column without a name or a name that stands twice;
///         a column without name and values is left out
void settle_names(data::Table& table, const std::string& path);

}  // namespace geoplan::detail
