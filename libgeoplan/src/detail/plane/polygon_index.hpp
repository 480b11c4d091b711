#pragma once

#include "detail/plane/box_tree.hpp"

#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::detail::plane {

/// Tells which polygons cover a point. Each row's edges are kept by bands of y, so that a
/// question looks at a few edges only. Once built it may be read by many threads.
class PolygonIndex {
public:
    explicit PolygonIndex(const geom::Polygons& polygons);

    /// Whether row `row` covers `p`: even-odd, boundaries inside.
    [[nodiscard]] bool covers(std::size_t row, geom::Point p) const noexcept;

    /// Lowest row that covers `p`, −1 when none does.
    [[nodiscard]] std::int64_t first_covering(geom::Point p) const;

    /// All rows that cover `p`, rising, into `rows`.
    void covering(geom::Point p, std::vector<std::size_t>& rows) const;

private:
    struct Edge {
        geom::Point low, high;  // low.y <= high.y
    };
    struct Row {
        geom::Box box;
        double bands_per_y = 0.0;
        std::size_t bands = 0;
        std::size_t first_band = 0;  // into starts_
    };
    void add_row(std::vector<Edge> edges);
    [[nodiscard]] static std::size_t band(const Row& row, double y) noexcept;

    std::vector<Row> rows_;
    std::vector<std::size_t> starts_;  // band → edges_; each row has one more than its bands
    std::vector<Edge> edges_;
    BoxTree tree_;
};

}  // namespace geoplan::detail::plane
