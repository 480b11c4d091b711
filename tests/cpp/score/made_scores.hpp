#pragma once

#include <geoplan/core/random.hpp>
#include <geoplan/score/matrix.hpp>

#include <cstdint>
#include <limits>
#include <vector>

/// Made scores in [0, 1), of which the share `unknown` is NaN.
inline geoplan::score::Matrix made_scores(std::uint64_t seed, std::size_t rows,
                                          std::size_t columns, double unknown = 0.0) {
    geoplan::score::Matrix scores{rows, columns, {}};
    for (std::size_t i = 0; i < rows * columns; ++i) {
        const bool gone = geoplan::uniform(seed, i, 1) < unknown;
        scores.values.push_back(gone ? std::numeric_limits<double>::quiet_NaN()
                                     : geoplan::uniform(seed, i, 0));
    }
    return scores;
}

/// Made weights that sum to 1.
inline std::vector<double> made_weights(std::uint64_t seed, std::size_t columns) {
    std::vector<double> weights(columns);
    double sum = 0.0;
    for (std::size_t i = 0; i < columns; ++i) {
        weights[i] = geoplan::uniform(seed, i, 2) + 0.01;
        sum += weights[i];
    }
    for (double& weight : weights) weight /= sum;
    return weights;
}
