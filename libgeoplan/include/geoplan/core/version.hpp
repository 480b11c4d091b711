#pragma once

#include <geoplan/core/version_number.hpp>
#include <geoplan/export.hpp>

#include <string>
#include <utility>
#include <vector>

namespace geoplan {

/// Version of this library, "0.1.0".
[[nodiscard]] GEOPLAN_EXPORT std::string version();

/// Names and versions of the libraries in use: geoplan, GDAL, GEOS, PROJ, HiGHS, TBB.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::pair<std::string, std::string>> versions();

}  // namespace geoplan
