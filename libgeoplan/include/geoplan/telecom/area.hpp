#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/point.hpp>
#include <geoplan/telecom/antenna.hpp>
#include <geoplan/telecom/p1812.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

/// One cell of a base station.
struct Transmitter {
    std::string id;
    geom::Point at;              ///< in the CRS of the heights
    double height_m = 30.0;      ///< of the antenna above ground
    double frequency_ghz = 0.0;  ///< 0.03 to 6
    /// Of the signal whose level is wanted, along the antenna's axis: for RSRP that of one
    /// resource element (`reference_eirp_dbm`).
    double eirp_dbm = 0.0;
    Antenna antenna = {};
};

/// How the ground between a transmitter and a cell is read.
enum class AreaWay {
    /// From rays half a cell apart at the radius: the cell's own height at its own
    /// distance, behind the ground of the ray that passes nearest, a quarter of a cell away.
    radials,
    /// Along the geodesic to each cell, as `terrain::profiles` and `p1812::loss` give it.
    direct,
};

/// "radials", "direct"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(AreaWay way) noexcept;

/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT AreaWay area_way_from_text(std::string_view text);

struct AreaOptions {
    double radius_m = 20'000.0;      ///< cells with their centres farther are left out
    double receiver_height_m = 1.5;  ///< above ground
    double step_m = 0.0;             ///< between points of a profile; 0: the side of a cell
    double time_percent = 50.0;      ///< level exceeded for this share of the time, 1 to 50
    double location_percent = 50.0;  ///< and of the locations, 1 to 99
    double n0 = p1812::Link{}.n0;
    double delta_n = p1812::Link{}.delta_n;
    AreaWay way = AreaWay::radials;

    friend bool operator==(const AreaOptions&, const AreaOptions&) = default;
};

/// What one transmitter gives: cells of a window, row by row.
struct AreaLevels {
    data::Window window;
    std::vector<float> level_dbm;  ///< NaN beyond the radius and where the ground is unknown
    std::vector<float> missing_share;  ///< of the path's length; NaN beyond the radius
};

/// Levels around each transmitter by ITU-R P.1812-8, with the antenna's gain towards the
/// radio horizon, (77) and (80); nearer than its 0.25 km by free space (P.525) over the
/// distance between the antennas.
///
/// @param dem      heights in metres, projected or geographic
/// @param clutter  heights R of what stands on the ground, metres, on the grid of `dem`;
///                 nullptr: none
/// @throws Error{Errc::bad_argument} naming the transmitter that is off the grid or on unknown
///         ground, or whose values are out of range; for another grid of clutter
///         Error{Errc::crs} when the CRS of `dem` is not stated
/// Cost: one loss over half the radius's points a cell; `direct` also reads each path.
/// The same bytes for any number of threads.
[[nodiscard]] GEOPLAN_EXPORT std::vector<AreaLevels> area_levels(
    const data::Raster& dem, const data::Raster* clutter,
    std::span<const Transmitter> transmitters, const AreaOptions& options, int threads = 0,
    const Progress& progress = {});

/// The strongest of several transmitters in each cell of a grid.
struct BestServer {
    data::Raster level_dbm;            ///< NaN where none is known
    std::vector<std::int32_t> server;  ///< which transmitter; −1 where none is known
    /// 1 where the ground to a transmitter within its radius is not known, so that the level
    /// may be higher; else 0.
    std::vector<std::uint8_t> in_doubt;
};

/// @param levels  of transmitters on `grid`; of equal ones the first is the server
/// @throws Error{Errc::bad_argument} for windows that are not of the grid
[[nodiscard]] GEOPLAN_EXPORT BestServer best_server(const data::Grid& grid,
                                                    std::span<const AreaLevels> levels);

}  // namespace geoplan::telecom
