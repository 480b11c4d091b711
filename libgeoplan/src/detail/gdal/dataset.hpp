#pragma once

#include <gdal.h>

#include <memory>
#include <string>
#include <vector>

namespace geoplan::detail {

struct CloseDataset {
    void operator()(void* handle) const noexcept { GDALClose(handle); }
};

/// One open dataset, used by one thread at a time. Layers, bands and features borrowed from it
/// die with it. Never static or thread_local: GDAL may be gone first.
class Dataset {
public:
    /// Read-only, by the listed drivers alone: files of vectors, and "PG:…" for PostGIS.
    /// @throws Error{Errc::io} with the driver's own words
    static Dataset open_vector(const std::string& path);
    /// A Shapefile whose text comes as the bytes of its .dbf, whatever encoding it declares.
    static Dataset open_shapefile_bytes(const std::string& path);
    /// Sheets of .xlsx and .ods; see FirstRowNames.
    static Dataset open_workbook(const std::string& path);
    static Dataset open_raster(const std::string& path);
    /// A vector or raster file, whichever it is.
    static Dataset open_any(const std::string& path);

    [[nodiscard]] GDALDatasetH get() const noexcept { return handle_.get(); }
    /// Borrowed; in the order of the file, without QGIS's table of styles.
    [[nodiscard]] std::vector<OGRLayerH> layers() const;

private:
    explicit Dataset(void* handle) noexcept : handle_(handle) {}
    std::unique_ptr<void, CloseDataset> handle_;
};

void register_drivers_once();

[[nodiscard]] bool is_database(const std::string& path);

/// The path as it may be shown: without the password of a database.
[[nodiscard]] std::string shown(const std::string& path);

/// @throws Error{Errc::io} unless `path` is a file or folder of this machine, or a member of a
///         zip archive on it (archive.hpp): no web address, no other virtual file of GDAL, no
///         text that a driver takes for data
void require_local_file(const std::string& path);

}  // namespace geoplan::detail
