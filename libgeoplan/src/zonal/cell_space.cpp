#include "zonal/cell_space.hpp"

#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

// Nearest whole number, for |v| < 2^51; beyond that v within its own rounding.
double nearest_whole(double v) noexcept {
    constexpr double magic = 6755399441055744.0;  // 1.5 * 2^52
    return (v + magic) - magic;
}

double snapped(double v, double within) noexcept {
    const double whole = nearest_whole(v);
    return std::abs(v - whole) <= within ? whole : v;
}

// Rounding of coordinates of a grid's size, in cells.
double rounding(double start, double size, double cells) noexcept {
    const double largest = std::max(std::abs(start), std::abs(start + size * cells));
    return 2.0 * std::numeric_limits<double>::epsilon() * largest / std::abs(size);
}

}  // namespace

CellSpace::CellSpace(const data::Grid& grid)
    : origin_{grid.x0, grid.y0},
      cell_{grid.cell_width, grid.cell_height},
      snap_{rounding(grid.x0, grid.cell_width, static_cast<double>(grid.columns)),
            rounding(grid.y0, -grid.cell_height, static_cast<double>(grid.rows))} {}

geom::Point CellSpace::operator()(geom::Point p) const noexcept {
    return {snapped((p.x - origin_.x) / cell_.x, snap_.x),
            snapped((origin_.y - p.y) / cell_.y, snap_.y)};
}

}  // namespace geoplan::detail
