#include "io/band.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/gdal/quiet.hpp"
#include "detail/gdal/srs.hpp"

#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

[[noreturn]] void fail(Errc code, const std::string& path, const std::string& why) {
    throw Error(code, say("'{}': {}", {path, why}));
}

GDALRasterBandH pick_band(const Dataset& dataset, int number, const std::string& path) {
    const int count = GDALGetRasterCount(dataset.get());
    if (number < 1 || number > count) {
        fail(Errc::bad_argument, path,
             say("there is no band {}; it has {}, counted from 1", {number, count}));
    }
    GDALRasterBandH band = GDALGetRasterBand(dataset.get(), number);
    if (band == nullptr) fail(Errc::io, path, say("its band cannot be read"));
    if (GDALDataTypeIsComplex(GDALGetRasterDataType(band)) != 0) {
        fail(Errc::bad_type, path,
             say("its values are complex numbers; plain ones are needed"));
    }
    return band;
}

data::Grid read_grid(const Dataset& dataset, const std::string& assigned,
                     const std::string& path) {
    std::array<double, 6> t{};  // x = t0 + column t1 + row t2, y = t3 + column t4 + row t5
    if (GDALGetGeoTransform(dataset.get(), t.data()) != CE_None) {
        fail(Errc::geometry, path, say("it does not say where on the ground it lies"));
    }
    if (t[2] != 0.0 || t[4] != 0.0) {
        fail(Errc::geometry, path,
             say("it is rotated; a north-up grid is needed (gdalwarp makes one)"));
    }
    if (t[5] > 0.0) {
        fail(Errc::geometry, path,
             say("it is south up; a north-up grid is needed (gdalwarp makes one)"));
    }
    if (t[1] < 0.0) {
        fail(Errc::geometry, path,
             say("its columns run from east to west; a north-up grid is needed"));
    }
    if (!(t[1] > 0.0 && t[5] < 0.0)) fail(Errc::geometry, path, say("its cells have no size"));
    data::Grid grid;
    grid.x0 = t[0];
    grid.y0 = t[3];
    grid.cell_width = t[1];
    grid.cell_height = -t[5];
    grid.columns = static_cast<std::size_t>(GDALGetRasterXSize(dataset.get()));
    grid.rows = static_cast<std::size_t>(GDALGetRasterYSize(dataset.get()));
    grid.crs =
        settle_crs(crs_from_gdal(GDALGetSpatialRef(dataset.get()), path), assigned, path);
    return grid;
}

std::vector<double> read_nodata(GDALRasterBandH band, std::optional<double> more) {
    std::vector<double> nodata;
    int stated = 0;
    const double value = GDALGetRasterNoDataValue(band, &stated);
    if (stated != 0) nodata.push_back(value);
    if (more) nodata.push_back(*more);
    return nodata;
}

/// Files state nodata as text or double, and store it as float: equal within 2 float steps.
bool is_nodata(double value, double nodata) {
    if (value == nodata) return true;
    constexpr double two_steps = 2.0 * std::numeric_limits<float>::epsilon();
    return std::abs(value - nodata) <= two_steps * std::abs(nodata);
}

void require_inside(const data::Window& w, const data::Grid& grid, const std::string& path) {
    const bool inside = w.column <= grid.columns && w.columns <= grid.columns - w.column &&
                        w.row <= grid.rows && w.rows <= grid.rows - w.row;
    if (inside) return;
    fail(Errc::bad_argument, path,
         say("the window of {} × {} cells at column {}, row {} leaves the grid of {} × {}",
             {w.columns, w.rows, w.column, w.row, grid.columns, grid.rows}));
}

void read_into(GDALRasterBandH band, const data::Window& w, void* out, GDALDataType type,
               const std::string& path) {
    const QuietErrors quiet;
    const int columns = static_cast<int>(w.columns);
    const int rows = static_cast<int>(w.rows);
    const CPLErr failed =
        GDALRasterIOEx(band, GF_Read, static_cast<int>(w.column), static_cast<int>(w.row),
                       columns, rows, out, columns, rows, type, 0, 0, nullptr);
    if (failed != CE_None || quiet.failed()) {
        fail(Errc::io, path, say("its cells cannot be read: {}", {quiet.words()}));
    }
}

}  // namespace

Band::Band(const std::string& path, const io::RasterOptions& options)
    : dataset_(Dataset::open_raster(path)), path_(path) {
    const QuietErrors quiet;
    band_ = pick_band(dataset_, options.band, path);
    grid_ = read_grid(dataset_, options.crs, path);
    nodata_ = read_nodata(band_, options.nodata);
    const int mask = GDALGetMaskFlags(band_);
    masked_ = (mask & (GMF_PER_DATASET | GMF_ALPHA)) != 0 && (mask & GMF_NODATA) == 0;
    int stated = 0;
    const double scale = GDALGetRasterScale(band_, &stated);
    if (stated != 0) scale_ = scale;
    const double offset = GDALGetRasterOffset(band_, &stated);
    if (stated != 0) offset_ = offset;
}

std::string Band::unit() const {
    const char* unit = GDALGetRasterUnitType(band_);
    return unit == nullptr ? "" : unit;
}

bool Band::holds_more_than_float() const {
    return type() == GDT_Float64 || GDALGetDataTypeSizeBits(type()) > 32 ||
           type() == GDT_Int32 || type() == GDT_UInt32;
}

template <class T>
std::vector<T> Band::read(const data::Window& window) const {
    require_inside(window, grid_, path_);
    std::vector<T> values(window.columns * window.rows);
    if (values.empty()) return values;
    const std::scoped_lock lock(reading_);
    read_into(band_, window, values.data(),
              std::is_same_v<T, float> ? GDT_Float32 : GDT_Float64, path_);
    for (const double none : nodata_) {
        if (std::isnan(none)) continue;
        for (T& v : values) {
            if (is_nodata(static_cast<double>(v), none))
                v = std::numeric_limits<T>::quiet_NaN();
        }
    }
    if (masked_) {
        std::vector<unsigned char> mask(values.size());
        read_into(GDALGetMaskBand(band_), window, mask.data(), GDT_Byte, path_);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (mask[i] == 0) values[i] = std::numeric_limits<T>::quiet_NaN();
        }
    }
    return values;
}

std::vector<double> Band::stored(const data::Window& window) const {
    return read<double>(window);
}

std::vector<float> Band::values(const data::Window& window) const {
    const bool scaled = scale_ != 1.0 || offset_ != 0.0;
    if (!scaled && !holds_more_than_float()) return read<float>(window);
    const auto stored_values = read<double>(window);
    std::vector<float> out(stored_values.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = static_cast<float>(stored_values[i] * scale_ + offset_);
    }
    return out;
}

std::vector<data::Window> row_windows(const data::Grid& grid) {
    constexpr std::size_t cells = std::size_t{1} << 20U;
    const std::size_t step =
        std::max<std::size_t>(1, cells / std::max<std::size_t>(1, grid.columns));
    std::vector<data::Window> windows;
    for (std::size_t row = 0; row < grid.rows; row += step) {
        windows.push_back({0, row, grid.columns, std::min(step, grid.rows - row)});
    }
    return windows;
}

}  // namespace geoplan::detail
