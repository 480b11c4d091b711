#include <geoplan/telecom/raster_region.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/overlay.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace geoplan::telecom {

namespace {

/// Columns [begin, end) of rows from `top` on.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t top = 0;
};

/// Covered cells as rectangles: equal runs of rows that follow one another are one of them.
class Blocks {
public:
    explicit Blocks(const data::Grid& grid) : grid_(grid) {}

    void add_row(std::size_t row, const std::vector<bool>& covered) {
        std::vector<Block> runs;
        for (std::size_t c = 0; c < covered.size(); ++c) {
            if (!covered[c]) continue;
            const std::size_t begin = c;
            while (c < covered.size() && covered[c]) ++c;
            runs.push_back({begin, c, row});
        }
        for (const Block& open : open_) {
            const auto same = std::find_if(runs.begin(), runs.end(), [&](const Block& run) {
                return run.begin == open.begin && run.end == open.end;
            });
            if (same != runs.end()) {
                same->top = open.top;
            } else {
                close(open, row);
            }
        }
        open_ = std::move(runs);
    }

    geom::Polygons region() {
        for (const Block& open : open_) close(open, grid_.rows);
        return geom::unite(rectangles_);
    }

private:
    void close(const Block& block, std::size_t bottom) {
        const auto x = [&](std::size_t column) {
            return grid_.x0 + static_cast<double>(column) * grid_.cell_width;
        };
        const auto y = [&](std::size_t row) {
            return grid_.y0 - static_cast<double>(row) * grid_.cell_height;
        };
        const double west = x(block.begin);
        const double east = x(block.end);
        const double north = y(block.top);
        const double south = y(bottom);
        auto& r = rectangles_;
        r.coords.insert(
            r.coords.end(),
            {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
        r.rings.push_back(static_cast<std::int64_t>(r.coords.size()));
        r.parts.push_back(r.parts.back() + 1);
        r.rows.push_back(r.rows.back() + 1);
    }

    const data::Grid& grid_;
    std::vector<Block> open_;  // in the order of columns
    geom::Polygons rectangles_;
};

template <class Covered>
RasterRegion region_where(const data::RasterSource& source, const Covered& is_covered) {
    constexpr std::size_t kBand = 256;  // rows
    const data::Grid& grid = source.grid;
    Blocks blocks(grid);
    RasterRegion result;
    std::vector<bool> covered(grid.columns);
    for (std::size_t top = 0; top < grid.rows; top += kBand) {
        const std::size_t rows = std::min(kBand, grid.rows - top);
        const auto values = data::read(source, {0, top, grid.columns, rows});
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t c = 0; c < grid.columns; ++c) {
                const float value = values[row * grid.columns + c];
                const bool unknown = std::isnan(value);
                result.unknown_cells += unknown ? 1U : 0U;
                covered[c] = !unknown && is_covered(value);
            }
            blocks.add_row(top + row, covered);
        }
    }
    result.region = blocks.region();
    return result;
}

}  // namespace

RasterRegion region_of_level(const data::RasterSource& level, double threshold_dbm) {
    if (!(threshold_dbm < 0.0) || std::isinf(threshold_dbm)) {
        throw Error(
            Errc::bad_argument,
            say("the threshold must be a level in dBm below 0, got {}", {threshold_dbm}));
    }
    return region_where(level, [&](float value) {
        if (value > 0.0F) {
            throw Error(Errc::bad_value,
                        say("{} must hold levels in dBm, which are below 0, but has {}; is it "
                            "a field strength, or classes?",
                            {data::raster_name(level.name), static_cast<double>(value)}));
        }
        return static_cast<double>(value) >= threshold_dbm;
    });
}

RasterRegion region_of_classes(const data::RasterSource& classes,
                               std::span<const std::int32_t> codes) {
    if (codes.empty()) {
        throw Error(Errc::bad_argument, say("name at least one class of the raster"));
    }
    return region_where(classes, [&](float value) {
        return std::any_of(codes.begin(), codes.end(), [&](std::int32_t code) {
            return static_cast<double>(value) == static_cast<double>(code);
        });
    });
}

}  // namespace geoplan::telecom
