#pragma once

#include "check/shapes/shape.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::check {

/// A column of areas against the polygons' own.
struct StatedArea {
    std::string column;
    std::vector<double> ratios;  ///< shape (n): stated / km2 on the ground; NaN where unknown
    double middle = 0.0;         ///< median ratio: units a km2
    std::string unit;            ///< "km2", "ha", "m2", "deg2"; "" when it is none of them
};

/// The number columns that hold the areas of the rows' own polygons: their ratios are alike.
/// Areas of something else (forest, fields) are not among them. Columns that are not named as
/// areas count when they are in a unit of area, row by row.
[[nodiscard]] std::vector<StatedArea> stated_areas(const Shape& shape);

/// Units of `area` a km2.
[[nodiscard]] double units_a_km2(const StatedArea& area);

}  // namespace geoplan::check
