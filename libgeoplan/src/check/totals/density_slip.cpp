#include "check/totals/quantity.hpp"

#include <geoplan/admin/name.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

// A value is accused this many spreads from the median, when with another power of ten it
// would be within one spread, or within a fifth of its distance.
constexpr double far_spreads = 3.0;
constexpr double nearer = 0.2;
// A slip stands apart from all values that are none.
constexpr double apart_from_densest = 3.0;
// Few quarters of the densest cities hold more people a km2.
constexpr double densest_town = 50'000.0;

int power_of_row(const Densities& densities, std::size_t row) {
    const double distance = densities.distance(row);
    if (!(distance > far_spreads * densities.spread())) return 0;
    const double most = std::max(densities.spread(), nearer * distance);
    for (const int power : {1, 2, 3, -1, -2, -3}) {
        if (densities.distance(row, std::pow(10.0, power)) <= most) return power;
    }
    return 0;
}

/// Whether the name says that the unit is a commune of the country.
bool is_rural(const UnitSet& units, std::size_t row) {
    return !units.names.empty() && admin::kind_of(units.names[row]) == admin::Kind::commune;
}

}  // namespace

std::vector<int> powers_by_density(const Quantity& quantity, const Densities& densities) {
    std::vector<int> powers(quantity.values.size(), 0);
    if (densities.empty()) return powers;
    double densest = 0.0;
    for (std::size_t row = 0; row < powers.size(); ++row) {
        const double density = densities.of(row);
        if (!(density > 0.0)) continue;
        powers[row] = power_of_row(densities, row);
        const bool may_be_town = density <= densest_town && !is_rural(*quantity.units, row);
        if (powers[row] < 0 && may_be_town) powers[row] = 0;
        if (powers[row] >= 0) densest = std::max(densest, density);
    }
    for (std::size_t row = 0; row < powers.size(); ++row) {
        const bool apart = densities.of(row) >= apart_from_densest * densest;
        if (powers[row] < 0 && !apart) powers[row] = 0;
    }
    return powers;
}

}  // namespace geoplan::check
