#pragma once

#include "check/shapes/shape.hpp"

#include <geoplan/core/problem.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::check {

/// A column of areas against the polygons' own.
struct StatedArea {
    std::string column;
    std::vector<double> stated;  ///< shape (n), as in the file
    std::vector<double> ratios;  ///< shape (n): stated / km2 on the ground; NaN where unknown
    double middle = 0.0;         ///< median ratio: units a km2
    std::string unit;            ///< "km2", "ha", "m2", "deg2"; "" when it is none of them
};

/// The number columns that hold the areas of the rows' own polygons: their ratios are alike.
/// Areas of something else (forest, fields) are not among them. Columns that are not named as
/// areas count when they are in a unit of area, row by row.
[[nodiscard]] std::vector<StatedArea> stated_areas(const Shape& shape);

/// The same of one column; none when its ratios to `drawn_km2` are not alike. Not in square
/// degrees.
[[nodiscard]] std::optional<StatedArea> stated_area(std::string column,
                                                    std::vector<double> stated,
                                                    const std::vector<double>& drawn_km2);

/// Units of `area` a km2.
[[nodiscard]] double units_a_km2(const StatedArea& area);

/// The rows that a column of areas is of.
struct AreaRows {
    std::string file;
    const std::vector<std::string>& titles;
    const std::vector<double>& drawn_km2;
};

/// A finding and the first row it is about.
struct AreaFinding {
    Problem problem;
    std::size_t row = 0;
};

/// Rows whose number is not the area drawn: those that a power of ten explains, and others.
[[nodiscard]] std::vector<AreaFinding> area_findings(const StatedArea& area,
                                                     const AreaRows& rows);

}  // namespace geoplan::check
