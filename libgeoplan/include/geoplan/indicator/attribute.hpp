#pragma once

#include <geoplan/data/column.hpp>
#include <geoplan/export.hpp>
#include <geoplan/indicator/values.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace geoplan::indicator {

/// What to make of a zone's rows. `only`: there must be at most one.
enum class Aggregate { only, sum, mean, min, max };

/// A table's column, carried to the zones.
///
/// @param zone_of_row  shape (rows), zone row or -1 (see join_by_id)
/// @param column       shape (rows), numbers
/// @param zones        number of zones
/// @return             shape (zones); a zone without a row, or with a row whose value is
///                     not known, is `missing` (a sum of parts that are not all known is
///                     not known); a row that is `not_applicable` alone in its zone stays so
/// @throws Error{Errc::bad_value} when `only` meets a zone with several rows
/// @throws Error{Errc::bad_type} for a column of text or dates
[[nodiscard]] GEOPLAN_EXPORT Values attribute(std::span<const std::int64_t> zone_of_row,
                                              const data::Column& column, Aggregate aggregate,
                                              std::size_t zones, std::string unit,
                                              std::string_view file = {});

/// Number of rows in each zone. With `complete` a zone without any has 0, else it is
/// `missing`.
[[nodiscard]] GEOPLAN_EXPORT Values row_count(std::span<const std::int64_t> zone_of_row,
                                              std::size_t zones, bool complete);

}  // namespace geoplan::indicator
