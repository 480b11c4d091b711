#pragma once

#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <functional>

namespace geoplan::access {

/// A place on a feature; row −1: there is no feature.
struct Place {
    std::int64_t row = -1;
    geom::Point at;
};

/// Answers with the nearest place in the plane; of equally near ones that of the lowest row.
/// May be called by many threads.
using Finder = std::function<Place(geom::Point)>;

/// @param to  features, all coordinates finite; must outlive the finder
[[nodiscard]] Finder finder(const geom::Geometry& to);

}  // namespace geoplan::access
