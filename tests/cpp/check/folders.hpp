#pragma once

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <gdal.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace geoplan::check {

/// One point 104, 21 with the column "ten", in EPSG:4326: .shp, .shx, .dbf, .prj, .cpg.
inline void write_shapefile(const std::string& path) {
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName("ESRI Shapefile");
    GDALDatasetH file = GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRSpatialReferenceH degrees = OSRNewSpatialReference(nullptr);
    static_cast<void>(OSRImportFromEPSG(degrees, 4326) == OGRERR_NONE);
    const auto stem = std::filesystem::path(path).stem().string();
    OGRLayerH layer = GDALDatasetCreateLayer(file, stem.c_str(), degrees, wkbPoint, nullptr);
    OGRFieldDefnH field = OGR_Fld_Create("ten", OFTString);
    static_cast<void>(OGR_L_CreateField(layer, field, 0) == OGRERR_NONE);
    OGR_Fld_Destroy(field);
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    OGR_F_SetFieldString(feature, 0, "A");
    OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
    OGR_G_SetPoint_2D(point, 0, 104, 21);
    OGR_F_SetGeometryDirectly(feature, point);
    static_cast<void>(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE);
    OGR_F_Destroy(feature);
    GDALClose(file);
    OSRDestroySpatialReference(degrees);
}

/// An archive of copies of the files, without their folders.
inline void zip(const std::string& path, const std::vector<std::string>& files) {
    void* archive = CPLCreateZip(path.c_str(), nullptr);
    for (const auto& file : files) {
        std::ostringstream bytes;
        bytes << std::ifstream(file, std::ios::binary).rdbuf();
        const auto text = bytes.str();
        CPLCreateFileInZip(archive, std::filesystem::path(file).filename().c_str(), nullptr);
        CPLWriteFileInZip(archive, text.data(), static_cast<int>(text.size()));
        CPLCloseFileInZip(archive);
    }
    CPLCloseZip(archive);
}

}  // namespace geoplan::check
