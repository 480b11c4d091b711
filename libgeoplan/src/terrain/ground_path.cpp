#include "terrain/ground_path.hpp"

#include "detail/proj/ground.hpp"

#include <geoplan/core/parallel.hpp>
#include <geoplan/crs/transform.hpp>

#include <cmath>

namespace geoplan::detail {

namespace {

using geom::Point;

constexpr double apart_cells = 0.01;
constexpr double most_legs = 10'000.0;
constexpr std::size_t block = 256;  // paths a task

/// Degrees to the grid's CRS, in place.
class Back {
public:
    Back(const proj::Ground& ground, const crs::Crs& crs) {
        if (!ground.in_degrees()) transform_.emplace(crs::geographic_base(crs), crs);
    }
    void apply(std::vector<Point>& points) const {
        if (transform_ && !points.empty()) {
            transform_->apply({&points.front().x, 2 * points.size()});
        }
    }

private:
    std::optional<crs::Transform> transform_;
};

Point in_cells(const data::Grid& grid, Point at) {
    return {(at.x - grid.x0) / grid.cell_width - 0.5,
            (grid.y0 - at.y) / grid.cell_height - 0.5};
}

/// Straight legs that a path needs, its middle lying that far from the straight line: with n
/// of them each lies 1 / n² as far.
std::size_t legs(Point start, Point middle, Point end) {
    const double apart =
        std::hypot(middle.x - (start.x + end.x) / 2.0, middle.y - (start.y + end.y) / 2.0);
    if (!(apart > apart_cells)) return 1;  // or not known
    return static_cast<std::size_t>(
        std::min(std::ceil(std::sqrt(apart / apart_cells)), most_legs));
}

}  // namespace

GroundPaths ground_paths(const data::Grid& grid, std::span<const Point> starts,
                         std::span<const Point> ends, int threads) {
    const std::size_t n = starts.size();
    const proj::Ground ground(grid.crs);
    const Back back(ground, grid.crs);
    const auto from = ground.degrees(starts);
    const auto to = ground.degrees(ends);

    GroundPaths out;
    out.length_m.resize(n);
    std::vector<Point> middle(n);
    parallel_blocks(n, block, threads, [&](std::size_t i) {
        ground.place_between(from[i], to[i], {&middle[i], 1}, out.length_m[i]);
    });
    back.apply(middle);

    out.first.resize(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t count =
            legs(in_cells(grid, starts[i]), in_cells(grid, middle[i]), in_cells(grid, ends[i]));
        out.first[i + 1] = out.first[i] + count + 1;
    }
    out.corners.resize(out.first[n]);

    // Inner corners: in degrees, then all at once in the CRS of the grid.
    std::vector<Point> inner(out.first[n] - 2 * n);
    parallel_blocks(n, block, threads, [&](std::size_t i) {
        const std::size_t begin = out.first[i] - 2 * i;
        const std::size_t end = out.first[i + 1] - 2 * (i + 1);
        if (end > begin) {
            ground.place_between(from[i], to[i], std::span(inner).subspan(begin, end - begin),
                                 out.length_m[i]);
        }
    });
    back.apply(inner);
    parallel_blocks(n, block, threads, [&](std::size_t i) {
        std::size_t next = out.first[i] - 2 * i;
        out.corners[out.first[i]] = in_cells(grid, starts[i]);
        for (std::size_t c = out.first[i] + 1; c + 1 < out.first[i + 1]; ++c) {
            out.corners[c] = in_cells(grid, inner[next++]);
        }
        out.corners[out.first[i + 1] - 1] = in_cells(grid, ends[i]);
    });
    return out;
}

}  // namespace geoplan::detail
