#pragma once

#include <geoplan/check/folder.hpp>

namespace geoplan::check {

/// How many of a folder's other layers and rasters lie within `a` but jut out of `b`, two
/// layers that lie `length_m` apart, less those of the reverse.
[[nodiscard]] int votes_of_others(const Folder& folder, const Source& a, const Source& b,
                                  double length_m);

}  // namespace geoplan::check
