#pragma once

#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <vector>

namespace geoplan::score {

/// A matrix made ready for one method of aggregation, so that many weights can be tried
/// quickly. What does not depend on the weights is worked out once; columns lie one after
/// another, so that the loop over rows is a plain sweep.
class Scorer {
public:
    /// @throws Error{Errc::bad_argument} when the values do not fill the matrix, or a
    ///         geometric mean meets a negative value
    Scorer(const Matrix& scores, Method method, Missing missing);

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

    /// What `score` needs to work in; one for each thread.
    struct Room {
        std::vector<double> a;
        std::vector<double> b;
    };

    /// The score of each row, NaN where there is none. Weights need not sum to 1.
    /// @param out  shape (rows)
    void score(std::span<const double> weights, std::span<double> out, Room& room) const;

private:
    std::size_t rows_;
    std::size_t columns_;
    Method method_;
    bool all_known_ = true;
    std::vector<double> first_;   // x, ln x, or (x − greatest)²; 0 where not known
    std::vector<double> second_;  // 1 where known, or (x − least)²
    std::vector<std::uint8_t> usable_;  // rows that may have a score
};

}  // namespace geoplan::score
