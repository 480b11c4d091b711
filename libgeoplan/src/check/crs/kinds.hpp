#pragma once

#include <geoplan/check/check.hpp>

namespace geoplan::check {

/// Layers and rasters whose coordinates do not fit the CRS they are stated in: what
/// crs::diagnose finds, a code for each fault.
void find_wrong_places(const Folder& folder, Problems& problems);

/// Layers of the same units that lie apart by one shift, explained by crs::explain_shift: the
/// other datum (223 m), k 0.9996 for 0.9999 (690 m), another meridian, a shift of unknown
/// cause. The layer is told that more of the others contradict, else the one whose mend alone
/// ends in a registered CRS, else the one whose place alone a known error explains, else the
/// one out of which the folder's other sources jut; else the one that is not the zones, and
/// without a mend.
/// @param misplaced  what `find_wrong_places` found: a layer that is told there is not told
/// again
void find_shifted(const Folder& folder, const Problems& misplaced, Problems& problems);

}  // namespace geoplan::check
