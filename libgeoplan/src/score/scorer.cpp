#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <cmath>
#include <limits>

namespace geoplan::score {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Scorer::Scorer(const Matrix& scores, Method method, Missing missing)
    : rows_(scores.rows),
      columns_(scores.columns),
      method_(method),
      first_(scores.values.size(), 0.0),
      second_(scores.values.size(), 0.0),
      usable_(scores.rows, 0) {
    if (scores.values.size() != rows_ * columns_) {
        throw Error(Errc::bad_argument, "a matrix of " + std::to_string(rows_) + " x " +
                                            std::to_string(columns_) + " got " +
                                            std::to_string(scores.values.size()) + " values");
    }
    std::vector<std::size_t> known(rows_, 0);
    for (std::size_t j = 0; j < columns_; ++j) {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        for (std::size_t i = 0; i < rows_; ++i) {
            const double x = scores.at(i, j);
            if (std::isnan(x)) {
                all_known_ = false;
                continue;
            }
            ++known[i];
            least = std::min(least, x);
            most = std::max(most, x);
        }
        if (method == Method::geometric_mean && least < 0.0) {
            throw Error(Errc::bad_argument,
                        "a geometric mean needs scores of 0 or more, but column " +
                            std::to_string(j + 1) + " has " + number_text(least));
        }
        for (std::size_t i = 0; i < rows_; ++i) {
            const double x = scores.at(i, j);
            if (std::isnan(x)) continue;
            const std::size_t at = j * rows_ + i;
            first_[at] = method == Method::topsis           ? (x - most) * (x - most)
                         : method == Method::geometric_mean ? std::log(x)
                                                            : x;
            second_[at] = method == Method::topsis ? (x - least) * (x - least) : 1.0;
        }
    }
    for (std::size_t i = 0; i < rows_; ++i) {
        usable_[i] = missing == Missing::refuse ? known[i] == columns_ : known[i] > 0;
    }
}

void Scorer::score(std::span<const double> weights, std::span<double> out, Room& room) const {
    auto& a = room.a;
    auto& b = room.b;
    a.assign(rows_, 0.0);
    b.assign(rows_, 0.0);
    double all = 0.0;
    for (std::size_t j = 0; j < columns_; ++j) {
        if (weights[j] == 0.0) continue;
        const double w = method_ == Method::topsis ? weights[j] * weights[j] : weights[j];
        all += w;
        const double* x = first_.data() + j * rows_;
        for (std::size_t i = 0; i < rows_; ++i) a[i] += w * x[i];
        if (method_ != Method::topsis && all_known_) continue;
        const double* y = second_.data() + j * rows_;
        for (std::size_t i = 0; i < rows_; ++i) b[i] += w * y[i];
    }
    for (std::size_t i = 0; i < rows_; ++i) {
        const double known = method_ != Method::topsis && all_known_ ? all : b[i];
        if (usable_[i] == 0 || (method_ != Method::topsis && !(known > 0.0))) {
            out[i] = kUnknown;
        } else if (method_ == Method::topsis) {
            const double above = std::sqrt(a[i]);
            const double below = std::sqrt(b[i]);
            out[i] = below == 0.0 ? 0.0 : below / (above + below);
        } else {
            const double mean = a[i] / known;
            out[i] = method_ == Method::geometric_mean ? std::exp(mean) : mean;
        }
    }
}

}  // namespace geoplan::score
