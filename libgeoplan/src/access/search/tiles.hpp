#pragma once

#include "access/search/moves.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace geoplan::detail {

/// Where the cells of a grid lie in memory: in tiles of 8 x 8, so that a cell's neighbours
/// are near it, with a border of two cells or more, so that no move leaves the memory.
class Tiles {
public:
    static constexpr std::size_t side = 8;
    static constexpr std::size_t border = 2;
    static constexpr std::size_t tile_cells = side * side;

    Tiles(std::size_t rows, std::size_t columns) noexcept
        : rows_(rows),
          columns_(columns),
          tile_columns_(tiles_for(columns)),
          tile_rows_(tiles_for(rows)) {}

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    /// With the border.
    [[nodiscard]] std::size_t size() const noexcept {
        return tile_rows_ * tile_columns_ * tile_cells;
    }
    [[nodiscard]] std::uint32_t index(std::size_t row, std::size_t column) const noexcept {
        const std::size_t r = row + border;
        const std::size_t c = column + border;
        return static_cast<std::uint32_t>(
            ((r / side * tile_columns_ + c / side) * side + r % side) * side + c % side);
    }

    using Steps = std::array<std::array<std::int32_t, moves.size()>, tile_cells>;

    /// For each place in a tile and each move, what the index changes by.
    [[nodiscard]] Steps steps() const noexcept {
        Steps result{};
        // From the middle one of 3 x 3 tiles; differences do not depend on where it lies.
        const auto at = [&](std::size_t r, std::size_t c) {
            return static_cast<std::int64_t>(
                ((r / side * tile_columns_ + c / side) * side + r % side) * side + c % side);
        };
        for (std::size_t place = 0; place < tile_cells; ++place) {
            const std::size_t r = side + place / side;
            const std::size_t c = side + place % side;
            for (std::size_t k = 0; k < moves.size(); ++k) {
                result[place][k] = static_cast<std::int32_t>(
                    at(r + static_cast<std::size_t>(moves[k].rows),
                       c + static_cast<std::size_t>(moves[k].columns)) -
                    at(r, c));
            }
        }
        return result;
    }

private:
    static std::size_t tiles_for(std::size_t cells) noexcept {
        return (cells + 2 * border + side - 1) / side;
    }

    std::size_t rows_;
    std::size_t columns_;
    std::size_t tile_columns_;
    std::size_t tile_rows_;
};

}  // namespace geoplan::detail
