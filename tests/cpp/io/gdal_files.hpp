#pragma once

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace geoplan::test {

/// What a test raster is; by default 3 × 2 cells of 0.5 degrees from 103 E, 22 N.
struct RasterFile {
    std::vector<double> values = {1, 2, 3, 4, 5, 6};
    GDALDataType type = GDT_Float32;
    std::optional<double> nodata = {};
    std::array<double, 6> transform = {103, 0.5, 0, 22, 0, -0.5};
    bool placed = true;
    int epsg = 4326;  // 0: none
    double scale = 1.0;
    double offset = 0.0;
    std::vector<unsigned char> mask = {};
    int columns = 3;
    int rows = 2;
};

inline std::string write_tif(const std::string& path, RasterFile file) {
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName("GTiff");
    GDALDatasetH out =
        GDALCreate(driver, path.c_str(), file.columns, file.rows, 1, file.type, nullptr);
    bool failed = false;
    if (file.placed) GDALSetGeoTransform(out, file.transform.data());
    if (file.epsg != 0) {
        OGRSpatialReferenceH srs = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(srs, file.epsg);
        GDALSetSpatialRef(out, srs);
        OSRRelease(srs);
    }
    GDALRasterBandH band = GDALGetRasterBand(out, 1);
    if (file.nodata) GDALSetRasterNoDataValue(band, *file.nodata);
    if (file.scale != 1.0) GDALSetRasterScale(band, file.scale);
    if (file.offset != 0.0) GDALSetRasterOffset(band, file.offset);
    failed = failed || CE_None != GDALRasterIO(band, GF_Write, 0, 0, file.columns, file.rows,
                                               file.values.data(), file.columns, file.rows,
                                               GDT_Float64, 0, 0);
    if (!file.mask.empty()) {
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES");
        GDALCreateDatasetMaskBand(out, GMF_PER_DATASET);
        failed = failed || CE_None != GDALRasterIO(GDALGetMaskBand(band), GF_Write, 0, 0,
                                                   file.columns, file.rows, file.mask.data(),
                                                   file.columns, file.rows, GDT_Byte, 0, 0);
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", nullptr);
    }
    GDALClose(out);
    if (failed) throw std::runtime_error("cannot write " + path);
    return path;
}

}  // namespace geoplan::test
