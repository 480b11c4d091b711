#include "nearest_segment.hpp"

#include "detail/plane/box_tree.hpp"
#include "detail/plane/polygon_index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace geoplan::access {
namespace {

using detail::plane::BoxTree;
using detail::plane::PolygonIndex;
using geom::Point;

struct Segment {
    Point a, b;
    std::int64_t row;
};

Point nearest_on(const Segment& s, Point p) {
    const double dx = s.b.x - s.a.x;
    const double dy = s.b.y - s.a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 == 0.0 ? 0.0 : ((p.x - s.a.x) * dx + (p.y - s.a.y) * dy) / length2;
    if (t <= 0.0) return s.a;
    if (t >= 1.0) return s.b;
    return {s.a.x + t * dx, s.a.y + t * dy};
}

double distance2(const Segment& s, Point p) {
    const Point at = nearest_on(s, p);
    return (at.x - p.x) * (at.x - p.x) + (at.y - p.y) * (at.y - p.y);
}

class SegmentIndex {
public:
    explicit SegmentIndex(std::vector<Segment> segments) : segments_(std::move(segments)) {
        std::vector<geom::Box> boxes;
        boxes.reserve(segments_.size());
        for (const Segment& s : segments_) {
            boxes.push_back(detail::plane::box_of(s.a, s.b));
        }
        tree_ = BoxTree(boxes);
    }

    [[nodiscard]] Place nearest(Point p) const {
        // Segments lie in the order of their rows: the lowest segment is of the lowest row.
        const auto found = tree_.nearest(
            p, [&](std::uint32_t i) { return distance2(segments_[i], p); },
            [](std::uint32_t i) { return i; });
        if (found.second == BoxTree::none) return {};
        const Segment& s = segments_[found.second];
        return {s.row, nearest_on(s, p)};
    }

private:
    std::vector<Segment> segments_;
    BoxTree tree_;
};

/// Segments of the chains [first, last) of coordinates; a single coordinate is one too.
void append(const std::vector<Point>& coords, const geom::Offsets& chains, std::int64_t first,
            std::int64_t last, std::size_t row, std::vector<Segment>& segments) {
    for (auto chain = first; chain < last; ++chain) {
        const auto begin = static_cast<std::size_t>(chains[static_cast<std::size_t>(chain)]);
        const auto end = static_cast<std::size_t>(chains[static_cast<std::size_t>(chain) + 1]);
        const auto number = static_cast<std::int64_t>(row);
        if (end - begin == 1) segments.push_back({coords[begin], coords[begin], number});
        for (std::size_t i = begin + 1; i < end; ++i) {
            segments.push_back({coords[i - 1], coords[i], number});
        }
    }
}

}  // namespace

Finder line_finder(const geom::Lines& to) {
    std::vector<Segment> segments;
    for (std::size_t row = 0; row < geom::size(to); ++row) {
        append(to.coords, to.parts, to.rows[row], to.rows[row + 1], row, segments);
    }
    const auto index = std::make_shared<const SegmentIndex>(std::move(segments));
    return [index](Point p) { return index->nearest(p); };
}

Finder polygon_finder(const geom::Polygons& to) {
    std::vector<Segment> segments;
    for (std::size_t row = 0; row < geom::size(to); ++row) {
        const auto first = to.parts[static_cast<std::size_t>(to.rows[row])];
        const auto last = to.parts[static_cast<std::size_t>(to.rows[row + 1])];
        append(to.coords, to.rings, first, last, row, segments);
    }
    const auto border = std::make_shared<const SegmentIndex>(std::move(segments));
    const auto inside = std::make_shared<const PolygonIndex>(to);
    return [border, inside](Point p) {
        const std::int64_t row = inside->first_covering(p);
        return row >= 0 ? Place{row, p} : border->nearest(p);
    };
}

}  // namespace geoplan::access
