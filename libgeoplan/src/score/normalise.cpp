#include <geoplan/score/normalise.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace geoplan::score {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

void require_finite(std::span<const double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isinf(values[i])) {
            throw Error(
                Errc::bad_argument,
                say("expected finite values or NaN, found {} in row {}", {values[i], i}));
        }
    }
}

}  // namespace

std::vector<double> need_by_target(std::span<const double> values,
                                   std::span<const double> target, double worst,
                                   Direction direction) {
    if (values.size() != target.size()) {
        throw Error(Errc::bad_argument,
                    say("expected one target for each value, got {} targets for {} values",
                        {target.size(), values.size()}));
    }
    if (!std::isfinite(worst)) {
        throw Error(Errc::bad_argument, say("expected a number as 'worst', got {}", {worst}));
    }
    require_finite(values);
    require_finite(target);
    const bool higher = direction == Direction::higher;
    std::vector<double> need(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (higher ? target[i] <= worst : target[i] >= worst) {
            throw Error(Errc::bad_argument,
                        higher ? say("expected 'worst' below the target, since higher is "
                                     "better; got worst {} and target {} in row {}",
                                     {worst, target[i], i})
                               : say("expected 'worst' above the target, since lower is "
                                     "better; got worst {} and target {} in row {}",
                                     {worst, target[i], i}));
        }
        // NaN stays NaN: std::clamp returns its first argument when no comparison holds.
        // "+ 0.0" makes the -0 of a reached target with a lower 'worst' a plain 0.
        need[i] = std::clamp((values[i] - target[i]) / (worst - target[i]), 0.0, 1.0) + 0.0;
    }
    return need;
}

std::vector<double> need_by_range(std::span<const double> values, Direction direction) {
    require_finite(values);
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const double value : values) {
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    const double best = direction == Direction::higher ? most : least;
    const double worst = direction == Direction::higher ? least : most;
    std::vector<double> need(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool constant = least == most;
        need[i] = std::isnan(values[i]) ? kUnknown
                  : constant            ? 0.0
                                        : (values[i] - best) / (worst - best);
    }
    return need;
}

std::vector<double> need_by_zscore(std::span<const double> values, Direction direction) {
    require_finite(values);
    double sum = 0.0;
    double known = 0.0;
    bool constant = true;
    double first = kUnknown;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        if (known == 0.0) first = value;
        constant = constant && value == first;
        sum += value;
        known += 1.0;
    }
    const double mean = sum / known;
    double squares = 0.0;
    for (const double value : values) {
        if (!std::isnan(value)) squares += (value - mean) * (value - mean);
    }
    const double deviation = std::sqrt(squares / known);
    const double sign = direction == Direction::higher ? -1.0 : 1.0;
    std::vector<double> need(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        need[i] = std::isnan(values[i]) ? kUnknown
                  : constant            ? 0.0
                                        : sign * (values[i] - mean) / deviation;
    }
    return need;
}

}  // namespace geoplan::score
