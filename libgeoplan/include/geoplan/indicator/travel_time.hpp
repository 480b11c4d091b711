#pragma once

#include <geoplan/export.hpp>
#include <geoplan/indicator/nearest.hpp>
#include <geoplan/indicator/values.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::indicator {

/// Whether a facility can be reached from a place.
enum class Reached : std::uint8_t { yes, no, unknown };

/// Minutes from places to their facility. Where it is not reached they are NaN.
struct Minutes {
    std::vector<double> minutes;
    std::vector<Reached> reached;  ///< beside `minutes`
};

/// Share of people more than `beyond_min` minutes from a facility, in [0, 1]. Who reaches none
/// is beyond any time. A zone without people, or with people of whom it is not known, is
/// missing.
/// @throws Error{Errc::bad_argument} when minutes and states differ in length
[[nodiscard]] GEOPLAN_EXPORT Values share_beyond_minutes(const PeopleAtPlaces& people,
                                                         const Minutes& minutes,
                                                         double beyond_min);

/// Mean minutes over the people who reach a facility. A zone is missing where it is not known
/// of someone, and where more than `most_unreached` of the people reach none: the mean of the
/// others would say that all is well.
[[nodiscard]] GEOPLAN_EXPORT Values mean_minutes(const PeopleAtPlaces& people,
                                                 const Minutes& minutes,
                                                 double most_unreached = 0.05);

/// People of each zone who reach no facility, shape (zones).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> people_unreached(const PeopleAtPlaces& people,
                                                                  const Minutes& minutes);

}  // namespace geoplan::indicator
