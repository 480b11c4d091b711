#pragma once

#include <geoplan/access/speed.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::access {

/// How a class of land cover or of roads is crossed: a row of AccessMod's scenario table.
struct ClassSpeed {
    std::string class_name;  ///< of land cover the whole number, as text
    std::string label;
    double speed_kmh = 0.0;  ///< on flat ground; 0 cannot be crossed
    Mode mode = Mode::walking;
    std::string source = {};

    friend bool operator==(const ClassSpeed&, const ClassSpeed&) = default;
};

/// @throws Error{Errc::bad_value} naming the first class that is empty or named twice, or has
///         a speed that is not finite, or neither 0 nor at least 0.001 km/h
GEOPLAN_EXPORT void require_valid(std::span<const ClassSpeed> table);

/// Walking off the roads by class of ESA WorldCover: the example speeds of AccessMod's user
/// manual for its five kinds of cover. Which class is of which kind is our reading; wetland
/// and snow have no published speed there and count as dense cover. To be replaced by what
/// people of the place know.
[[nodiscard]] GEOPLAN_EXPORT std::vector<ClassSpeed> worldcover_speeds();

/// Along roads by OpenStreetMap's value of "highway". motorised: the car profile of OSRM;
/// bicycling: 15 km/h, the default of its bicycle profile, but no motorways; walking: 5 km/h,
/// that of its foot profile, but no motorways. Speeds of a free road, not of any country.
[[nodiscard]] GEOPLAN_EXPORT std::vector<ClassSpeed> osm_road_speeds(Mode mode);

}  // namespace geoplan::access
