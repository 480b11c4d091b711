#pragma once

#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>
#include <geoplan/indicator/values.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace geoplan::indicator {

/// Whether a zone has the thing: 1 yes, 0 no. The evidence is its rows:
/// any row "yes" → 1; otherwise any row not known → missing; otherwise all rows "no" → 0.
/// Rows that are not applicable are no evidence; a zone with no others is not applicable.
/// A zone without a row is 0 when the list is `complete`, else missing.
///
/// @param zone_of_row  shape (rows), zone row or -1
/// @param answer       shape (rows): bool, numbers (0 or 1), or text: có/không, yes/no,
///                     true/false, 1/0, x (any letter case); not known where empty or ?
/// @throws Error{Errc::bad_value} for another answer, naming it and its row
[[nodiscard]] GEOPLAN_EXPORT Values presence(std::span<const std::int64_t> zone_of_row,
                                             const data::Column& answer, std::size_t zones,
                                             bool complete, std::string_view file = {});

/// The same where each row is itself the thing: a place on the map, a line of a list.
[[nodiscard]] GEOPLAN_EXPORT Values presence(std::span<const std::int64_t> zone_of_row,
                                             std::size_t zones, bool complete);

}  // namespace geoplan::indicator
