#pragma once

#include "check/shapes/shape.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geoplan::check {

/// An overlap or a gap on the ground.
struct Flaw {
    std::string between;  ///< titles of the rows it lies between
    double km2 = 0.0;
    std::optional<double> people;  ///< who live there, when the layer says how many live around
    geom::Box box;
};

/// Below this a flaw is a sliver: 1 ha, the last digit in which offices state areas of units.
inline constexpr double sliver_km2 = 0.01;

/// Below this (10 m²) a piece is no flaw: an edge of 100 m whose coordinates are rounded to a
/// decimetre, the sixth decimal of a degree.
inline constexpr double rounding_km2 = 1e-5;

/// So many flaws larger than slivers are named one by one; more are one finding.
inline constexpr std::size_t most_named = 10;

/// The flaws among `pieces` that are more than rounding, the largest first. `rows` are those
/// a piece lies between, row by row; its people are theirs by share of area.
[[nodiscard]] std::vector<Flaw> flaws_of(const Shape& shape, const geom::Polygons& pieces,
                                         const std::vector<std::vector<std::size_t>>& rows);

/// A flaw's numbers, for evidence: "0.088 km2", or "0.088 km2; 41 people".
[[nodiscard]] std::string size_text(double km2, std::optional<double> people);

/// People in all flaws; none when no flaw has them.
[[nodiscard]] std::optional<double> people_in(std::span<const Flaw> flaws);

[[nodiscard]] double area_of(std::span<const Flaw> flaws);

/// The ground around all flaws.
[[nodiscard]] std::optional<GroundBox> place_of(const Shape& shape,
                                                std::span<const Flaw> flaws);

/// "03646 Mường Trai / 03649 Pi Toong (0.088 km2), …" of the first three.
[[nodiscard]] std::string examples(std::span<const Flaw> flaws);

}  // namespace geoplan::check
