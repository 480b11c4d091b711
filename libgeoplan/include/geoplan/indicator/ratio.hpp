#pragma once

#include <geoplan/export.hpp>
#include <geoplan/indicator/values.hpp>

#include <span>
#include <string>

namespace geoplan::indicator {

/// `scale` × numerator / denominator, zone by zone. Not applicable where either is, else
/// missing where either is missing or the denominator is 0.
/// @throws Error{Errc::bad_argument} on unequal shapes
[[nodiscard]] GEOPLAN_EXPORT Values ratio(const Values& numerator, const Values& denominator,
                                          double scale, std::string unit);

/// Quantity per km2: `quantity` / `area_km2`, both shape (zones); NaN where either is NaN
/// or the area is 0. The unit is "<quantity_unit>/km2".
[[nodiscard]] GEOPLAN_EXPORT Values density_per_km2(std::span<const double> quantity,
                                                    std::span<const double> area_km2,
                                                    const std::string& quantity_unit);

/// Quantity per 1,000 people; NaN where either is NaN or there are no people.
[[nodiscard]] GEOPLAN_EXPORT Values density_per_1000_people(std::span<const double> quantity,
                                                            std::span<const double> people,
                                                            const std::string& quantity_unit);

/// Share of a total, in [0, 1]: `part` / `total`; NaN where either is NaN or total is 0.
[[nodiscard]] GEOPLAN_EXPORT Values share(std::span<const double> part,
                                          std::span<const double> total);

}  // namespace geoplan::indicator
