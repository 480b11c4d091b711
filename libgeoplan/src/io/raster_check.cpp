#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/io/raster.hpp>

#include "io/band.hpp"

#include <cmath>
#include <limits>

namespace geoplan::io {

namespace {

constexpr double float_least = std::numeric_limits<float>::lowest();

/// Values that stand for nodata in the field and mean nothing else in people, metres or shares.
constexpr std::array<double, 8> sentinels = {-9999.0,  -99999.0, -999999.0,   -32768.0,
                                             -32767.0, -999.0,   float_least, -float_least};

struct Seen {
    std::array<std::size_t, sentinels.size()> sentinel{};
    std::size_t infinite = 0;
    std::size_t known = 0;
};

void look_at(const std::vector<double>& values, Seen& seen) {
    for (const double value : values) {
        if (std::isnan(value)) continue;
        if (std::isinf(value)) {
            ++seen.infinite;
            continue;
        }
        ++seen.known;
        for (std::size_t s = 0; s < sentinels.size(); ++s) {
            if (value == sentinels[s]) ++seen.sentinel[s];
        }
    }
}

Problem error_of(std::string code, const std::string& path, std::string text,
                 std::string advice) {
    return {Severity::error, std::move(code), path, "", std::move(text), std::move(advice)};
}

Problem undeclared_nodata(const std::string& path, std::size_t cells, double value,
                          const detail::Band& band) {
    std::string text =
        band.nodata().empty()
            ? say("{} cells are {}, but it states no nodata value", {cells, value})
            : say("{} cells are {}, but its nodata value is {}",
                  {cells, value, band.nodata().front()});
    return error_of("undeclared_nodata", path, std::move(text),
                    say("set nodata = {} for this raster", {number_text(value)}));
}

}  // namespace

Problems check_raster(const std::string& path, const RasterOptions& options,
                      const Progress& progress) {
    const detail::Band band(path, options);
    const auto windows = detail::row_windows(band.grid());
    Seen seen;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        look_at(band.stored(windows[i]), seen);
        progress.tell(static_cast<double>(i + 1) / static_cast<double>(windows.size()),
                      "check raster");
    }
    Problems problems;
    for (std::size_t s = 0; s < sentinels.size(); ++s) {
        if (seen.sentinel[s] == 0) continue;
        problems.push_back(undeclared_nodata(path, seen.sentinel[s], sentinels[s], band));
    }
    if (seen.infinite != 0) {
        problems.push_back(error_of("infinite_values", path,
                                    say("{} cells are infinite", {seen.infinite}),
                                    say("set them to nodata in the file")));
    }
    if (seen.known == 0) {
        problems.push_back(error_of("no_values", path, say("no cell has a value"),
                                    say("check the file, its band and its nodata value")));
    }
    return problems;
}

}  // namespace geoplan::io
