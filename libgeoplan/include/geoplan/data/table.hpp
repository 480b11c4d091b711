#pragma once

#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::data {

/// Columns of equal length.
struct Table {
    std::vector<Column> columns;

    friend bool operator==(const Table&, const Table&) = default;
};

[[nodiscard]] GEOPLAN_EXPORT std::size_t rows(const Table& table) noexcept;

[[nodiscard]] GEOPLAN_EXPORT bool has(const Table& table, std::string_view column) noexcept;

/// @throws Error{Errc::missing_column} with the names that are there and the nearest one;
///         `where` (a file) is put in front
[[nodiscard]] GEOPLAN_EXPORT const Column& column(const Table& table, std::string_view name,
                                                  std::string_view where = {});

/// Rows of both, first `a` then `b`, for columns that are in both with the same type.
[[nodiscard]] GEOPLAN_EXPORT Table concatenate(const Table& a, const Table& b);

[[nodiscard]] GEOPLAN_EXPORT Table take(const Table& table, std::span<const std::size_t> rows);

}  // namespace geoplan::data
