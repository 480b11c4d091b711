#pragma once

#include <geoplan/export.hpp>
#include <geoplan/indicator/values.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::indicator {

/// People of the zones by the place they live at: zone z's are
/// [offsets[z], offsets[z + 1]) of `people` and `place`.
struct PeopleAtPlaces {
    std::vector<std::int64_t> offsets = {0};  ///< shape (zones + 1)
    std::vector<std::int64_t> place;          ///< row of the distances
    std::vector<double> people;
};

/// Mean over people of the distance from where they live to the nearest feature, m.
/// A zone without people, or with people at a place whose distance is NaN, is missing.
/// @param distance_m  shape (places)
[[nodiscard]] GEOPLAN_EXPORT Values mean_distance(const PeopleAtPlaces& people,
                                                  std::span<const double> distance_m);

/// Share of people farther than `beyond_m` metres from the nearest feature, in [0, 1].
[[nodiscard]] GEOPLAN_EXPORT Values share_beyond(const PeopleAtPlaces& people,
                                                 std::span<const double> distance_m,
                                                 double beyond_m);

}  // namespace geoplan::indicator
