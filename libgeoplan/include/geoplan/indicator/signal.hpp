#pragma once

#include <geoplan/export.hpp>
#include <geoplan/indicator/nearest.hpp>
#include <geoplan/indicator/values.hpp>

#include <vector>

namespace geoplan::indicator {

/// Predicted levels at places.
struct Levels {
    std::vector<double> level_dbm;  ///< of the strongest station; NaN where none is heard
    /// Whether a station may be heard beside, over ground that is not known: a level that is
    /// too low is then not known to be.
    std::vector<bool> in_doubt;
};

/// Share of people under a level, in [0, 1]; who hears no station is under any. A zone without
/// people, or with people of whom it is not known, is missing.
/// @throws Error{Errc::bad_argument} when levels and doubts differ in length
[[nodiscard]] GEOPLAN_EXPORT Values share_under_level(const PeopleAtPlaces& people,
                                                      const Levels& levels, double below_dbm);

}  // namespace geoplan::indicator
