#pragma once

#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/matrix.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::detail {

/// A matrix made ready for one method of aggregation, so that many weights can be tried
/// quickly. What does not depend on the weights is worked out once; columns lie one after
/// another, so that the loop over rows is a plain sweep and each row's sum runs in the order
/// of columns.
class Scorer {
public:
    /// Columns of weight 0 play no part, known or not.
    /// @throws Error{Errc::bad_argument} for a geometric mean of a negative value
    Scorer(const score::Matrix& scores, std::span<const double> weights, score::Method method,
           score::Missing missing);

    /// What `score` needs to work in; one for each thread.
    struct Room {
        std::vector<double> first;
        std::vector<double> second;
    };

    /// The score of each row, NaN where there is none.
    /// @param weights  shape (columns of the matrix), 0 where the first ones were 0; they need
    ///                 not sum to 1
    /// @param out      shape (rows)
    void score(std::span<const double> weights, std::span<double> out, Room& room) const;

private:
    void prepare(const score::Matrix& scores, std::size_t place);

    std::size_t rows_;
    std::vector<std::size_t> columns_;  // those with a weight
    score::Method method_;
    bool all_known_ = true;
    // Column by column, 0 where not known.
    std::vector<double> first_;         // x, ln x, or (x − greatest)²
    std::vector<double> second_;        // 1 where known, or (x − least)²
    std::vector<std::uint8_t> usable_;  // shape (rows): may have a score
};

}  // namespace geoplan::detail
