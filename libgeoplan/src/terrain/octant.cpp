#include "terrain/octant.hpp"

namespace geoplan::detail {

Octant octant_of(const Lookout& from, std::int64_t number) noexcept {
    const bool along_rows = number < 4;      // the main axis runs east or west
    const bool main_back = number % 2 == 1;  // to the west or the north
    const bool side_back = number / 2 % 2 == 1;
    const std::int64_t east = from.columns - 1 - from.column;
    const std::int64_t south = from.rows - 1 - from.row;
    const auto stride = [&](bool on_row, bool back) {
        return (back ? -1 : 1) * (on_row ? 1 : from.columns);
    };
    const auto cells = [&](bool on_row, bool back) {
        if (on_row) return back ? from.column : east;
        return back ? from.row : south;
    };
    Octant octant;
    octant.main_stride = stride(along_rows, main_back);
    octant.side_stride = stride(!along_rows, side_back);
    octant.main_cells = cells(along_rows, main_back);
    octant.side_cells = cells(!along_rows, side_back);
    octant.main_m = along_rows ? from.cell_width_m : from.cell_height_m;
    octant.side_m = along_rows ? from.cell_height_m : from.cell_width_m;
    octant.has_axis = !side_back;
    octant.has_diagonal = along_rows;
    return octant;
}

Stretch own_cells(const Octant& octant, std::int64_t slice, std::int64_t k) noexcept {
    Stretch own{(slice * k + slices - 1) / slices, ((slice + 1) * k + slices - 1) / slices};
    if (own.begin == 0 && !octant.has_axis) own.begin = 1;
    if (slice + 1 == slices && octant.has_diagonal) own.end = k + 1;
    own.end = std::min(own.end, octant.side_cells + 1);
    return own;
}

Stretch at_distance(Stretch cells, Within within, double ahead2, double side2) noexcept {
    const auto distance2 = [&](std::int64_t j) {
        const auto jd = static_cast<double>(j);
        return ahead2 + jd * jd * side2;
    };
    const double inner2 = within.inner_m * within.inner_m;
    const double outer2 = within.outer_m * within.outer_m;
    while (cells.begin < cells.end && distance2(cells.begin) < inner2) ++cells.begin;
    while (cells.begin < cells.end && distance2(cells.end - 1) > outer2) --cells.end;
    return cells;
}

}  // namespace geoplan::detail
