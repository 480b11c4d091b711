#pragma once

#include <geoplan/export.hpp>

#include <compare>
#include <string>
#include <string_view>

namespace geoplan {

/// A day of the proleptic Gregorian calendar.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// "2026-01-01"
[[nodiscard]] GEOPLAN_EXPORT std::string to_text(Date date);

/// @throws Error{Errc::bad_value} unless `text` is YYYY-MM-DD and a real day
[[nodiscard]] GEOPLAN_EXPORT Date date_from_text(std::string_view text);

}  // namespace geoplan
