#pragma once

#include <geoplan/export.hpp>

#include <limits>
#include <variant>
#include <vector>

namespace geoplan::access {

/// How much a facility counts at a travel time d, f(d), in minutes. Each is 0 beyond its
/// limit.

/// 1 up to and at the limit. Luo and Wang, "Measures of spatial accessibility to health care
/// in a GIS environment", Environ. Plann. B 30 (2003).
struct BinaryDecay {
    double limit = 0.0;

    friend bool operator==(const BinaryDecay&, const BinaryDecay&) = default;
};

/// The weight of the first step with d ≤ `up_to`. Luo and Qi, "An enhanced two-step floating
/// catchment area (E2SFCA) method", Health & Place 15 (2009).
struct StepDecay {
    struct Step {
        double up_to = 0.0;
        double weight = 0.0;

        friend bool operator==(const Step&, const Step&) = default;
    };
    std::vector<Step> steps;  ///< `up_to` rising; weights 0 or more

    friend bool operator==(const StepDecay&, const StepDecay&) = default;
};

/// (exp(−½ (d/d0)²) − exp(−½)) / (1 − exp(−½)): 1 at 0, and 0 at the limit d0. Dai, "Black
/// residential segregation, disparities in spatial access to health care facilities …",
/// Health & Place 16 (2010).
struct GaussianDecay {
    double limit = 0.0;

    friend bool operator==(const GaussianDecay&, const GaussianDecay&) = default;
};

/// max(d, least)^−exponent. Hansen, "How accessibility shapes land use", J. Am. Inst. Plann.
/// 25 (1959).
struct PowerDecay {
    double exponent = 0.0;
    double least = 1.0;  ///< minutes; what is nearer counts as this near
    double limit = std::numeric_limits<double>::infinity();

    friend bool operator==(const PowerDecay&, const PowerDecay&) = default;
};

/// exp(−rate d). Wilson, "A family of spatial interaction models", Environ. Plann. A 3 (1971).
struct ExponentialDecay {
    double rate = 0.0;  ///< per minute
    double limit = std::numeric_limits<double>::infinity();

    friend bool operator==(const ExponentialDecay&, const ExponentialDecay&) = default;
};

using Decay = std::variant<BinaryDecay, StepDecay, GaussianDecay, PowerDecay, ExponentialDecay>;

/// @throws Error{Errc::bad_argument} for a limit, exponent, rate or least time that is not
///         above 0, an infinite limit of the first three, steps that do not rise or have a
///         negative weight, or a power whose weight at `least` is not finite
GEOPLAN_EXPORT void require_valid(const Decay& decay);

/// f(minutes) of a valid decay; NaN for NaN.
[[nodiscard]] GEOPLAN_EXPORT double weight_at(const Decay& decay, double minutes);

}  // namespace geoplan::access
