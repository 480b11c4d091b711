#pragma once

#include <cstddef>
#include <span>

namespace geoplan::mend {

/// The number by which an error names a row: of `numbers`, or from 1 where there are none.
[[nodiscard]] inline std::size_t row_number(std::span<const std::size_t> numbers,
                                            std::size_t row) noexcept {
    return numbers.empty() ? row + 1 : numbers[row];
}

}  // namespace geoplan::mend
