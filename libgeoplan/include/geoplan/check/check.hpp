#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/core/date.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <string>

namespace geoplan::check {

struct CheckOptions {
    Date date = {2026, 1, 1};  ///< units should be valid on this day
    int threads = 0;
    Progress progress = {};
};

/// Everything that seems wrong in a folder that is open, file by file in its order; within a
/// file, errors first. Each kind of finding has a page in libgeoplan/docs/findings/.
[[nodiscard]] GEOPLAN_EXPORT Problems check_folder(const Folder& folder,
                                                   const CheckOptions& options = {});

}  // namespace geoplan::check
