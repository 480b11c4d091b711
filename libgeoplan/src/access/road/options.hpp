#pragma once

#include "search.hpp"

#include <geoplan/access/road_reach.hpp>

#include <string_view>

namespace geoplan::access::road {

/// @throws Error{Errc::bad_argument} unless the speed of walking is above 0
void require_options(const RoadTravelOptions& options);

/// @throws Error{Errc::bad_argument} naming the first row that has not one coordinate
void require_one_each(const geom::Points& places, std::string_view what);

/// Adds a place's answer.
/// @param otherwise  why, when the label is none
void append(const Label& label, Reach otherwise, RoadTimes& times);

}  // namespace geoplan::access::road
