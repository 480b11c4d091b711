#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/point.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace geoplan::detail {

/// Geodesics as broken lines on a grid, in columns and rows counted from the centre of the
/// first cell.
struct GroundPaths {
    std::vector<double> length_m;      ///< shape (paths)
    std::vector<std::size_t> first;    ///< shape (paths + 1): where the corners of a path begin
    std::vector<geom::Point> corners;  ///< evenly spaced on the ground, both ends among them

    /// The corners of one path, two or more.
    [[nodiscard]] std::span<const geom::Point> of(std::size_t path) const noexcept {
        return std::span(corners).subspan(first[path], first[path + 1] - first[path]);
    }
};

/// With so many corners that lines and geodesics are about 1/100 of a cell apart at most.
/// @param starts, ends  of one shape, in the grid's CRS
/// @throws Error{Errc::crs} when the grid's CRS is not stated
[[nodiscard]] GroundPaths ground_paths(const data::Grid& grid,
                                       std::span<const geom::Point> starts,
                                       std::span<const geom::Point> ends, int threads);

}  // namespace geoplan::detail
