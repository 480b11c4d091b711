#pragma once

#include <cstddef>
#include <vector>

namespace geoplan::score {

/// Zones × indicators, row by row. NaN: not known.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;  ///< rows * columns

    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return values[row * columns + column];
    }
    friend bool operator==(const Matrix&, const Matrix&) = default;
};

/// Which way a column is better.
enum class Direction { higher, lower };

}  // namespace geoplan::score
