#pragma once

#include "check/totals/quantity.hpp"

namespace geoplan::check {

/// Rows whose values should add up to a value that stands elsewhere.
struct StatedSum {
    std::vector<std::size_t> rows;  ///< of the quantity, those with a value
    double sum = 0.0;               ///< of them
    double stated = 0.0;
    std::string unit;                 ///< the unit that they make up; "" for the total row
    const Quantity* other = nullptr;  ///< where it is stated; nullptr: in its own table
};

/// The total row of its table, and the values of the units that its rows belong to. Sums of
/// groups with a row that is not known are left out.
[[nodiscard]] std::vector<StatedSum> stated_sums(const Quantity& quantity,
                                                 std::span<const Quantity> all);

}  // namespace geoplan::check
