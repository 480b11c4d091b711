#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace geoplan::detail {

// Coordinates are interleaved: x0, y0, x1, y1, …

/// @throws Error{Errc::bad_argument} on an odd number of values
void require_pairs(std::size_t values);

/// @throws Error{Errc::bad_argument} unless the box has a width and a height
void require_box(const GroundBox& region);

/// @throws Error{Errc::bad_argument} unless both are finite, with |lat| < 90
void require_place(double lon, double lat);

/// "EPSG:9206"
[[nodiscard]] std::string epsg_text(int code);

[[nodiscard]] bool contains(const GroundBox& box, double lon, double lat) noexcept;

/// At most `most` of the finite coordinates, evenly spread over the order given.
[[nodiscard]] std::vector<double> sample(std::span<const double> xy, std::size_t most);

/// y for x and x for y.
[[nodiscard]] std::vector<double> swapped(std::span<const double> xy);

/// Whether most of the numbers could be longitudes and latitudes, in either order.
[[nodiscard]] bool look_like_degrees(std::span<const double> xy);

/// Degrees of WGS 84; NaN for what cannot be transformed.
[[nodiscard]] std::vector<double> on_the_ground(std::span<const double> xy,
                                                const crs::Crs& crs);

/// Share of all coordinates that lie in the box; 0 when there are none.
[[nodiscard]] double share_inside(std::span<const double> lonlat, const GroundBox& box);

/// The box of the finite coordinates without the outermost hundredth at each side; a box of
/// NaN when there are none.
[[nodiscard]] GroundBox trimmed_box(std::span<const double> lonlat);

/// Common area over joint area, in square degrees: 1 for the same box, 0 for boxes apart.
[[nodiscard]] double overlap(const GroundBox& a, const GroundBox& b) noexcept;

/// Common area over that of the region: 1 for a box that covers it.
[[nodiscard]] double covered(const GroundBox& region, const GroundBox& by) noexcept;

/// "103.2–105.0 E, 20.6–22.0 N"
[[nodiscard]] std::string box_text(const GroundBox& box);

/// The median; NaN for nothing.
[[nodiscard]] double median(std::vector<double> values);

/// For evidence: to `decimals` places.
[[nodiscard]] double rounded(double value, int decimals) noexcept;

}  // namespace geoplan::detail
