#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geoplan::check {

/// A layer as the finders of this family look at it. Refers to its source.
struct Shape {
    const Source* source;
    const data::Layer* layer;
    std::vector<std::string> titles;  ///< shape (n): "03646 Mường Trai"; "row 7" without either
    Problems invalid;                 ///< of its polygons; row numbers from 0
    geom::Polygons polygons;          ///< shape (n), made valid; none of other kinds
    std::vector<double> areas_km2;  ///< shape (n); empty without polygons or a CRS
};

[[nodiscard]] Shape shape_of(const Source& source, const data::Layer& layer);

/// Lines and rings of a row, each in one piece; none of points.
[[nodiscard]] std::vector<std::span<const geom::Point>> paths_of_row(
    const geom::Geometry& geometry, std::size_t row);

/// A finding of `code` in the shape's file on all of `rows`, which are not empty: the row's
/// title when it is one, their place, the first three titles as evidence.
[[nodiscard]] Problem on_rows(const Shape& shape, Severity severity, std::string code,
                              std::span<const std::size_t> rows);

/// From one CRS to degrees, for places of findings. For one thread.
class ToDegrees {
public:
    explicit ToDegrees(const crs::Crs& crs);

    /// Around coordinates; none without coordinates, or when they have no degrees.
    [[nodiscard]] std::optional<GroundBox> box(std::span<const geom::Point> coords) const;

private:
    std::optional<crs::Transform> transform_;
};

/// Around coordinates in `crs`; none without coordinates, or when they have no degrees.
[[nodiscard]] std::optional<GroundBox> ground_box(std::span<const geom::Point> coords,
                                                  const crs::Crs& crs);

/// "a, b, c" of the first three.
[[nodiscard]] std::string first_three(std::span<const std::string> texts);

/// To three significant digits, as it is shown; whole from 100 on.
[[nodiscard]] double shown(double number);

}  // namespace geoplan::check
