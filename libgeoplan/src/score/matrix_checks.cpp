#include "score/matrix_checks.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/score/weights.hpp>

#include <cmath>
#include <string>

namespace geoplan::detail {

void require_shape(const score::Matrix& matrix) {
    if (matrix.values.size() != matrix.rows * matrix.columns) {
        throw Error(Errc::bad_argument,
                    say("expected {} × {} values, got {}",
                        {matrix.rows, matrix.columns, matrix.values.size()}));
    }
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        if (std::isinf(matrix.values[i])) {
            throw Error(
                Errc::bad_argument,
                say("expected finite values or NaN, found an infinite one in row {}, column {}",
                    {i / matrix.columns, i % matrix.columns}));
        }
    }
}

void require_weighted(const score::Matrix& matrix, std::span<const double> weights) {
    require_shape(matrix);
    score::require_weights(weights);
    if (weights.size() != matrix.columns) {
        throw Error(Errc::bad_argument,
                    say("expected one weight for each of {} columns, got {}",
                        {matrix.columns, weights.size()}));
    }
}

}  // namespace geoplan::detail
