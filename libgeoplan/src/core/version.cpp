#include <geoplan/core/version.hpp>

#include <gdal.h>
#include <geos_c.h>
#include <interfaces/highs_c_api.h>
#include <oneapi/tbb/version.h>
#include <proj.h>

namespace geoplan {

std::string version() {
    return GEOPLAN_VERSION;
}

std::vector<std::pair<std::string, std::string>> versions() {
    return {{"geoplan", GEOPLAN_VERSION}, {"GDAL", GDALVersionInfo("RELEASE_NAME")},
            {"GEOS", GEOSversion()},      {"PROJ", proj_info().version},
            {"HiGHS", Highs_version()},   {"TBB", TBB_runtime_version()}};
}

}  // namespace geoplan
