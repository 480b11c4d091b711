#include <geoplan/score/aggregate.hpp>

#include "score/matrix_checks.hpp"
#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <string>

namespace geoplan::score {

std::vector<double> aggregate(const Matrix& scores, std::span<const double> weights,
                              Method method, Missing missing) {
    detail::require_weighted(scores, weights);
    const detail::Scorer scorer(scores, weights, method, missing);
    std::vector<double> out(scores.rows);
    detail::Scorer::Room room;
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

std::vector<double> known_weight(const Matrix& scores, std::span<const double> weights) {
    detail::require_weighted(scores, weights);
    std::vector<double> known(scores.rows, 0.0);
    for (std::size_t row = 0; row < scores.rows; ++row) {
        bool all = true;
        for (std::size_t column = 0; column < scores.columns; ++column) {
            const bool unknown = std::isnan(scores.at(row, column));
            if (!unknown) known[row] += weights[column];
            all = all && !(unknown && weights[column] > 0.0);
        }
        if (all) known[row] = 1.0;  // whatever the rounding of the sum
    }
    return known;
}

Matrix vector_normalise(const Matrix& values, std::span<const Direction> directions) {
    detail::require_shape(values);
    if (directions.size() != values.columns) {
        throw Error(Errc::bad_argument,
                    say("expected one direction for each of {} columns, got {}",
                        {values.columns, directions.size()}));
    }
    Matrix out = values;
    for (std::size_t column = 0; column < values.columns; ++column) {
        double squares = 0.0;
        for (std::size_t row = 0; row < values.rows; ++row) {
            const double x = values.at(row, column);
            if (!std::isnan(x)) squares += x * x;
        }
        if (squares == 0.0) continue;
        const double length = std::sqrt(squares);
        const double sign = directions[column] == Direction::higher ? 1.0 : -1.0;
        for (std::size_t row = 0; row < values.rows; ++row) {
            out.values[row * values.columns + column] = sign * values.at(row, column) / length;
        }
    }
    return out;
}

}  // namespace geoplan::score
