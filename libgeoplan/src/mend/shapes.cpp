#include <geoplan/mend/shapes.hpp>

#include <algorithm>
#include <iterator>

namespace geoplan::mend {

namespace {

/// Rings or parts of lines, each kept at `least` coordinates or left as it is.
void drop_repeats(std::vector<geom::Point>& coords, geom::Offsets& paths, std::size_t least) {
    std::vector<geom::Point> kept;
    kept.reserve(coords.size());
    for (std::size_t path = 0; path + 1 < paths.size(); ++path) {
        const auto begin = coords.begin() + paths[path];
        const auto end = coords.begin() + paths[path + 1];
        const auto first = kept.size();
        paths[path] = static_cast<std::int64_t>(first);
        std::unique_copy(begin, end, std::back_inserter(kept));
        if (kept.size() - first < least) {
            kept.resize(first);
            kept.insert(kept.end(), begin, end);
        }
    }
    paths.back() = static_cast<std::int64_t>(kept.size());
    coords = std::move(kept);
}

}  // namespace

geom::Geometry without_repeated_vertices(geom::Geometry geometry) {
    constexpr std::size_t of_ring = 4;
    constexpr std::size_t of_line = 2;
    if (auto* lines = std::get_if<geom::Lines>(&geometry)) {
        drop_repeats(lines->coords, lines->parts, of_line);
    } else if (auto* polygons = std::get_if<geom::Polygons>(&geometry)) {
        drop_repeats(polygons->coords, polygons->rings, of_ring);
    }
    return geometry;
}

geom::Geometry swapped_axes(geom::Geometry geometry) {
    std::visit(
        [](auto& shapes) {
            for (auto& point : shapes.coords) std::swap(point.x, point.y);
        },
        geometry);
    return geometry;
}

}  // namespace geoplan::mend
