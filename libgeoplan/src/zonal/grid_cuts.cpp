#include "zonal/grid_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace geoplan::detail {

namespace {

/// Positions of a grid's lines along one axis.
struct Axis {
    double start;
    double step;
    double count;
};

void add_lines(std::vector<double>& lines, const Axis& axis, double low, double high) {
    const double first = std::max(0.0, std::floor((low - axis.start) / axis.step));
    const double last = std::min(axis.count, std::ceil((high - axis.start) / axis.step));
    for (double i = first; i <= last; i += 1.0) {
        const double at = axis.start + i * axis.step;
        if (at > low && at < high) lines.push_back(at);
    }
}

// Lines of both that differ by rounding are one.
std::vector<double> lines_between(const Axis& a, const Axis& b, double low, double high) {
    std::vector<double> lines{low, high};
    add_lines(lines, a, low, high);
    add_lines(lines, b, low, high);
    std::sort(lines.begin(), lines.end());
    const double within = 1e-9 * std::min(a.step, b.step);
    const auto end = std::unique(lines.begin(), lines.end(),
                                 [within](double x, double y) { return y - x <= within; });
    lines.erase(end, lines.end());
    if (lines.size() == 1) lines.push_back(high);
    lines.back() = std::max(lines.back(), high);
    return lines;
}

Axis x_axis(const data::Grid& grid) {
    return {grid.x0, grid.cell_width, static_cast<double>(grid.columns)};
}

Axis y_axis(const data::Grid& grid) {
    return {-grid.y0, grid.cell_height, static_cast<double>(grid.rows)};
}

std::size_t strip_of(const std::vector<double>& lines, double at) {
    const auto after = std::upper_bound(lines.begin() + 1, lines.end() - 1, at);
    return static_cast<std::size_t>(after - lines.begin()) - 1;
}

/// What edges put into one piece: their signed height, and the signed area to their right.
struct Part {
    std::size_t row;
    std::size_t column;
    double cover;
    double area;
};

/// Green's theorem piece by piece, as in EdgeTracer, between lines at any distance.
class CutTracer {
public:
    explicit CutTracer(const GridCuts& cuts) : cuts_(cuts) {}

    void add_ring(std::span<const geom::Point> ring, bool is_shell) {
        double twice = 0.0;
        const geom::Point o = ring.front();
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            twice += (ring[i].x - o.x) * (ring[i + 1].y - o.y) -
                     (ring[i + 1].x - o.x) * (ring[i].y - o.y);
        }
        // Going round counter-clockwise, edges to the left of the inside go down the rows.
        const double sign = (twice > 0.0) == is_shell ? 1.0 : -1.0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            trace({ring[i].x, -ring[i].y}, {ring[i + 1].x, -ring[i + 1].y}, sign);
        }
    }

    [[nodiscard]] std::vector<Part> parts() && {
        std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        return std::move(parts_);
    }

private:
    void cut_at(const std::vector<double>& lines, double a, double b) {
        const auto [low, high] = std::minmax(a, b);
        for (auto line = std::upper_bound(lines.begin(), lines.end(), low);
             line != lines.end() && *line < high; ++line) {
            shares_.push_back((*line - a) / (b - a));
        }
    }

    void trace(geom::Point a, geom::Point b, double sign) {
        if (a.y == b.y) return;
        shares_.assign({0.0, 1.0});
        cut_at(cuts_.x, a.x, b.x);
        cut_at(cuts_.y, a.y, b.y);
        std::sort(shares_.begin(), shares_.end());
        for (std::size_t i = 0; i + 1 < shares_.size(); ++i) {
            const double t = (shares_[i] + shares_[i + 1]) / 2.0;
            const double x = a.x + t * (b.x - a.x);
            const double cover = sign * (shares_[i + 1] - shares_[i]) * (b.y - a.y);
            const std::size_t column = strip_of(cuts_.x, x);
            const std::size_t row = strip_of(cuts_.y, a.y + t * (b.y - a.y));
            parts_.push_back({row, column, cover, cover * (cuts_.x[column + 1] - x)});
        }
    }

    const GridCuts& cuts_;
    std::vector<double> shares_;
    std::vector<Part> parts_;
};

}  // namespace

GridCuts cuts_of(const data::Grid& a, const data::Grid& b, const geom::Box& box) {
    return {lines_between(x_axis(a), x_axis(b), box.min_x, box.max_x),
            lines_between(y_axis(a), y_axis(b), -box.max_y, -box.min_y)};
}

std::vector<CutArea> cut_areas(const geom::Polygons& polygons, std::size_t row,
                               const GridCuts& cuts) {
    CutTracer tracer(cuts);
    for (auto part = polygons.rows[row]; part < polygons.rows[row + 1]; ++part) {
        const auto first = polygons.parts[static_cast<std::size_t>(part)];
        const auto end = polygons.parts[static_cast<std::size_t>(part) + 1];
        for (auto ring = first; ring < end; ++ring) {
            const auto from =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring)]);
            const auto to =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring) + 1]);
            tracer.add_ring(std::span(polygons.coords).subspan(from, to - from), ring == first);
        }
    }
    const auto parts = std::move(tracer).parts();
    std::vector<CutArea> out;
    for (std::size_t i = 0; i < parts.size();) {
        const std::size_t at_row = parts[i].row;
        const double height = cuts.y[at_row + 1] - cuts.y[at_row];
        double cover = 0.0;
        for (std::size_t column = parts[i].column; column + 1 < cuts.x.size(); ++column) {
            const double width = cuts.x[column + 1] - cuts.x[column];
            double area = cover * width;
            for (; i < parts.size() && parts[i].row == at_row && parts[i].column == column;
                 ++i) {
                area += parts[i].area;
                cover += parts[i].cover;
            }
            const double share = area / (width * height);
            if (share > 1e-12)
                out.push_back({at_row, column, std::min(share, 1.0) * width * height});
        }
    }
    return out;
}

}  // namespace geoplan::detail
