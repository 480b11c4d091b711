#pragma once

#include <geoplan/data/table.hpp>

#include <cstddef>
#include <string>

namespace geoplan::detail {

/// @throws Error{Errc::bad_argument} unless every column has `rows` values
void require_equal_lengths(const data::Table& table, std::size_t rows,
                           const std::string& where);

}  // namespace geoplan::detail
