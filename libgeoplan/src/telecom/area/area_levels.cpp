#include <geoplan/telecom/area.hpp>

#include "telecom/area/reach.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/terrain/heights.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace geoplan::telecom {

namespace {

constexpr std::array<std::string_view, 2> ways = {"radials", "direct"};
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

void require(const data::Raster& dem, const data::Raster* clutter, const AreaOptions& options) {
    terrain::require_heights(dem);
    if (clutter != nullptr) terrain::require_heights(*clutter);
    if (clutter != nullptr && !(clutter->grid == dem.grid)) {
        throw Error(Errc::bad_argument,
                    say("heights of what stands on the ground must be on the grid of the "
                        "heights of the ground; resample them first"));
    }
    if (!(options.radius_m > 0.0) || !std::isfinite(options.radius_m)) {
        throw Error(Errc::bad_argument,
                    say("the radius must be above 0 m, got {}", {options.radius_m}));
    }
    if (!(options.step_m >= 0.0) || !std::isfinite(options.step_m)) {
        throw Error(Errc::bad_argument,
                    say("the step of a profile must be 0 (the side of a cell) or more, got {}",
                        {options.step_m}));
    }
}

void require_on_ground(const data::Raster& dem, const Transmitter& transmitter) {
    const auto cell = data::cell_of(dem.grid, transmitter.at);
    if (!cell) {
        throw Error(Errc::bad_argument,
                    say("lies at {}, {}, outside the heights; give it in their CRS",
                        {transmitter.at.x, transmitter.at.y}));
    }
    if (!std::isfinite(dem.values[*cell])) {
        throw Error(Errc::bad_argument, say("stands on ground whose height is not known"));
    }
    if (!std::isfinite(transmitter.eirp_dbm)) {
        throw Error(Errc::bad_argument, say("its radiated power must be a number"));
    }
    require(transmitter.antenna);
}

AreaLevels levels_of(const data::Raster& dem, const data::Raster* clutter,
                     const Transmitter& transmitter, const AreaOptions& options, int threads) {
    require_on_ground(dem, transmitter);
    const area::Reach reach(dem, transmitter, options);
    AreaLevels out;
    out.window = reach.window;
    out.level_dbm.assign(reach.window.columns * reach.window.rows, unknown);
    out.missing_share = out.level_dbm;
    const auto fill = options.way == AreaWay::direct ? area::to_each_cell : area::along_radials;
    fill(dem, clutter, transmitter, options, reach, out, threads);
    return out;
}

}  // namespace

std::string_view name(AreaWay way) noexcept {
    return ways[static_cast<std::size_t>(way)];
}

AreaWay area_way_from_text(std::string_view text) {
    const auto found = std::find(ways.begin(), ways.end(), text);
    if (found != ways.end()) return static_cast<AreaWay>(found - ways.begin());
    throw Error(Errc::bad_argument,
                say("an area is predicted along radials or direct, got '{}'", {text}));
}

std::vector<AreaLevels> area_levels(const data::Raster& dem, const data::Raster* clutter,
                                    std::span<const Transmitter> transmitters,
                                    const AreaOptions& options, int threads,
                                    const Progress& progress) {
    require(dem, clutter, options);
    std::vector<AreaLevels> out;
    for (std::size_t i = 0; i < transmitters.size(); ++i) {
        progress.tell(static_cast<double>(i) / static_cast<double>(transmitters.size()),
                      "predict levels");
        try {
            out.push_back(levels_of(dem, clutter, transmitters[i], options, threads));
        } catch (const Error& wrong) {
            throw Error(wrong.code(),
                        say("transmitter '{}': {}", {transmitters[i].id, wrong.what()}));
        }
    }
    return out;
}

}  // namespace geoplan::telecom
