#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace geoplan::check {

/// Places of a source in degrees, and the row of each.
struct Places {
    std::vector<geom::Point> at;
    std::vector<std::size_t> row;
    std::vector<std::int64_t> zone = {};  ///< the zone each lies in, −1 outside all
};

/// One place a row of points, lines and tables with coordinates; rows without are left out.
/// None of polygons and rasters, and where the CRS is not known.
[[nodiscard]] std::optional<Places> places_of(const Source& source);

/// One row a place.
[[nodiscard]] geom::Points points_of(std::vector<geom::Point> places);

/// Whether a place in degrees is one.
[[nodiscard]] bool is_on_globe(geom::Point place) noexcept;

}  // namespace geoplan::check
