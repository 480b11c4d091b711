#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace geoplan::geom {

/// Offsets into the level below: item i holds [offsets[i], offsets[i + 1]). Size: items + 1,
/// the first is 0. The layout is GeoArrow's, and shapely's `to_ragged_array`.
using Offsets = std::vector<std::int64_t>;

/// n rows of points (multi-points), one buffer of coordinates.
struct Points {
    std::vector<Point> coords;
    Offsets rows = {0};  ///< row → coords

    friend bool operator==(const Points&, const Points&) = default;
};

/// n rows of lines (multi-lines).
struct Lines {
    std::vector<Point> coords;
    Offsets parts = {0};  ///< part → coords
    Offsets rows = {0};   ///< row → parts

    friend bool operator==(const Lines&, const Lines&) = default;
};

/// n rows of polygons (multi-polygons). A part's first ring is its shell, the others are
/// holes; rings are closed (first coordinate = last); either orientation is fine.
struct Polygons {
    std::vector<Point> coords;
    Offsets rings = {0};  ///< ring → coords
    Offsets parts = {0};  ///< part → rings
    Offsets rows = {0};   ///< row → parts

    friend bool operator==(const Polygons&, const Polygons&) = default;
};

using Geometry = std::variant<Points, Lines, Polygons>;

[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Points& points) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Lines& lines) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Polygons& polygons) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Geometry& geometry) noexcept;

/// Coordinates of one row, those of all its parts.
[[nodiscard]] GEOPLAN_EXPORT std::span<const Point> coords_of_row(const Points& points,
                                                                  std::size_t row) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::span<const Point> coords_of_row(const Lines& lines,
                                                                  std::size_t row) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::span<const Point> coords_of_row(const Polygons& polygons,
                                                                  std::size_t row) noexcept;
[[nodiscard]] GEOPLAN_EXPORT std::span<const Point> coords_of_row(const Geometry& geometry,
                                                                  std::size_t row) noexcept;

/// Of all rows.
[[nodiscard]] GEOPLAN_EXPORT const std::vector<Point>& coords_of(
    const Geometry& geometry) noexcept;

/// @throws Error{Errc::bad_argument} unless offsets start at 0, never fall, and end at the
///         size of the level below, and every ring has at least 4 coordinates and is closed
GEOPLAN_EXPORT void require_valid_offsets(const Geometry& geometry);

/// Of those without NaN; the empty box when there are none.
[[nodiscard]] GEOPLAN_EXPORT Box bounds(std::span<const Point> coords) noexcept;

/// Rows `rows`, in that order.
[[nodiscard]] GEOPLAN_EXPORT Points take(const Points& points,
                                         std::span<const std::size_t> rows);
[[nodiscard]] GEOPLAN_EXPORT Lines take(const Lines& lines, std::span<const std::size_t> rows);
[[nodiscard]] GEOPLAN_EXPORT Polygons take(const Polygons& polygons,
                                           std::span<const std::size_t> rows);
[[nodiscard]] GEOPLAN_EXPORT Geometry take(const Geometry& geometry,
                                           std::span<const std::size_t> rows);

}  // namespace geoplan::geom
