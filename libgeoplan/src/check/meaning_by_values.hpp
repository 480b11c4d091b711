#pragma once

#include <geoplan/check/meaning.hpp>
#include <geoplan/data/table.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace geoplan::check {

/// How many rows are known, and how many values they tell apart.
struct Spread {
    std::size_t known = 0;
    std::size_t distinct = 0;
};

/// Placeholders are no values.
[[nodiscard]] Spread spread_of(const data::Column& column);

/// "xa_2025.1359", "VNM.52.1_1": one word with digits in it.
[[nodiscard]] bool reads_as_code(const std::string& text);

/// Where no header tells the id or the name: codes of one width, as text, that tell all rows
/// apart, and beside an id that tells all rows apart the column of texts that does too.
void find_by_values(const data::Table& table, std::vector<Meaning>& meanings);

/// Columns of no known meaning that could be the id, the name or the people of units: values
/// that tell (nearly) all rows apart, or whole numbers of hundreds.
[[nodiscard]] std::vector<std::size_t> may_be_id(const data::Table& table,
                                                 const std::vector<Meaning>& meanings);
[[nodiscard]] std::vector<std::size_t> may_be_name(const data::Table& table,
                                                   const std::vector<Meaning>& meanings);
[[nodiscard]] std::vector<std::size_t> may_be_people(const data::Table& table,
                                                     const std::vector<Meaning>& meanings);

}  // namespace geoplan::check
