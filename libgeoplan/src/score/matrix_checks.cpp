#include "score/matrix_checks.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/score/weights.hpp>

#include <cmath>
#include <string>

namespace geoplan::detail {

void require_shape(const score::Matrix& matrix) {
    if (matrix.values.size() != matrix.rows * matrix.columns) {
        throw Error(Errc::bad_argument, "expected " + std::to_string(matrix.rows) + " × " +
                                            std::to_string(matrix.columns) + " values, got " +
                                            std::to_string(matrix.values.size()));
    }
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        if (std::isinf(matrix.values[i])) {
            throw Error(Errc::bad_argument,
                        "expected finite values or NaN, found an infinite one in row " +
                            std::to_string(i / matrix.columns) + ", column " +
                            std::to_string(i % matrix.columns));
        }
    }
}

void require_weighted(const score::Matrix& matrix, std::span<const double> weights) {
    require_shape(matrix);
    score::require_weights(weights);
    if (weights.size() != matrix.columns) {
        throw Error(Errc::bad_argument, "expected one weight for each of " +
                                            std::to_string(matrix.columns) + " columns, got " +
                                            std::to_string(weights.size()));
    }
}

}  // namespace geoplan::detail
