#pragma once

#include <geoplan/access/road_graph.hpp>
#include <geoplan/access/speed.hpp>
#include <geoplan/access/travel_costs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/indicator/travel_time.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/study/study.hpp>

#include <map>
#include <optional>
#include <string>

namespace geoplan::study {

/// How far the grid over land reaches beyond the zones, so that ways may lead round outside.
inline constexpr double land_margin_m = 10'000.0;

/// Over land: how each cell is crossed.
struct LandSurface {
    data::RasterSource speeds;  ///< km/h, see access::SpeedSurface
    access::Mode mode = access::Mode::walking;
    std::optional<data::RasterSource> heights;
    std::size_t opened_cells = 0;  ///< of barriers, by roads
};

/// The ways to travel of a study. What one is made of is made when first asked for.
class Travels {
public:
    Travels(const Study& study, const Inputs& inputs, int threads)
        : study_(study), inputs_(inputs), threads_(threads) {}

    /// Minutes from each place to the nearest facility, or from it.
    /// @param places, facilities  one coordinate a row, in the study CRS
    /// @param problems  gets those of facilities by their row, from 0, without a file
    [[nodiscard]] indicator::Minutes minutes(const std::string& travel,
                                             const geom::Points& places,
                                             const geom::Points& facilities,
                                             Problems& problems);

    /// Minutes of every pair of place and facility within a limit.
    [[nodiscard]] access::TravelCosts costs(const std::string& travel,
                                            const geom::Points& places,
                                            const geom::Points& facilities, double within_min,
                                            Problems& problems);

private:
    [[nodiscard]] const TravelSpec& spec(const std::string& travel) const;
    [[nodiscard]] const LandSurface& surface(const std::string& travel, const LandTravel& land,
                                             Problems& problems);
    [[nodiscard]] const access::RoadGraph& graph(const std::string& travel,
                                                 const RoadTravel& road, Problems& problems);

    const Study& study_;
    const Inputs& inputs_;
    int threads_;
    std::map<std::string, LandSurface> surfaces_;
    std::map<std::string, access::RoadGraph> graphs_;
};

/// @throws Error{Errc::too_large} when the grid would have more cells than one can hold
[[nodiscard]] LandSurface land_surface(const Study& study, const Inputs& inputs,
                                       const LandTravel& land, int threads);

[[nodiscard]] access::RoadGraph road_net(const Study& study, const Inputs& inputs,
                                         const RoadTravel& road);

}  // namespace geoplan::study
