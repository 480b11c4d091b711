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

}  // namespace geoplan::detail
