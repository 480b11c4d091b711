#include <geoplan/access/nearest.hpp>

#include "nearest_place.hpp"
#include "plane.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <variant>

namespace geoplan::access {
Nearest nearest(const geom::Points& from, const geom::Geometry& to, const crs::Crs& crs,
                int threads, const Progress& progress) {
    require_plane(crs);
    require_finite(to);

    const Finder find = finder(to);
    const std::size_t count = from.coords.size();
    std::vector<Place> places(count);
    parallel_blocks(
        count, 1024, threads,
        [&](std::size_t i) {
            if (is_finite(from.coords[i])) places[i] = find(from.coords[i]);
        },
        progress, "find nearest");

    Nearest result;
    result.row.reserve(count);
    std::vector<geom::Point> reached;
    for (const Place& place : places) {
        result.row.push_back(place.row);
        reached.push_back(place.row < 0 ? geom::Point{std::nan(""), std::nan("")} : place.at);
    }
    result.distance_m = geom::geodesic_m(from.coords, reached, crs);
    return result;
}

}  // namespace geoplan::access
