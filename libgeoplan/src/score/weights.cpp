#include <geoplan/score/weights.hpp>

#include "score/matrix_checks.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace geoplan::score {

void require_weights(std::span<const double> weights) {
    if (weights.empty()) {
        throw Error(Errc::bad_argument, say("expected at least one weight, got none"));
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!std::isfinite(weights[i]) || weights[i] < 0.0) {
            throw Error(Errc::bad_argument,
                        say("expected weights of at least 0, found {} at position {}",
                            {weights[i], i}));
        }
        sum += weights[i];
    }
    if (std::abs(sum - 1.0) > 1e-9) {
        throw Error(Errc::bad_argument, say("expected weights that sum to 1, these sum to {}; "
                                            "divide each by that, or check them",
                                            {sum}));
    }
}

std::vector<double> equal_weights(std::size_t count) {
    if (count == 0) {
        throw Error(Errc::bad_argument, say("expected at least one column to weigh, got none"));
    }
    return std::vector<double>(count, 1.0 / static_cast<double>(count));
}

namespace {

/// 1 − E of one column: how much its values differ.
double divergence(const Matrix& matrix, std::size_t column) {
    double sum = 0.0;
    double known = 0.0;
    bool constant = true;
    double first = 0.0;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        const double value = matrix.at(row, column);
        if (std::isnan(value)) continue;
        if (value < 0.0 || std::isinf(value)) {
            throw Error(Errc::bad_argument,
                        say("expected finite values of at least 0 for entropy weights, found "
                            "{} in row {}, column {}",
                            {value, row, column}));
        }
        if (known == 0.0) first = value;
        constant = constant && value == first;
        sum += value;
        known += 1.0;
    }
    if (constant || sum == 0.0) return 0.0;
    double entropy = 0.0;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        const double share = matrix.at(row, column) / sum;
        if (share > 0.0) entropy -= share * std::log(share);  // 0 ln 0 = 0; false for NaN
    }
    return std::max(0.0, 1.0 - entropy / std::log(known));
}

}  // namespace

std::vector<double> entropy_weights(const Matrix& matrix) {
    detail::require_shape(matrix);
    std::vector<double> weights(matrix.columns);
    double sum = 0.0;
    for (std::size_t column = 0; column < matrix.columns; ++column) {
        weights[column] = divergence(matrix, column);
        sum += weights[column];
    }
    if (!(sum > 0.0)) {
        throw Error(Errc::bad_argument, say("expected a column whose known values differ, "
                                            "found none among {}; use equal weights",
                                            {matrix.columns}));
    }
    for (double& weight : weights) weight /= sum;
    return weights;
}

}  // namespace geoplan::score
