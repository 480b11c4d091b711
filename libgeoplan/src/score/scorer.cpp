#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace geoplan::detail {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

void add_scaled(std::span<const double> column, double weight, std::span<double> sums) {
    const double* from = column.data();
    double* to = sums.data();
    for (std::size_t i = 0; i < sums.size(); ++i) to[i] += weight * from[i];
}

}  // namespace

Scorer::Scorer(const score::Matrix& scores, std::span<const double> weights,
               score::Method method, score::Missing missing)
    : rows_(scores.rows), method_(method), usable_(scores.rows, 0) {
    for (std::size_t column = 0; column < scores.columns; ++column) {
        if (weights[column] > 0.0) columns_.push_back(column);
    }
    first_.assign(rows_ * columns_.size(), 0.0);
    second_.assign(rows_ * columns_.size(), 0.0);
    for (std::size_t place = 0; place < columns_.size(); ++place) prepare(scores, place);
    for (std::size_t row = 0; row < rows_; ++row) {
        const auto known = std::count_if(
            columns_.begin(), columns_.end(),
            [&](std::size_t column) { return !std::isnan(scores.at(row, column)); });
        const bool all = known == std::ssize(columns_);
        all_known_ = all_known_ && all;
        usable_[row] = missing == score::Missing::refuse ? all : known > 0;
    }
}

void Scorer::prepare(const score::Matrix& scores, std::size_t place) {
    const std::size_t column = columns_[place];
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (std::size_t row = 0; row < rows_; ++row) {
        const double x = scores.at(row, column);
        if (x < least) least = x;
        if (x > greatest) greatest = x;
    }
    if (method_ == score::Method::geometric_mean && least < 0.0) {
        throw Error(
            Errc::bad_argument,
            say("expected scores of at least 0 for a geometric mean, found {} in column {}",
                {least, column}));
    }
    for (std::size_t row = 0; row < rows_; ++row) {
        const double x = scores.at(row, column);
        if (std::isnan(x)) continue;
        const std::size_t at = place * rows_ + row;
        switch (method_) {
            case score::Method::weighted_mean:
                first_[at] = x;
                break;
            case score::Method::geometric_mean:
                first_[at] = std::log(x);
                break;
            case score::Method::topsis:
                first_[at] = (x - greatest) * (x - greatest);
                break;
        }
        second_[at] = method_ == score::Method::topsis ? (x - least) * (x - least) : 1.0;
    }
}

void Scorer::score(std::span<const double> weights, std::span<double> out, Room& room) const {
    const bool distances = method_ == score::Method::topsis;
    const bool needs_second = distances || !all_known_;
    room.first.assign(rows_, 0.0);
    room.second.assign(rows_, 0.0);
    double all = 0.0;
    for (std::size_t place = 0; place < columns_.size(); ++place) {
        const double given = weights[columns_[place]];
        const double weight = distances ? given * given : given;
        all += weight;
        const auto of = [&](const std::vector<double>& parts) {
            return std::span(parts).subspan(place * rows_, rows_);
        };
        add_scaled(of(first_), weight, room.first);
        if (needs_second) add_scaled(of(second_), weight, room.second);
    }
    for (std::size_t row = 0; row < rows_; ++row) {
        const double first = room.first[row];
        const double second = needs_second ? room.second[row] : all;
        if (usable_[row] == 0) {
            out[row] = kUnknown;
        } else if (distances) {
            const double above = std::sqrt(first);
            const double below = std::sqrt(second);
            out[row] = below == 0.0 ? 0.0 : below / (above + below);
        } else {
            const double mean = first / second;
            out[row] = method_ == score::Method::geometric_mean ? std::exp(mean) : mean;
        }
    }
}

}  // namespace geoplan::detail
