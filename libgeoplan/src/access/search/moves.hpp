#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace geoplan::detail {

/// A step between two cells: rows down, columns right.
struct Move {
    int rows;
    int columns;
};

/// To the eight neighbours, then the eight moves of a chess knight.
inline constexpr std::array<Move, 16> moves = {{
    {-1, -1},
    {-1, 0},
    {-1, 1},
    {0, -1},
    {0, 1},
    {1, -1},
    {1, 0},
    {1, 1},
    {-2, -1},
    {-2, 1},
    {-1, -2},
    {-1, 2},
    {1, -2},
    {1, 2},
    {2, -1},
    {2, 1},
}};

constexpr int move_index(int rows, int columns) noexcept {
    for (int k = 0; k < static_cast<int>(moves.size()); ++k) {
        if (moves[static_cast<std::size_t>(k)].rows == rows &&
            moves[static_cast<std::size_t>(k)].columns == columns) {
            return k;
        }
    }
    return -1;
}

/// The two cells that a knight's move crosses between its ends, as moves to neighbours: the
/// line of centres spends a quarter of its length in each of the four cells.
struct Crossed {
    std::uint8_t first;
    std::uint8_t second;
};

constexpr std::array<Crossed, 16> crossed_cells() noexcept {
    std::array<Crossed, 16> result{};
    for (std::size_t k = 8; k < moves.size(); ++k) {
        const int rows = moves[k].rows > 0 ? 1 : -1;
        const int columns = moves[k].columns > 0 ? 1 : -1;
        const bool steep = moves[k].rows == 2 * rows;
        result[k] = {
            static_cast<std::uint8_t>(steep ? move_index(rows, 0) : move_index(0, columns)),
            static_cast<std::uint8_t>(move_index(rows, columns))};
    }
    return result;
}

inline constexpr std::array<Crossed, 16> crossed = crossed_cells();

/// The move back. Moves stand so that both of a pair are equally far from the middle.
constexpr std::size_t reversed(std::size_t move) noexcept {
    return move < 8 ? 7 - move : 23 - move;
}

}  // namespace geoplan::detail
