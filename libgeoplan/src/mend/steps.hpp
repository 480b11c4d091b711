#pragma once

#include "mend/sheet.hpp"

#include <vector>

namespace geoplan::mend {

/// Each carries out one task on a sheet and logs what it changed.

void decode(const Task& task, Sheet& sheet, std::vector<Change>& changes);

/// Verbs of columns, from unescape to swap_columns, and drop_column.
void mend_columns(const Task& task, Sheet& sheet, std::vector<Change>& changes);

/// Verbs of shapes, from swap_axes to repair.
void mend_shapes(const Task& task, Sheet& sheet, std::vector<Change>& changes);

/// Takes out the rows of all tasks together.
void drop_rows(const std::vector<Task>& tasks, Sheet& sheet, std::vector<Change>& changes);

/// Puts units that `numbers` took out of the cells into the columns' names: "area (ha)".
void name_units(Sheet& sheet, std::vector<Change>& changes);

}  // namespace geoplan::mend
