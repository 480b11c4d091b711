#pragma once

#include <geoplan/check/check.hpp>

namespace geoplan::check {

/// The families of findings, a folder each under src/check/. Each looks at a whole folder and
/// adds what it finds.
void find_in_columns(const Folder& folder, const CheckOptions& options, Problems& problems);
void find_in_shapes(const Folder& folder, const CheckOptions& options, Problems& problems);
void find_in_crs(const Folder& folder, const CheckOptions& options, Problems& problems);
void find_in_names(const Folder& folder, const CheckOptions& options, Problems& problems);
void find_in_totals(const Folder& folder, const CheckOptions& options, Problems& problems);

}  // namespace geoplan::check
