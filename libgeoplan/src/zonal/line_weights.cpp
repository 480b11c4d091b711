#include <geoplan/zonal/line_weights.hpp>

#include "zonal/bands.hpp"
#include "zonal/cell_space.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::zonal {

namespace {

struct Piece {
    std::int64_t cell;
    double length;
};

/// Follows the lines of one row through a grid.
class LineTracer {
public:
    explicit LineTracer(const data::Grid& grid)
        : to_cells_(grid),
          columns_(static_cast<double>(grid.columns)),
          rows_(static_cast<double>(grid.rows)) {}

    void add_line(std::span<const geom::Point> line) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const double length =
                std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
            length_ += length;
            if (length > 0.0) trace(to_cells_(line[i]), to_cells_(line[i + 1]), length);
        }
    }

    [[nodiscard]] double length() const noexcept { return length_; }
    /// By cell, those of one cell in the order they were traced.
    [[nodiscard]] std::vector<Piece> pieces() && {
        std::stable_sort(pieces_.begin(), pieces_.end(),
                         [](const Piece& a, const Piece& b) { return a.cell < b.cell; });
        return std::move(pieces_);
    }

private:
    // Where the way from a to b crosses lines between cells, as shares of it.
    void cut_at(double a, double b, double last) {
        const auto [low, high] = std::minmax(a, b);
        const double end = std::min(std::ceil(high), last + 1.0);
        for (double line = std::max(std::floor(low) + 1.0, 0.0); line < end; line += 1.0) {
            cuts_.push_back((line - a) / (b - a));
        }
    }

    void trace(geom::Point a, geom::Point b, double length) {
        cuts_.assign({0.0, 1.0});
        cut_at(a.x, b.x, columns_);
        cut_at(a.y, b.y, rows_);
        std::sort(cuts_.begin(), cuts_.end());
        const bool along_x = a.y == b.y && a.y == std::floor(a.y);  // between two rows
        const bool along_y = a.x == b.x && a.x == std::floor(a.x);  // between two columns
        for (std::size_t i = 0; i + 1 < cuts_.size(); ++i) {
            const double t = (cuts_[i] + cuts_[i + 1]) / 2.0;
            const double x = a.x + t * (b.x - a.x);
            const double y = a.y + t * (b.y - a.y);
            const double part = (cuts_[i + 1] - cuts_[i]) * length;
            if (along_x) {
                add(x, a.y - 0.5, part / 2.0);
                add(x, a.y + 0.5, part / 2.0);
            } else if (along_y) {
                add(a.x - 0.5, y, part / 2.0);
                add(a.x + 0.5, y, part / 2.0);
            } else {
                add(x, y, part);
            }
        }
    }

    void add(double x, double y, double length) {
        const bool inside = x >= 0.0 && y >= 0.0 && x < columns_ && y < rows_;
        if (!inside || !(length > 0.0)) return;
        const auto row = static_cast<std::int64_t>(y);
        const auto cell =
            row * static_cast<std::int64_t>(columns_) + static_cast<std::int64_t>(x);
        if (!pieces_.empty() && pieces_.back().cell == cell) {
            pieces_.back().length += length;
        } else {
            pieces_.push_back({cell, length});
        }
    }

    detail::CellSpace to_cells_;
    double columns_;
    double rows_;
    std::vector<double> cuts_;
    std::vector<Piece> pieces_;
    double length_ = 0.0;
};

void require_finite(std::span<const geom::Point> line, std::size_t row) {
    for (const auto& p : line) {
        if (std::isfinite(p.x) && std::isfinite(p.y)) continue;
        throw Error(Errc::geometry, say("line {} has a coordinate that is not finite ({}, {})",
                                        {row, p.x, p.y}));
    }
}

}  // namespace

CellWeights line_weights(const geom::Lines& lines, const data::Grid& grid, int threads,
                         const Progress& progress) {
    detail::require_usable(grid);
    const std::size_t count = geom::size(lines);
    const auto line = [&](std::int64_t part) {
        const auto p = static_cast<std::size_t>(part);
        const auto first = static_cast<std::size_t>(lines.parts[p]);
        return std::span(lines.coords)
            .subspan(first, static_cast<std::size_t>(lines.parts[p + 1]) - first);
    };
    for (std::size_t row = 0; row < count; ++row) {
        for (auto p = lines.rows[row]; p < lines.rows[row + 1]; ++p)
            require_finite(line(p), row);
    }
    std::vector<std::vector<Piece>> pieces(count);
    CellWeights weights;
    weights.grid = grid;
    weights.outside_share.assign(count, 0.0);
    parallel_for(
        count, threads,
        [&](std::size_t row) {
            LineTracer tracer(grid);
            for (auto p = lines.rows[row]; p < lines.rows[row + 1]; ++p)
                tracer.add_line(line(p));
            pieces[row] = std::move(tracer).pieces();
            double inside = 0.0;
            for (const auto& piece : pieces[row]) inside += piece.length;
            // Within rounding of its length nothing is outside.
            const double share = tracer.length() > 0.0 ? 1.0 - inside / tracer.length() : 0.0;
            weights.outside_share[row] = share < 1e-12 ? 0.0 : share;
        },
        progress, "cell weights");
    for (auto& row : pieces) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0 && row[i].cell == row[i - 1].cell) {
                weights.fractions.back() += row[i].length;
            } else {
                weights.cells.push_back(row[i].cell);
                weights.fractions.push_back(row[i].length);
            }
        }
        row = {};
        weights.zone_runs.push_back(0);
        weights.zone_cells.push_back(weights.cells.size());
    }
    return weights;
}

CellWeights line_weights_for(const geom::Lines& lines, const crs::Crs& crs,
                             const data::Grid& grid, int threads, const Progress& progress) {
    return line_weights(onto_grid(lines, crs, grid), grid, threads, progress);
}

}  // namespace geoplan::zonal
