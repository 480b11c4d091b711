#pragma once

#include <geoplan/access/decay.hpp>

#include <cmath>

namespace geoplan::access {

// f(d) of each decay, d not NaN.

inline double value_of(const BinaryDecay& decay, double d) {
    return d <= decay.limit ? 1.0 : 0.0;
}

inline double value_of(const StepDecay& decay, double d) {
    for (const auto& step : decay.steps) {
        if (d <= step.up_to) return step.weight;
    }
    return 0.0;
}

inline double value_of(const GaussianDecay& decay, double d) {
    if (d >= decay.limit) return 0.0;
    const double at_limit = std::exp(-0.5);
    const double share = d / decay.limit;
    return (std::exp(-0.5 * share * share) - at_limit) / (1.0 - at_limit);
}

inline double value_of(const PowerDecay& decay, double d) {
    return d <= decay.limit ? std::pow(std::fmax(d, decay.least), -decay.exponent) : 0.0;
}

inline double value_of(const ExponentialDecay& decay, double d) {
    return d <= decay.limit ? std::exp(-decay.rate * d) : 0.0;
}

}  // namespace geoplan::access
