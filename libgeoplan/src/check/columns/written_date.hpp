#pragma once

#include <geoplan/core/date.hpp>

#include <optional>
#include <string_view>

namespace geoplan::check {

/// A real day written as 2026-01-31 (a time behind it is left out), 31/1/2026, 31-01-2026 or
/// 31.1.2026: the day stands first, as Vietnamese write it. A month "1/2026" and a year "2026"
/// are their first day.
[[nodiscard]] std::optional<Date> written_date(std::string_view text);

}  // namespace geoplan::check
