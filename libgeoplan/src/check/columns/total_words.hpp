#pragma once

#include <geoplan/data/table.hpp>

#include <cstddef>

namespace geoplan::check {

/// The column whose text calls a row a total ("Tổng cộng", "Toàn tỉnh"); nullptr for none.
[[nodiscard]] const data::Column* column_naming_total(const data::Table& table,
                                                      std::size_t row);

}  // namespace geoplan::check
