#pragma once

#include "check/names/name_columns.hpp"
#include "check/unit_set.hpp"

#include <geoplan/check/check.hpp>

#include <span>

namespace geoplan::check {

/// One function a kind of finding, in the file of its name; libgeoplan/docs/findings/ says what
/// each means and how it is found.
void find_codes_beside_zones(const Folder& folder, Problems& problems);
void find_columns_not_told(const Folder& folder, Problems& problems);
void find_near_miss_names(std::span<const NameColumn> columns, Problems& problems);
void find_names_twice(std::span<const UnitSet> sets, std::span<const NameColumn> columns,
                      Problems& problems);
void find_code_name_mismatch(std::span<const UnitSet> sets, Problems& problems);
void find_unit_list_conflict(std::span<const UnitSet> sets, const CheckOptions& options,
                             Problems& problems);
void find_units_not_valid(std::span<const UnitSet> sets, std::span<const NameColumn> columns,
                          const CheckOptions& options, Problems& problems);

/// Of two names of one distance (admin::name_distance) or less, one is likely a slip of the
/// other: two marks, or one sound written in two ways and a mark.
inline constexpr double near_distance = 0.5;

}  // namespace geoplan::check
