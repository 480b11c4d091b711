#pragma once

#include "zonal/cell_space.hpp"

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/point.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::detail {

/// What edges put into one cell. The covered fraction of a cell is its `area` plus the
/// `cover` of all cells to its left in the row.
struct Piece {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    double cover = 0.0;  ///< signed height of the edges in the cell
    double area = 0.0;   ///< signed area to the right of them, in the cell
};

/// Follows the rings of one zone through a grid, in units of cells, x right and y down.
/// What lies left of the grid covers its first column; what lies right, above and below is
/// cut off. Every edge is followed upwards from its lower end, so that the zone on its
/// other side gets the same numbers with the other sign.
class EdgeTracer {
public:
    explicit EdgeTracer(const data::Grid& grid);

    void start_zone();

    /// Orientation does not matter: a shell adds, a hole takes away.
    void add_ring(std::span<const geom::Point> ring, bool is_shell);

    /// In the order traced; several pieces may belong to one cell.
    [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return pieces_; }
    /// Area of shells less holes, on the grid and off it, in cells.
    [[nodiscard]] double area() const noexcept { return area_; }
    [[nodiscard]] bool leaves_grid() const noexcept { return leaves_grid_; }

private:
    void trace(geom::Point a, geom::Point b, double sign);
    void trace_row(std::uint32_t row, double x_a, double x_b, double height, double sign);
    void add(std::uint32_t row, std::uint32_t column, double cover, double area);

    CellSpace to_cells_;
    double columns_;
    double rows_;
    std::vector<geom::Point> ring_;
    std::vector<Piece> pieces_;
    double area_ = 0.0;
    bool leaves_grid_ = false;
};

}  // namespace geoplan::detail
