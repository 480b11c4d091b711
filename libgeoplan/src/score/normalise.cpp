#include <geoplan/score/normalise.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::score {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::vector<double> need_by_target(std::span<const double> values,
                                   std::span<const double> target, double worst,
                                   Direction direction) {
    if (values.size() != target.size()) {
        throw Error(Errc::bad_argument, "values and targets must be of one length, got " +
                                            std::to_string(values.size()) + " and " +
                                            std::to_string(target.size()));
    }
    std::vector<double> need(values.size(), kUnknown);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(target[i])) continue;
        const bool right_side =
            direction == Direction::higher ? worst < target[i] : worst > target[i];
        if (!right_side) {
            throw Error(Errc::bad_argument,
                        "'worst' (" + number_text(worst) + ") must be " +
                            (direction == Direction::higher ? "below" : "above") +
                            " the target (" + number_text(target[i]) + "), because " +
                            (direction == Direction::higher ? "higher" : "lower") +
                            " is better");
        }
        const double share = (values[i] - target[i]) / (worst - target[i]);
        need[i] = std::isnan(share) ? kUnknown : std::clamp(share, 0.0, 1.0);
    }
    return need;
}

std::vector<double> need_by_range(std::span<const double> values, Direction direction) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const double v : values) {
        if (std::isnan(v)) continue;
        least = std::min(least, v);
        most = std::max(most, v);
    }
    std::vector<double> need(values.begin(), values.end());
    for (double& v : need) {
        if (std::isnan(v)) continue;
        if (most == least) {
            v = 0.0;
        } else {
            v = direction == Direction::lower ? (v - least) / (most - least)
                                              : (most - v) / (most - least);
        }
    }
    return need;
}

std::vector<double> need_by_zscore(std::span<const double> values, Direction direction) {
    double sum = 0.0;
    double count = 0.0;
    for (const double v : values) {
        if (std::isnan(v)) continue;
        sum += v;
        count += 1.0;
    }
    const double mean = sum / count;
    double squares = 0.0;
    bool constant = true;
    const double* first = nullptr;
    for (const double& v : values) {
        if (std::isnan(v)) continue;
        if (first == nullptr) first = &v;
        constant = constant && v == *first;
        squares += (v - mean) * (v - mean);
    }
    const double deviation = std::sqrt(squares / count);
    std::vector<double> need(values.begin(), values.end());
    for (double& v : need) {
        if (std::isnan(v)) continue;
        const double z = constant ? 0.0 : (v - mean) / deviation;
        v = direction == Direction::lower || constant ? z : -z;
    }
    return need;
}

}  // namespace geoplan::score
