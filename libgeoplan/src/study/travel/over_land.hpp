#pragma once

#include "study/travel/travels.hpp"

#include <geoplan/access/travel_time.hpp>

#include <vector>

namespace geoplan::study {

/// Minutes between each cell and its nearest facility, at most `limit_min`.
[[nodiscard]] access::CostDistance over_land(const LandSurface& land, const LandTravel& how,
                                             const geom::Points& facilities, double limit_min);

/// Which cell of a grid each place is in; the number of cells for one off the grid.
[[nodiscard]] std::vector<std::size_t> cells_of(const data::Grid& grid,
                                                const geom::Points& places);

/// Whether it is known of each cell how it is crossed.
[[nodiscard]] std::vector<bool> known_cells(const LandSurface& land);

/// Every pair of place and facility within the limit: a search for each facility, over the
/// window that one could cross in that time.
[[nodiscard]] access::TravelCosts land_costs(const LandSurface& land, const LandTravel& how,
                                             const geom::Points& places,
                                             const geom::Points& facilities, double within_min,
                                             int threads, Problems& problems);

}  // namespace geoplan::study
