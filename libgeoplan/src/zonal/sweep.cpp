#include "zonal/sweep.hpp"

#include <limits>

namespace geoplan::detail {

namespace {

constexpr double noise = 1e-12;  // of a cell: rounding, not area

// In order of column; pieces of one cell keep the order in which they were traced, so that
// they add up the same way each time.
void sort_by_column(std::vector<Piece>::iterator begin, std::vector<Piece>::iterator end) {
    constexpr std::ptrdiff_t few = 24;
    if (end - begin > few) {
        std::stable_sort(begin, end,
                         [](const Piece& a, const Piece& b) { return a.column < b.column; });
        return;
    }
    for (auto i = begin; i != end; ++i) {
        const Piece piece = *i;
        auto j = i;
        for (; j != begin && (j - 1)->column > piece.column; --j) *j = *(j - 1);
        *j = piece;
    }
}

}  // namespace

ZoneCells Sweep::fractions(const std::vector<Piece>& pieces) {
    zone_ = {};
    if (pieces.empty()) return {};
    sort_by_cell(pieces);
    for (std::size_t r = 0; r + 1 < row_starts_.size(); ++r) {
        sweep_row(row_starts_[r], row_starts_[r + 1]);
    }
    return std::move(zone_);
}

void Sweep::sort_by_cell(const std::vector<Piece>& pieces) {
    first_row_ = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t last_row = 0;
    for (const auto& piece : pieces) {
        first_row_ = std::min(first_row_, piece.row);
        last_row = std::max(last_row, piece.row);
    }
    const std::size_t rows = last_row - first_row_ + std::size_t{1};
    row_starts_.assign(rows + 1, 0);
    for (const auto& piece : pieces) ++row_starts_[piece.row - first_row_ + std::size_t{1}];
    for (std::size_t r = 0; r < rows; ++r) row_starts_[r + 1] += row_starts_[r];
    sorted_.resize(pieces.size());
    std::vector<std::size_t> next(row_starts_.begin(), row_starts_.end() - 1);
    for (const auto& piece : pieces) sorted_[next[piece.row - first_row_]++] = piece;
    for (std::size_t r = 0; r < rows; ++r) {
        sort_by_column(sorted_.begin() + static_cast<std::ptrdiff_t>(row_starts_[r]),
                       sorted_.begin() + static_cast<std::ptrdiff_t>(row_starts_[r + 1]));
    }
}

void Sweep::sweep_row(std::size_t begin, std::size_t end) {
    double cover = 0.0;
    std::size_t i = begin;
    while (i < end) {
        const std::uint32_t row = sorted_[i].row;
        const std::uint32_t column = sorted_[i].column;
        double area = 0.0;
        double height = 0.0;
        for (; i < end && sorted_[i].column == column; ++i) {
            area += sorted_[i].area;
            height += sorted_[i].cover;
        }
        emit(row, column, column + 1, cover + area);
        cover += height;
        // After the last edge `cover` is 0, unless the zone goes on right of the grid.
        emit(row, column + 1, i < end ? sorted_[i].column : columns_, cover);
    }
}

void Sweep::emit(std::uint32_t row, std::uint32_t begin, std::uint32_t end, double fraction) {
    if (begin >= end || fraction < noise) return;
    if (fraction > 1.0 - noise) {
        if (!zone_.runs.empty() && zone_.runs.back().row == row &&
            zone_.runs.back().end == begin) {
            zone_.runs.back().end = end;
        } else {
            zone_.runs.push_back({row, begin, end});
        }
        return;
    }
    const auto row_start = static_cast<std::int64_t>(row) * columns_;
    for (std::uint32_t column = begin; column < end; ++column) {
        zone_.cells.push_back(row_start + column);
        zone_.fractions.push_back(fraction);
    }
}

}  // namespace geoplan::detail
