#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/point.hpp>

namespace geoplan::detail {

/// A grid's coordinates in units of cells, x right and y down, 0 at its upper left corner.
/// What is within rounding of a cell's edge is on it.
class CellSpace {
public:
    explicit CellSpace(const data::Grid& grid);

    [[nodiscard]] geom::Point operator()(geom::Point p) const noexcept;

private:
    geom::Point origin_;
    geom::Point cell_;
    geom::Point snap_;  // within this of a cell's edge, in cells, a coordinate is on it
};

}  // namespace geoplan::detail
