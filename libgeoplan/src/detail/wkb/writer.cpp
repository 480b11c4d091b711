#include "detail/wkb/writer.hpp"

#include <cstring>
#include <span>
#include <vector>

namespace geoplan::detail {

namespace {

class Out {
public:
    void head(std::uint32_t type) {
        bytes.push_back('\x01');
        number(type);
    }
    void number(std::uint32_t value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes.append(raw, sizeof value);
    }
    void count(std::int64_t value) { number(static_cast<std::uint32_t>(value)); }
    void coordinates(std::span<const geom::Point> coords) {
        for (const auto& p : coords) {
            char raw[2 * sizeof(double)];
            std::memcpy(raw, &p.x, sizeof(double));
            std::memcpy(raw + sizeof(double), &p.y, sizeof(double));
            bytes.append(raw, sizeof raw);
        }
    }

    std::string bytes;
};

struct Range {
    std::int64_t begin, end;
    [[nodiscard]] std::int64_t size() const { return end - begin; }
};

Range range(const geom::Offsets& offsets, std::int64_t item) {
    const auto i = static_cast<std::size_t>(item);
    return {offsets[i], offsets[i + 1]};
}

std::span<const geom::Point> coords_of(const std::vector<geom::Point>& coords, Range r) {
    return {coords.data() + r.begin, static_cast<std::size_t>(r.size())};
}

std::string write(const geom::Points& points, std::int64_t row) {
    const Range r = range(points.rows, row);
    if (r.size() == 0) return {};
    Out out;
    out.head(4);
    out.count(r.size());
    for (auto i = r.begin; i < r.end; ++i) {
        out.head(1);
        out.coordinates(coords_of(points.coords, {i, i + 1}));
    }
    return out.bytes;
}

std::string write(const geom::Lines& lines, std::int64_t row) {
    const Range all = range(lines.rows, row);
    std::vector<Range> parts;  // shapely gives a row without geometry one empty part
    for (auto p = all.begin; p < all.end; ++p) {
        const Range coords = range(lines.parts, p);
        if (coords.size() != 0) parts.push_back(coords);
    }
    if (parts.empty()) return {};
    Out out;
    out.head(5);
    out.count(static_cast<std::int64_t>(parts.size()));
    for (const Range coords : parts) {
        out.head(2);
        out.count(coords.size());
        out.coordinates(coords_of(lines.coords, coords));
    }
    return out.bytes;
}

std::string write(const geom::Polygons& polygons, std::int64_t row) {
    const Range all = range(polygons.rows, row);
    std::vector<Range> parts;  // shapely gives a row without geometry one part without rings
    for (auto p = all.begin; p < all.end; ++p) {
        const Range rings = range(polygons.parts, p);
        if (rings.size() != 0) parts.push_back(rings);
    }
    if (parts.empty()) return {};
    Out out;
    out.head(6);
    out.count(static_cast<std::int64_t>(parts.size()));
    for (const Range rings : parts) {
        out.head(3);
        out.count(rings.size());
        for (auto r = rings.begin; r < rings.end; ++r) {
            const Range coords = range(polygons.rings, r);
            out.count(coords.size());
            out.coordinates(coords_of(polygons.coords, coords));
        }
    }
    return out.bytes;
}

}  // namespace

std::string wkb_of(const geom::Geometry& geometry, std::size_t row) {
    return std::visit(
        [row](const auto& column) { return write(column, static_cast<std::int64_t>(row)); },
        geometry);
}

}  // namespace geoplan::detail
