#include <geoplan/zonal/cell_weights.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/zonal/line_weights.hpp>

#include <limits>

namespace geoplan::zonal {

namespace {

struct Edge {
    geom::Point from;
    geom::Point to;
    double length = 0.0;
};

// The bend of an edge grows with the square of its length, so the longest ones decide.
std::vector<Edge> longest_edges(const std::vector<geom::Point>& coords,
                                const geom::Offsets& offsets) {
    constexpr std::size_t most = 4096;
    std::vector<Edge> edges;
    edges.reserve(coords.size());
    for (std::size_t part = 0; part + 1 < offsets.size(); ++part) {
        const auto end = static_cast<std::size_t>(offsets[part + 1]);
        for (auto i = static_cast<std::size_t>(offsets[part]); i + 1 < end; ++i) {
            const geom::Point a = coords[i];
            const geom::Point b = coords[i + 1];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            if (std::isfinite(length)) edges.push_back({a, b, length});
        }
    }
    if (edges.size() > most) {
        std::nth_element(edges.begin(), edges.begin() + most, edges.end(),
                         [](const Edge& a, const Edge& b) { return a.length > b.length; });
        edges.resize(most);
    }
    return edges;
}

// Longest step along an edge whose bend in the grid's CRS stays within a tenth of a cell;
// infinite when no edge bends by more.
double longest_straight_step(const std::vector<Edge>& edges, const crs::Transform& to_grid,
                             const data::Grid& grid) {
    std::vector<double> xy;  // from, middle, to of each edge
    xy.reserve(6 * edges.size());
    for (const auto& [from, to, length] : edges) {
        const std::array points{from.x, from.y, (from.x + to.x) / 2.0, (from.y + to.y) / 2.0,
                                to.x,   to.y};
        xy.insert(xy.end(), points.begin(), points.end());
    }
    to_grid.apply(xy);
    const double allowed = 0.1 * std::min(grid.cell_width, grid.cell_height);
    double step = std::numeric_limits<double>::infinity();
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const double* p = xy.data() + 6 * e;
        const double bend = std::hypot(p[2] - (p[0] + p[4]) / 2.0, p[3] - (p[1] + p[5]) / 2.0);
        if (bend > allowed) step = std::min(step, edges[e].length * std::sqrt(allowed / bend));
    }
    return step;
}

void require_stated(const crs::Crs& crs, const data::Grid& grid) {
    if (crs.stated() && grid.crs.stated()) return;
    const std::string zones_crs = describe(crs);
    const std::string raster_crs = describe(grid.crs);
    throw Error(Errc::crs,
                crs.stated()
                    ? say("the raster must state a CRS to be laid on the other (zones: {}; "
                          "raster: {}): state it where the file is read",
                          {zones_crs, raster_crs})
                    : say("the zones must state a CRS to be laid on the other (zones: {}; "
                          "raster: {}): state it where the file is read",
                          {zones_crs, raster_crs}));
}

template <class Shapes>
Shapes laid_on(const Shapes& shapes, const geom::Offsets& parts, const crs::Crs& crs,
               const data::Grid& grid) {
    require_stated(crs, grid);
    if (crs::same(crs, grid.crs)) return shapes;
    const crs::Transform to_grid(crs, grid.crs);
    const double step =
        longest_straight_step(longest_edges(shapes.coords, parts), to_grid, grid);
    if (!std::isfinite(step)) return geom::transform(shapes, to_grid);
    return geom::transform(geom::densify(shapes, step), to_grid);
}

}  // namespace

geom::Polygons onto_grid(const geom::Polygons& polygons, const crs::Crs& crs,
                         const data::Grid& grid) {
    return laid_on(polygons, polygons.rings, crs, grid);
}

geom::Lines onto_grid(const geom::Lines& lines, const crs::Crs& crs, const data::Grid& grid) {
    return laid_on(lines, lines.parts, crs, grid);
}

CellWeights weights_for(const geom::Polygons& polygons, const crs::Crs& crs,
                        const data::Grid& grid, int threads, const Progress& progress) {
    return cell_weights(onto_grid(polygons, crs, grid), grid, threads, progress);
}

CellWeights weights_for(const data::Zones& zones, const data::Grid& grid, int threads,
                        const Progress& progress) {
    return weights_for(zones.polygons, zones.crs, grid, threads, progress);
}

}  // namespace geoplan::zonal
