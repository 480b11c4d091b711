#pragma once

#include <geoplan/access/travel_costs.hpp>

#include <array>
#include <limits>

namespace geoplan::access {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Three villages and two clinics: minutes 10 and 40; 20 and 20; only the second, 30.
inline TravelCosts three_villages() {
    return costs_from_matrix(3, 2, std::array{10.0, 40.0, 20.0, 20.0, unknown, 30.0});
}
inline constexpr std::array village_people{100.0, 200.0, 300.0};
inline constexpr std::array clinic_doctors{10.0, 20.0};

}  // namespace geoplan::access
