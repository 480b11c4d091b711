#pragma once

#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace geoplan::detail::plane {

/// A stretch of a ring that is no vertical: y over [x0, x1]. What lies under it counts `sign`
/// times, so that the edges of a polygon together count its inside once, the rest not at all.
struct AreaEdge {
    double x0, y0, x1, y1;
    double sign;
};

/// The edges of polygons, made once for `common_area`. Read by many threads.
class AreaEdges {
public:
    /// Coordinates must be finite; the orientation of rings does not matter.
    explicit AreaEdges(const geom::Polygons& polygons);

    [[nodiscard]] std::span<const AreaEdge> edges(std::size_t row) const noexcept;
    [[nodiscard]] const std::vector<geom::Box>& boxes() const noexcept { return boxes_; }
    [[nodiscard]] const std::vector<double>& areas() const noexcept { return areas_; }

private:
    std::vector<AreaEdge> edges_;            // of each row, rising x0
    std::vector<std::size_t> starts_ = {0};  // row → edges_
    std::vector<geom::Box> boxes_;
    std::vector<double> areas_;
};

/// Memory that many calls of `common_area` share; used by one thread at a time.
class CommonArea {
public:
    /// Area of what row `i` of `a` and row `j` of `b` have in common; 0 when it is not more
    /// than rounding may have made. A place that a row counts k times counts k times here.
    ///
    /// A polygon is what lies under its edges, each counted by its sign; so the common area
    /// is the sum over all pairs of edges of sign · sign · ∫ min(y, y') dx. No crossing of
    /// borders has to be built: where borders run along each other nothing can go wrong.
    /// The pairs that share a stretch of x are met by a sweep.
    [[nodiscard]] double operator()(const AreaEdges& a, std::size_t i, const AreaEdges& b,
                                    std::size_t j);

private:
    struct Clipped : AreaEdge {
        double reach;  // the greatest height of the whole edge: rounding is as large
    };
    static void clip(std::span<const AreaEdge> edges, const geom::Box& window,
                     std::vector<Clipped>& clipped);
    void meet(const Clipped& edge, std::vector<Clipped>& others);
    void add(const Clipped& e, const Clipped& f);

    std::vector<Clipped> of_a_, of_b_, open_a_, open_b_;
    double sum_ = 0.0;
    double lost_ = 0.0;   // in rounding, from `sum_`
    double scale_ = 0.0;  // of what was added and taken off
};

}  // namespace geoplan::detail::plane
