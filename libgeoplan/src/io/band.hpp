#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/io/raster.hpp>

#include "detail/gdal/dataset.hpp"

#include <gdal.h>

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::detail {

/// One band of an open raster. Reading locks, so that threads may share it.
class Band {
public:
    /// @throws Error as io::open_raster
    Band(const std::string& path, const io::RasterOptions& options);

    [[nodiscard]] const data::Grid& grid() const noexcept { return grid_; }
    [[nodiscard]] std::string unit() const;
    [[nodiscard]] GDALDataType type() const { return GDALGetRasterDataType(band_); }
    /// Stored values that mean none.
    [[nodiscard]] const std::vector<double>& nodata() const noexcept { return nodata_; }
    [[nodiscard]] bool holds_more_than_float() const;

    /// With scale and offset, NaN for none; row by row.
    [[nodiscard]] std::vector<float> values(const data::Window& window) const;
    /// As stored, NaN for none.
    [[nodiscard]] std::vector<double> stored(const data::Window& window) const;

private:
    template <class T>
    std::vector<T> read(const data::Window& window) const;

    Dataset dataset_;
    std::string path_;
    GDALRasterBandH band_ = nullptr;  // borrowed
    bool masked_ = false;             // by a mask band or an alpha band
    double scale_ = 1.0;
    double offset_ = 0.0;
    data::Grid grid_;
    std::vector<double> nodata_;
    mutable std::mutex reading_;
};

/// Windows of whole rows that cover a grid, of about a million cells each.
[[nodiscard]] std::vector<data::Window> row_windows(const data::Grid& grid);

}  // namespace geoplan::detail
