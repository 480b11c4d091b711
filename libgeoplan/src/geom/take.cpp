#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geoplan::geom {
namespace {

/// Items [first, last) of one level: appends their lengths to `to`; gives what they span
/// one level below.
std::pair<std::size_t, std::size_t> append(const Offsets& from, std::size_t first,
                                           std::size_t last, Offsets& to) {
    for (std::size_t i = first; i < last; ++i) {
        to.push_back(to.back() + from[i + 1] - from[i]);
    }
    return {static_cast<std::size_t>(from[first]), static_cast<std::size_t>(from[last])};
}

void append(const std::vector<Point>& from, std::pair<std::size_t, std::size_t> range,
            std::vector<Point>& to) {
    to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(range.first),
              from.begin() + static_cast<std::ptrdiff_t>(range.second));
}

void require_row(std::size_t row, std::size_t count) {
    if (row >= count) {
        throw Error(Errc::bad_argument, say("row must be below {}, got {}", {count, row}));
    }
}

}  // namespace

Points take(const Points& points, std::span<const std::size_t> rows) {
    Points result;
    for (const std::size_t row : rows) {
        require_row(row, size(points));
        append(points.coords, append(points.rows, row, row + 1, result.rows), result.coords);
    }
    return result;
}

Lines take(const Lines& lines, std::span<const std::size_t> rows) {
    Lines result;
    for (const std::size_t row : rows) {
        require_row(row, size(lines));
        const auto parts = append(lines.rows, row, row + 1, result.rows);
        append(lines.coords, append(lines.parts, parts.first, parts.second, result.parts),
               result.coords);
    }
    return result;
}

Polygons take(const Polygons& polygons, std::span<const std::size_t> rows) {
    Polygons result;
    for (const std::size_t row : rows) {
        require_row(row, size(polygons));
        const auto parts = append(polygons.rows, row, row + 1, result.rows);
        const auto rings = append(polygons.parts, parts.first, parts.second, result.parts);
        append(polygons.coords, append(polygons.rings, rings.first, rings.second, result.rings),
               result.coords);
    }
    return result;
}

Geometry take(const Geometry& geometry, std::span<const std::size_t> rows) {
    return std::visit([&](const auto& columns) { return Geometry(take(columns, rows)); },
                      geometry);
}

}  // namespace geoplan::geom
