#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/crs/vn2000.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::crs {

/// What can be wrong between coordinates and the CRS they are stated in.
enum class Fault {
    missing,            ///< no CRS is stated
    degrees_in_metric,  ///< degrees under a projected CRS: it was assigned, not reprojected to
    metres_in_degrees,  ///< metres under a geographic CRS
    swapped_axes,       ///< x is north and y is east
    wrong_meridian,     ///< transverse Mercator with another central meridian
    wrong_crs,  ///< another CRS explains the coordinates (also UTM of the other hemisphere);
                ///< or the stated one has no known datum
    outside_region,  ///< in no CRS that is known here do they lie in the region
    out_of_range,    ///< some coordinates cannot be in the CRS, while the others can
    tiny_cells,      ///< cells below a centimetre, with an origin in metres
};

/// "missing", "degrees_in_metric", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Fault fault) noexcept;

/// One fault with its evidence. Nothing is mended here.
struct Finding {
    Fault fault = Fault::missing;
    std::string text;      ///< what is wrong
    std::string evidence;  ///< the numbers that show it
    std::string crs;       ///< the CRS that explains the coordinates best; "" when none does
    std::vector<std::string> also;  ///< CRS that explain them as well, as far as can be seen
    double explained = 0.0;         ///< how well `crs` fits: see Suggestion::fit
    double overlap = 0.0;           ///< of the coordinates' box with the region in `crs`
    /// "assign-crs EPSG:9206", "swap-axes", or both joined by "; "; "" where nothing certain
    /// enough is known: no CRS, or several that fit alike. Degrees are taken for WGS 84, which
    /// GPS, GeoJSON and web maps use, though VN-2000 lies only 223 m away.
    std::string mend;
    std::string advice;

    friend bool operator==(const Finding&, const Finding&) = default;
};

struct DiagnoseOptions {
    GroundBox region = vietnam_box;  ///< where the coordinates should lie
    double inside = 0.9;  ///< the least share that must lie there (or cover it); in (0, 1]
    std::vector<Crs> others = {};  ///< further CRS to try: see `suggest`
};

/// What is wrong with coordinates, read as x east and y north; nothing for none.
///
/// With Vietnam as the region a wrong zone of VN-2000 often goes unseen, for a neighbour's
/// meridian still puts the data in Vietnam; the box of the province shows it. Errors below a
/// kilometre need a second layer: `explain_shift`.
///
/// @param xy  interleaved x0, y0, x1, y1, …; coordinates that are not finite are left out
/// @throws Error{Errc::bad_argument} on an odd number of values, an empty region or a share
///         out of range
[[nodiscard]] GEOPLAN_EXPORT std::vector<Finding> diagnose(std::span<const double> xy,
                                                           const Crs& stated,
                                                           const DiagnoseOptions& options = {});

/// A raster's place: the outer corner of its first cell, cell sizes (the second is negative
/// for rows that go south) and shape.
struct CellGrid {
    double x = 0.0;
    double y = 0.0;
    double cell_x = 0.0;
    double cell_y = 0.0;
    std::size_t columns = 0;
    std::size_t rows = 0;
};

/// The same of a raster's corners, edges and middle; and cells that are too small to be metres.
[[nodiscard]] GEOPLAN_EXPORT std::vector<Finding> diagnose(const CellGrid& grid,
                                                           const Crs& stated,
                                                           const DiagnoseOptions& options = {});

}  // namespace geoplan::crs
