#pragma once

#include <geoplan/telecom/area.hpp>

#include <cstddef>
#include <vector>

namespace geoplan::telecom::area {

/// The ground around a transmitter as a plane: metres east and north by columns and rows.
class Plane {
public:
    Plane(const data::Grid& grid, geom::Point at);

    /// Metres east and north of the transmitter.
    [[nodiscard]] geom::Point metres(geom::Point cells) const noexcept;
    /// Columns and rows from the transmitter.
    [[nodiscard]] geom::Point cells(geom::Point metres) const noexcept;
    /// The most columns and rows that a radius reaches.
    [[nodiscard]] geom::Point extent(double radius_m) const noexcept;
    /// Degrees north.
    [[nodiscard]] double latitude() const noexcept { return latitude_; }
    /// The shorter side of a cell.
    [[nodiscard]] double cell_m() const noexcept;

private:
    geom::Point column_;  ///< metres a column
    geom::Point row_;     ///< metres a row
    double latitude_ = 0.0;
};

/// A transmitter and the cells within its radius.
struct Reach {
    Reach(const data::Raster& dem, const Transmitter& transmitter, const AreaOptions& options);

    /// Metres east and north from the transmitter to the centre of a cell of the window.
    [[nodiscard]] geom::Point to_cell(std::size_t cell) const noexcept;
    /// A cell of the window as one of the grid.
    [[nodiscard]] std::size_t cell_of_grid(const data::Grid& grid,
                                           std::size_t cell) const noexcept;

    Plane plane;
    double column = 0.0;  ///< of the transmitter, from the centre of the first cell
    double row = 0.0;
    data::Window window;
    double step_m = 0.0;
    p1812::Link link;  ///< but for the latitude
};

struct Level {
    double dbm;
    double missing_share;
};

/// Level by P.1812 over a profile, or by free space where it is too near.
/// @param azimuth_deg  from the transmitter
[[nodiscard]] Level level_of(const Transmitter& transmitter, const p1812::Path& path,
                             const p1812::Link& link, double azimuth_deg);

/// From true north, degrees.
[[nodiscard]] double azimuth_deg(geom::Point metres) noexcept;

/// A profile that is written anew for each cell.
struct Profile {
    std::vector<double> distance_km;
    std::vector<double> ground_m;
    std::vector<double> clutter_m;  ///< empty: none

    void clear() noexcept;
    /// A point between two that stand alone: the model wants three.
    void add_middle();
    [[nodiscard]] p1812::Path path() const noexcept;
};

/// Fill the levels of the cells of a reach.
void along_radials(const data::Raster& dem, const data::Raster* clutter,
                   const Transmitter& transmitter, const AreaOptions& options,
                   const Reach& reach, AreaLevels& out, int threads);
void to_each_cell(const data::Raster& dem, const data::Raster* clutter,
                  const Transmitter& transmitter, const AreaOptions& options,
                  const Reach& reach, AreaLevels& out, int threads);

}  // namespace geoplan::telecom::area
