#pragma once

#include <geoplan/admin/join.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::indicator {

/// To which zone each row of a table belongs.
struct Joined {
    std::vector<std::int64_t> zone;  ///< zone row, -1 where the row belongs to none
    Problems problems;               ///< one a row that found no zone, or an ambiguous name
};

/// Rows by zone id, compared as text, letter by letter. `file` is for the problems.
/// @throws Error{Errc::bad_value} when a zone id is empty or stands twice
[[nodiscard]] GEOPLAN_EXPORT Joined join_by_id(std::span<const std::string> zone_ids,
                                               std::span<const std::string> row_ids,
                                               std::string_view file = {});

/// Rows by zone name, as `admin::join_names` joins them: a name that several zones have is
/// refused with a problem, a near one is named in the advice. Several rows may name one zone.
[[nodiscard]] GEOPLAN_EXPORT Joined join_by_name(std::span<const std::string> zone_names,
                                                 std::span<const std::string> row_names,
                                                 std::string_view file = {});

/// The same where both sides may name the units above them too.
[[nodiscard]] GEOPLAN_EXPORT Joined join_by_name(const admin::Names& zones,
                                                 const admin::Names& rows,
                                                 std::string_view file = {});

}  // namespace geoplan::indicator
