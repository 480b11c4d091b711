#pragma once

#include <geoplan/check/folder.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace geoplan::check {

/// Rows of a sheet's title, notes and headers that were read as its first rows of data: none of
/// them has a number where the column's other rows do, and words stand there in two columns at
/// least.
[[nodiscard]] std::size_t header_rows(const data::Table& table);

/// The last words of those rows in the columns of numbers: "Nam", "Nữ".
[[nodiscard]] std::vector<std::string> headers_in_rows(const data::Table& table,
                                                       std::size_t rows);

/// Names that programs give to columns without one: "Field3", "Unnamed: 3", "Cột 3".
[[nodiscard]] bool is_made_name(std::string_view name);

/// A source with the cells of its header rows empty, and meanings by the words in them; names
/// of columns and numbers of rows stay.
[[nodiscard]] Source below_headers(const Source& source, std::size_t rows);

}  // namespace geoplan::check
