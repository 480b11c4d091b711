#include <geoplan/score/aggregate.hpp>

#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/score/weights.hpp>

#include <cmath>

namespace geoplan::score {

std::vector<double> aggregate(const Matrix& scores, std::span<const double> weights,
                              Method method, Missing missing) {
    require_weights(weights);
    if (weights.size() != scores.columns) {
        throw Error(Errc::bad_argument, std::to_string(scores.columns) + " columns got " +
                                            std::to_string(weights.size()) + " weights");
    }
    const Scorer scorer(scores, method, missing);
    std::vector<double> out(scores.rows);
    Scorer::Room room;
    scorer.score(weights, out, room);
    return out;
}

std::vector<double> weighted_mean(const Matrix& scores, std::span<const double> weights,
                                  Missing missing) {
    return aggregate(scores, weights, Method::weighted_mean, missing);
}

std::vector<double> geometric_mean(const Matrix& scores, std::span<const double> weights,
                                   Missing missing) {
    return aggregate(scores, weights, Method::geometric_mean, missing);
}

std::vector<double> topsis(const Matrix& scores, std::span<const double> weights,
                           Missing missing) {
    return aggregate(scores, weights, Method::topsis, missing);
}

Matrix vector_normalise(const Matrix& values, std::span<const Direction> directions) {
    if (directions.size() != values.columns) {
        throw Error(Errc::bad_argument, std::to_string(values.columns) + " columns got " +
                                            std::to_string(directions.size()) + " directions");
    }
    Matrix out = values;
    for (std::size_t j = 0; j < values.columns; ++j) {
        double squares = 0.0;
        for (std::size_t i = 0; i < values.rows; ++i) {
            const double x = values.at(i, j);
            if (!std::isnan(x)) squares += x * x;
        }
        if (squares == 0.0) continue;
        const double length = std::sqrt(squares);
        const double sign = directions[j] == Direction::higher ? 1.0 : -1.0;
        for (std::size_t i = 0; i < values.rows; ++i) {
            out.values[i * values.columns + j] = sign * values.at(i, j) / length;
        }
    }
    return out;
}

}  // namespace geoplan::score
