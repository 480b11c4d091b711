#include "telecom/area/reach.hpp"

#include "detail/proj/ground.hpp"

#include <geoplan/core/parallel.hpp>
#include <geoplan/terrain/profile.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::telecom::area {

namespace {

constexpr std::size_t at_once = 16'384;  // paths whose profiles are in memory
constexpr std::size_t block = 64;        // paths a task

/// Cells of the window within the radius, and their centres.
struct Cells {
    std::vector<std::size_t> cell;
    std::vector<geom::Point> centre;
};

Cells cells_within(const data::Grid& grid, const Reach& reach, double radius_m) {
    const auto window = data::window_grid(grid, reach.window);
    Cells out;
    for (std::size_t cell = 0; cell < window.cells(); ++cell) {
        const auto to = reach.to_cell(cell);
        if (!(std::hypot(to.x, to.y) <= radius_m)) continue;
        out.cell.push_back(cell);
        out.centre.push_back(data::centre_of(window, cell));
    }
    return out;
}

void set_profile(const terrain::Profiles& ground, const terrain::Profiles* clutter,
                 std::size_t path, Profile& out) {
    out.clear();
    const std::size_t first = ground.first[path];
    for (std::size_t i = first; i < ground.first[path + 1]; ++i) {
        out.distance_km.push_back(ground.distance_m(path, i - first) / 1000.0);
        out.ground_m.push_back(double{ground.height_m[i]});
        if (clutter != nullptr) out.clutter_m.push_back(double{clutter->height_m[i]});
    }
    out.add_middle();
}

}  // namespace

void to_each_cell(const data::Raster& dem, const data::Raster* clutter,
                  const Transmitter& transmitter, const AreaOptions& options,
                  const Reach& reach, AreaLevels& out, int threads) {
    const auto cells = cells_within(dem.grid, reach, options.radius_m);
    const detail::proj::Ground earth(dem.grid.crs);
    const auto from = earth.degrees({&transmitter.at, 1}).front();
    terrain::ProfileOptions even;
    even.step_m = reach.step_m;
    auto nearest = even;
    nearest.interpolation = terrain::Interpolation::nearest;
    for (std::size_t begin = 0; begin < cells.cell.size(); begin += at_once) {
        const std::size_t count = std::min(at_once, cells.cell.size() - begin);
        const auto ends = std::span(cells.centre).subspan(begin, count);
        const std::vector<geom::Point> starts(count, transmitter.at);
        const auto ground = terrain::profiles(dem, starts, ends, even, threads);
        const auto cover = clutter == nullptr
                               ? terrain::Profiles{}
                               : terrain::profiles(*clutter, starts, ends, nearest, threads);
        const auto to = earth.degrees(ends);
        const auto fill_cell = [&](std::size_t i) {
            thread_local Profile profile;
            set_profile(ground, clutter == nullptr ? nullptr : &cover, i, profile);
            p1812::Link link = reach.link;
            link.latitude_deg = p1812::middle_latitude_deg(from.x, from.y, to[i].x, to[i].y,
                                                           ground.length_m[i] / 1000.0);
            const std::size_t cell = cells.cell[begin + i];
            const auto level =
                level_of(transmitter, profile.path(), link, azimuth_deg(reach.to_cell(cell)));
            out.level_dbm[cell] = static_cast<float>(level.dbm);
            out.missing_share[cell] = static_cast<float>(level.missing_share);
        };
        parallel_blocks(count, block, threads, fill_cell);
    }
}

}  // namespace geoplan::telecom::area
