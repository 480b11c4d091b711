#pragma once

#include <geoplan/study/run.hpp>

namespace geoplan::study {

/// What room `check` finds in the files that a study names, called as the study calls them.
/// What the study states (CRS, columns) is taken for true.
[[nodiscard]] Problems check_files(const Study& study, const RunOptions& options);

}  // namespace geoplan::study
