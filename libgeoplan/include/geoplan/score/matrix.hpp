#pragma once

#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace geoplan::score {

/// Zones × indicators, row by row; NaN where a value is not known.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;  ///< size rows × columns

    [[nodiscard]] double at(std::size_t row, std::size_t column) const noexcept {
        return values[row * columns + column];
    }
    friend bool operator==(const Matrix&, const Matrix&) = default;
};

/// @throws Error{Errc::bad_argument} unless there are rows × columns values
/// @throws Error{Errc::bad_value} naming the first value that is infinite
GEOPLAN_EXPORT void require_matrix(const Matrix& matrix);

/// Which way is better.
enum class Direction : std::uint8_t { higher, lower };

/// "higher", "lower"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Direction direction) noexcept;

/// @throws Error{Errc::bad_argument} for another word than "higher" and "lower"
[[nodiscard]] GEOPLAN_EXPORT Direction direction_from_text(std::string_view text);

}  // namespace geoplan::score
