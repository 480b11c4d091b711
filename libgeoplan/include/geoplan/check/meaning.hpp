#pragma once

#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// What a column seems to hold, by its name and its values.
enum class Meaning {
    unknown,
    id,           ///< code of the row's own unit or thing
    name,         ///< its name
    parent_id,    ///< code of the unit it belongs to
    parent_name,  ///< name of the unit it belongs to
    unit_class,   ///< khu vực, class
    population,   ///< people, a count
    area,         ///< stated area
    longitude,    ///< or east
    latitude,     ///< or north
    date,
    operator_name,  ///< telecom operator
    technology,     ///< 2G … 5G
};

/// "unknown", "id", "name", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Meaning meaning) noexcept;

/// A guess for each column: by the words of its name (Vietnamese with or without marks,
/// English, the abbreviations offices use), taken back where the values cannot be that: a
/// number must read as one, a name not as a code. Of several columns that could be id or name,
/// the one that tells most rows apart is (ties: the first); one that tells less than half
/// apart is the parent's.
/// Cost: linear in cells.
[[nodiscard]] GEOPLAN_EXPORT std::vector<Meaning> guess_meanings(const data::Table& table);

/// The first column of that meaning.
[[nodiscard]] GEOPLAN_EXPORT std::optional<std::size_t> column_of(
    std::span<const Meaning> meanings, Meaning meaning) noexcept;

/// Of the columns of people the first whose name says no more ("Dân số 2024" before "Dân số
/// nông thôn"), else the first.
[[nodiscard]] GEOPLAN_EXPORT std::optional<std::size_t> people_column(
    const data::Table& table, std::span<const Meaning> meanings);

}  // namespace geoplan::check
