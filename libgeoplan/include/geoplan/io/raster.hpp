#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace geoplan::io {

struct RasterOptions {
    int band = 1;                  ///< from 1
    std::optional<double> nodata;  ///< stored value that means none, beside the file's own
    std::string crs;               ///< of a file that states none
};

struct OpenedRaster {
    data::RasterSource source;  ///< may be read from several threads, one at a time inside
    Problems problems;
};

/// Opens a raster (GeoTIFF, GeoPackage, Erdas Imagine, ESRI ASCII, SRTM .hgt, .bil, ENVI)
/// for reading in windows. Nodata, NaN and cells off the file's mask become NaN; scale and
/// offset of the file are applied. Values are float: whole numbers above 2^24 and doubles
/// are rounded to 24 bits (problem "values_rounded", info).
///
/// @throws Error{Errc::io}            a file that is missing, broken or of no listed format;
///                                    also later, from `source.read`
/// @throws Error{Errc::bad_argument}  no such band; from `source.read`: a window off the grid
/// @throws Error{Errc::geometry}      no place on the ground, rotated, or south up
/// @throws Error{Errc::crs}           `options.crs` names another CRS than the file
[[nodiscard]] GEOPLAN_EXPORT OpenedRaster open_raster(const std::string& path,
                                                      const RasterOptions& options = {});

/// Reads every cell once and reports what would spoil a result: "undeclared_nodata" (error;
/// a value such as -9999 that stands for nodata in the field and is not stated as such, with
/// the count), "infinite_values" (error), "no_values" (error; every cell is nodata).
[[nodiscard]] GEOPLAN_EXPORT Problems check_raster(const std::string& path,
                                                   const RasterOptions& options = {},
                                                   const Progress& progress = {});

/// A raster of whole numbers as classes; scale and offset are not applied. Without a nodata
/// value in file and options, `nodata` is the least int32.
/// @throws Error as `open_raster`; Errc::bad_type for a value that is not a whole number of
///         32 bits; Errc::too_large above `most_cells`
[[nodiscard]] GEOPLAN_EXPORT data::ClassRaster read_classes(
    const std::string& path, const RasterOptions& options = {},
    std::size_t most_cells = 400'000'000);

}  // namespace geoplan::io
