#pragma once

#include "zonal/edge_tracer.hpp"

#include <geoplan/zonal/cell_weights.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::detail {

/// One zone's share of `zonal::CellWeights`.
struct ZoneCells {
    std::vector<zonal::CellRun> runs;
    std::vector<std::int64_t> cells;
    std::vector<double> fractions;
};

/// Turns the pieces of a zone into covered fractions: by row, then column, adding up
/// `cover` from left to right.
class Sweep {
public:
    explicit Sweep(std::size_t columns) : columns_(static_cast<std::uint32_t>(columns)) {}

    [[nodiscard]] ZoneCells fractions(const std::vector<Piece>& pieces);

private:
    void sort_by_cell(const std::vector<Piece>& pieces);
    void sweep_row(std::size_t begin, std::size_t end);
    void emit(std::uint32_t row, std::uint32_t begin, std::uint32_t end, double fraction);

    std::uint32_t columns_;
    std::uint32_t first_row_ = 0;
    std::vector<std::size_t> row_starts_;
    std::vector<Piece> sorted_;
    ZoneCells zone_;
};

}  // namespace geoplan::detail
