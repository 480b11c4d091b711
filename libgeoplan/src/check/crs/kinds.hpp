#pragma once

#include <geoplan/check/check.hpp>

namespace geoplan::check {

/// Layers and rasters whose coordinates do not fit the CRS they are stated in: what
/// crs::diagnose finds, a code for each fault.
void find_wrong_places(const Folder& folder, Problems& problems);

}  // namespace geoplan::check
