#pragma once

#include <geoplan/check/folder.hpp>

namespace geoplan::check {

/// Whether a source is a layer of polygons, at least two, whose names tell most rows apart.
[[nodiscard]] bool seem_units(const Source& source);

}  // namespace geoplan::check
