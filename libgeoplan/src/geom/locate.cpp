#include <geoplan/geom/locate.hpp>

#include "detail/plane/polygon_index.hpp"

#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cstddef>

namespace geoplan::geom {

std::vector<std::int64_t> locate(const Points& points, const Polygons& polygons, int threads) {
    const detail::plane::PolygonIndex index(polygons);
    std::vector<std::int64_t> rows(points.coords.size());
    constexpr std::size_t chunk = 1024;
    parallel_for((rows.size() + chunk - 1) / chunk, threads, [&](std::size_t c) {
        const std::size_t end = std::min((c + 1) * chunk, rows.size());
        for (std::size_t i = c * chunk; i < end; ++i) {
            rows[i] = index.first_covering(points.coords[i]);
        }
    });
    return rows;
}

}  // namespace geoplan::geom
