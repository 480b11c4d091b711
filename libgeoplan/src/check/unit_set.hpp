#pragma once

#include <geoplan/check/folder.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::check {

/// What tells the rows of a table apart as units: shape (rows), "" where a row has none, or
/// empty where no column holds it. Refers to its source.
struct UnitSet {
    const Source* source = nullptr;
    std::vector<std::string> codes;
    std::vector<std::string> names;
    std::vector<std::string> parent_codes;  ///< of the column with the most parents
    std::vector<std::string> parent_names;
    std::vector<const data::Column*> naming_total;  ///< `columns_naming_total` of the source
    std::size_t rows = 0;
    bool told_apart = false;  ///< codes or names differ between nine of ten rows
};

/// The unit sets of a folder's tables, in its order; rows of totals have neither code nor name.
[[nodiscard]] std::vector<UnitSet> unit_sets(const Folder& folder);

/// "03646 Phường Tô Hiệu": what a row has of code and name; "row 7" of one with neither.
[[nodiscard]] std::string unit_label(const UnitSet& units, std::size_t row);

/// Rows of `b` for those of `a`, −1 for none.
struct UnitMatch {
    std::vector<std::int64_t> row;  ///< shape (rows of a)
    std::size_t matched = 0;
    bool by_code = false;
};

/// Matches by code where most codes are shared and their names agree, else by name.
[[nodiscard]] UnitMatch match_units(const UnitSet& a, const UnitSet& b);

/// Whether two sets are told apart and near enough in size to be of the same units.
[[nodiscard]] bool may_be_same(const UnitSet& a, const UnitSet& b) noexcept;

/// Whether two sets are of the same units, but for a few.
[[nodiscard]] bool same_units(const UnitSet& a, const UnitSet& b, const UnitMatch& match);

}  // namespace geoplan::check
