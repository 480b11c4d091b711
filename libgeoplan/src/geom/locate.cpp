#include <geoplan/geom/locate.hpp>

#include "detail/plane/polygon_index.hpp"

#include <geoplan/core/parallel.hpp>

#include <cstddef>

namespace geoplan::geom {

std::vector<std::int64_t> locate(const Points& points, const Polygons& polygons, int threads) {
    const detail::plane::PolygonIndex index(polygons);
    std::vector<std::int64_t> rows(points.coords.size());
    parallel_blocks(rows.size(), 1024, threads,
                    [&](std::size_t i) { rows[i] = index.first_covering(points.coords[i]); });
    return rows;
}

}  // namespace geoplan::geom
