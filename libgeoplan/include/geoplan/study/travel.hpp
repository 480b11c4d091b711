#pragma once

#include <geoplan/access/speed.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geoplan::study {

/// Speeds by class, km/h, or one for all.
struct SpeedsSpec {
    std::optional<double> all_kmh;
    std::vector<std::pair<std::string, double>> by_class_kmh;  ///< in the order of the file
};

/// Over land, cell by cell.
struct LandTravel {
    access::Mode mode = access::Mode::walking;
    double cell_m = 0.0;
    std::string dem;   ///< raster layer; "": flat
    std::string land;  ///< raster layer of classes; "": one speed everywhere
    SpeedsSpec land_speeds;
    std::string roads;  ///< lines layer; "": none
    std::string road_class;
    SpeedsSpec road_speeds;
    std::string barriers;  ///< lines or polygons layer; "": none
    bool towards = true;   ///< to the facility; false: from it
    double snap_m = 0.0;   ///< how far a facility on an impassable cell is moved
    std::optional<double> limit_min;
};

/// Over the road net, with a straight walk to the road and from it.
struct RoadTravel {
    std::string roads;
    std::string road_class;
    SpeedsSpec road_speeds;
    std::string one_way;  ///< column: 1 along the line, -1 against it, 0 both; "": none
    double tolerance_m = 0.0;
    bool node_crossings = false;
    double walk_kmh = 0.0;
    double snap_m = 0.0;  ///< the longest walk to a road
};

/// One way to travel: `[travel.name]`.
struct TravelSpec {
    std::string name;
    std::variant<LandTravel, RoadTravel> over;
};

}  // namespace geoplan::study
