#include <geoplan/io/raster.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "io/band.hpp"

#include <cmath>
#include <limits>

namespace geoplan::io {

namespace {

constexpr double least_class = std::numeric_limits<std::int32_t>::min();
constexpr double greatest_class = std::numeric_limits<std::int32_t>::max();

bool is_class(double value) {
    return value >= least_class && value <= greatest_class && value == std::floor(value);
}

std::int32_t class_nodata(const detail::Band& band) {
    for (const double value : band.nodata()) {
        if (is_class(value)) return static_cast<std::int32_t>(value);
    }
    return std::numeric_limits<std::int32_t>::min();
}

}  // namespace

OpenedRaster open_raster(const std::string& path, const RasterOptions& options) {
    const auto band = std::make_shared<const detail::Band>(path, options);
    OpenedRaster out;
    out.source.grid = band->grid();
    out.source.read = [band](const data::Window& window) { return band->values(window); };
    out.source.unit = band->unit();
    out.source.name = path;
    if (band->holds_more_than_float()) {
        out.problems.push_back(
            {Severity::info, "values_rounded", path, "",
             say("its values are stored as {} and read as float, with 24 bits",
                 {GDALGetDataTypeName(band->type())}),
             say("nothing, unless whole numbers above 16777216 matter")});
    }
    return out;
}

data::ClassRaster read_classes(const std::string& path, const RasterOptions& options,
                               std::size_t most_cells) {
    const detail::Band band(path, options);
    if (band.grid().cells() > most_cells) {
        throw Error(Errc::too_large, say("'{}' has {} cells, more than the {} that are read at "
                                         "once; cut it to the zones",
                                         {path, band.grid().cells(), most_cells}));
    }
    data::ClassRaster out;
    out.grid = band.grid();
    out.nodata = class_nodata(band);
    out.values.reserve(out.grid.cells());
    for (const auto& window : detail::row_windows(out.grid)) {
        for (const double value : band.stored(window)) {
            if (!std::isnan(value) && !is_class(value)) {
                throw Error(
                    Errc::bad_type,
                    say("'{}' should hold classes, whole numbers; it has {}", {path, value}));
            }
            out.values.push_back(std::isnan(value) ? out.nodata
                                                   : static_cast<std::int32_t>(value));
        }
    }
    return out;
}

}  // namespace geoplan::io
