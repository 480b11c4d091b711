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

/// Whether the sheet has what the step is done to: the column, or shapes of the kind.
[[nodiscard]] bool concerns(const Step& step, const Sheet& sheet);

}  // namespace geoplan::mend
