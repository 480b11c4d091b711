#include "detail/gdal/dataset.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/gdal/archive.hpp"
#include "detail/gdal/quiet.hpp"

#include <cpl_conv.h>
#include <ogr_api.h>

#include <filesystem>
#include <mutex>
#include <regex>

namespace geoplan::detail {

namespace {

using Names = std::vector<const char*>;  // ends in nullptr, as GDAL asks

const Names vector_drivers = {"GPKG",       "ESRI Shapefile", "GeoJSON",    "GeoJSONSeq",
                              "FlatGeobuf", "MapInfo File",   "PostgreSQL", nullptr};
const Names workbook_drivers = {"XLSX", "ODS", nullptr};
const Names raster_drivers = {"GTiff",   "GPKG", "HFA",  "AAIGrid",
                              "SRTMHGT", "EHdr", "ENVI", nullptr};

void* open(const std::string& path, unsigned kind, const Names& drivers,
           const std::string& formats, const char* const* options = nullptr) {
    register_drivers_once();
    const QuietErrors quiet;
    // Without VERBOSE_ERROR the failure has no message.
    const unsigned flags = kind | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    void* handle = GDALOpenEx(path.c_str(), flags, drivers.data(), options, nullptr);
    if (handle == nullptr) {
        throw Error(Errc::io,
                    say("cannot open '{}' as {}: {}", {shown(path), formats, quiet.words()}));
    }
    return handle;
}

}  // namespace

void register_drivers_once() {
    static std::once_flag done;
    std::call_once(done, [] {
        const QuietErrors quiet;
        GDALAllRegister();
    });
}

bool is_database(const std::string& path) {
    return path.starts_with("PG:");
}

std::string shown(const std::string& path) {
    if (!is_database(path)) return path;
    static const std::regex secret("(password\\s*=\\s*)('[^']*'|\\S+)", std::regex::icase);
    static const std::regex in_url("(://[^:/@]*:)[^@]*@");
    return std::regex_replace(std::regex_replace(path, secret, "$1…"), in_url, "$1…@");
}

void require_local_file(const std::string& path) {
    if (archive_of(path)) return;
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (path.starts_with("/vsi") || !std::filesystem::exists(status)) {
        const bool web = path.find("://") != std::string::npos || path.starts_with("/vsi");
        throw Error(
            Errc::io,
            web ? say("'{}' is not a file of this machine; download it and name the copy",
                      {path})
                : say("there is no file '{}'", {path}));
    }
}

Dataset Dataset::open_vector(const std::string& path) {
    if (!is_database(path)) require_local_file(path);
    return Dataset(open(path, GDAL_OF_VECTOR, vector_drivers,
                        say("GeoPackage, Shapefile, GeoJSON, FlatGeobuf, MapInfo or PostGIS")));
}

Dataset Dataset::open_shapefile_bytes(const std::string& path) {
    require_local_file(path);
    constexpr std::array<const char*, 2> not_recoded = {"ENCODING=", nullptr};
    return Dataset(open(path, GDAL_OF_VECTOR, vector_drivers, say("Shapefile"),
                        not_recoded.data()));
}

Dataset Dataset::open_workbook(const std::string& path) {
    require_local_file(path);
    return Dataset(open(path, GDAL_OF_VECTOR, workbook_drivers, say("XLSX or ODS")));
}

Dataset Dataset::open_raster(const std::string& path) {
    require_local_file(path);
    return Dataset(
        open(path, GDAL_OF_RASTER, raster_drivers,
             say("GeoTIFF, GeoPackage, Erdas Imagine, ESRI ASCII, SRTM .hgt, .bil or ENVI")));
}

Dataset Dataset::open_any(const std::string& path) {
    require_local_file(path);
    Names drivers(vector_drivers.begin(), vector_drivers.end() - 1);
    drivers.insert(drivers.end(), raster_drivers.begin(), raster_drivers.end());
    return Dataset(
        open(path, GDAL_OF_VECTOR | GDAL_OF_RASTER, drivers, say("a vector or raster file")));
}

std::vector<OGRLayerH> Dataset::layers() const {
    const QuietErrors quiet;
    std::vector<OGRLayerH> all;
    const int count = GDALDatasetGetLayerCount(get());
    for (int i = 0; i < count; ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(get(), i);
        if (layer != nullptr && std::string_view(OGR_L_GetName(layer)) != "layer_styles") {
            all.push_back(layer);
        }
    }
    return all;
}

}  // namespace geoplan::detail
