#include "nearest_point.hpp"

#include <nanoflann.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace geoplan::access {
namespace {

/// The coordinates as nanoflann asks for them.
struct Cloud {
    const std::vector<geom::Point>& coords;

    [[nodiscard]] std::size_t kdtree_get_point_count() const { return coords.size(); }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t dimension) const {
        return dimension == 0 ? coords[i].x : coords[i].y;
    }
    template <class Bounds>
    bool kdtree_get_bbox(Bounds&) const {
        return false;
    }
};

/// nanoflann's result set for one neighbour, with ties to the lowest index (rows lie in the
/// order of their coordinates).
class LowestNearest {
public:
    using DistanceType = double;
    using IndexType = std::size_t;

    [[nodiscard]] std::size_t size() const { return found_ ? 1 : 0; }
    [[nodiscard]] bool full() const { return found_; }
    bool addPoint(double distance2, std::size_t i) {
        if (distance2 < best_ || (distance2 == best_ && (!found_ || i < index))) {
            best_ = distance2;
            index = i;
            found_ = true;
        }
        return true;
    }
    // A little more, since nanoflann passes over what is not less.
    [[nodiscard]] double worstDist() const { return best_ * (1.0 + 1e-14) + tiny; }

    std::size_t index = 0;

private:
    static constexpr double tiny = std::numeric_limits<double>::min();
    double best_ = std::numeric_limits<double>::max() / 2.0;
    bool found_ = false;
};

using Tree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>,
                                                 Cloud, 2, std::size_t>;

struct Index {
    explicit Index(const geom::Points& points) : cloud{points.coords}, tree(2, cloud) {
        for (std::size_t row = 0; row < geom::size(points); ++row) {
            row_of.resize(static_cast<std::size_t>(points.rows[row + 1]),
                          static_cast<std::int64_t>(row));
        }
        tree.buildIndex();
    }

    Cloud cloud;
    Tree tree;
    std::vector<std::int64_t> row_of;  // coordinate → row
};

}  // namespace

Finder point_finder(const geom::Points& to) {
    if (to.coords.empty()) return [](geom::Point) { return Place{}; };
    return [index = std::make_shared<const Index>(to)](geom::Point p) {
        LowestNearest nearest;
        const double query[2] = {p.x, p.y};
        index->tree.findNeighbors(nearest, query, nanoflann::SearchParams());
        return Place{index->row_of[nearest.index], index->cloud.coords[nearest.index]};
    };
}

}  // namespace geoplan::access
