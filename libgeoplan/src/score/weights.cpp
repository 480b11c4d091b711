#include <geoplan/score/weights.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>

namespace geoplan::score {

void require_weights(std::span<const double> weights) {
    if (weights.empty()) throw Error(Errc::bad_argument, "there must be at least one weight");
    double sum = 0.0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        if (!(weights[j] >= 0.0) || !std::isfinite(weights[j])) {
            throw Error(Errc::bad_argument, "weight " + std::to_string(j + 1) +
                                                " must be 0 or more, got " +
                                                number_text(weights[j]));
        }
        sum += weights[j];
    }
    if (std::abs(sum - 1.0) > 1e-9) {
        throw Error(Errc::bad_argument,
                    "the weights must sum to 1, but they sum to " + number_text(sum) +
                        "; divide each by the sum if their ratios are what you mean");
    }
}

std::vector<double> equal_weights(std::size_t count) {
    if (count == 0) throw Error(Errc::bad_argument, "there must be at least one weight");
    return std::vector<double>(count, 1.0 / static_cast<double>(count));
}

namespace {

/// 1 − E of one column: how much its known values differ.
double divergence(const Matrix& matrix, std::size_t column) {
    double sum = 0.0;
    double count = 0.0;
    double first = 0.0;
    bool constant = true;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const double x = matrix.at(i, column);
        if (std::isnan(x)) continue;
        if (x < 0.0) {
            throw Error(Errc::bad_argument, "entropy weights need values of 0 or more, but "
                                            "column " + std::to_string(column + 1) + " has " +
                                                number_text(x));
        }
        if (count == 0.0) first = x;
        constant = constant && x == first;
        sum += x;
        count += 1.0;
    }
    if (constant || count < 2.0) return 0.0;
    double entropy = 0.0;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const double p = matrix.at(i, column) / sum;
        if (p > 0.0) entropy -= p * std::log(p);
    }
    return 1.0 - entropy / std::log(count);
}

}  // namespace

std::vector<double> entropy_weights(const Matrix& matrix) {
    std::vector<double> weights(matrix.columns);
    double sum = 0.0;
    for (std::size_t j = 0; j < matrix.columns; ++j) {
        weights[j] = divergence(matrix, j);
        sum += weights[j];
    }
    if (!(sum > 0.0)) {
        throw Error(Errc::bad_argument,
                    "entropy weights cannot tell the columns apart: none has values that differ");
    }
    for (double& w : weights) w /= sum;
    return weights;
}

}  // namespace geoplan::score
