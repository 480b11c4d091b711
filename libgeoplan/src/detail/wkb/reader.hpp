#pragma once

#include <geoplan/geom/columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace geoplan::detail {

enum class Kind : std::uint8_t { points, lines, polygons, none };

/// Rows of some kind, with their numbers among all rows read.
struct KindRows {
    geom::Geometry geometry;
    std::vector<std::size_t> rows;
};

/// Reads geometries in well-known binary (OGC 06-103r4, with ISO's and PostGIS's marks of Z, M
/// and SRID), one row after the other, each into the columns of its kind. Z and M are left out,
/// rings are closed and filled up to 4 coordinates.
class WkbColumns {
public:
    /// @throws Error{Errc::geometry} on bytes that are cut off or no geometry, a coordinate
    ///         that is not finite, and types other than (multi-) points, lines and polygons
    void append(std::string_view wkb);
    void append_none();

    [[nodiscard]] std::size_t size() const noexcept { return kinds_.size(); }
    [[nodiscard]] std::size_t count(Kind kind) const noexcept;

    /// The rows of `kind`; rows without geometry among them, as empty ones, if asked.
    [[nodiscard]] KindRows take(Kind kind, bool with_none) const;

private:
    std::vector<Kind> kinds_;
    geom::Points points_;
    geom::Lines lines_;
    geom::Polygons polygons_;
};

/// The type of a geometry without its marks of Z, M and SRID: 1 for a point, …; 0 when it
/// cannot be read.
[[nodiscard]] std::uint32_t wkb_type(std::string_view wkb) noexcept;

}  // namespace geoplan::detail
