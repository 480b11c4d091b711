#include <geoplan/access/decay.hpp>

#include "decay_functions.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <string_view>

namespace geoplan::access {
namespace {

void require_positive(double value, std::string_view what) {
    if (value > 0.0 && std::isfinite(value)) return;
    throw Error(Errc::bad_argument,
                say("the {} of a decay must be above 0 and finite, got {}", {what, value}));
}

void require_limit(double limit) {
    if (limit > 0.0) return;
    throw Error(Errc::bad_argument,
                say("the limit of a decay must be above 0 minutes, got {}", {limit}));
}

void require(const BinaryDecay& decay) {
    require_positive(decay.limit, say("limit"));
}

void require(const GaussianDecay& decay) {
    require_positive(decay.limit, say("limit"));
}

void require(const PowerDecay& decay) {
    require_positive(decay.exponent, say("exponent"));
    require_positive(decay.least, say("least time"));
    require_limit(decay.limit);
    if (std::isfinite(value_of(decay, 0.0))) return;
    throw Error(Errc::bad_argument,
                say("a least time of {} minutes weighs too much at an exponent of {}",
                    {decay.least, decay.exponent}));
}

void require(const ExponentialDecay& decay) {
    require_positive(decay.rate, say("rate"));
    require_limit(decay.limit);
}

void require(const StepDecay& decay) {
    if (decay.steps.empty()) {
        throw Error(Errc::bad_argument, say("a decay by steps needs at least one step"));
    }
    double before = 0.0;
    for (const auto& [up_to, weight] : decay.steps) {
        if (!(up_to > before) || !std::isfinite(up_to)) {
            throw Error(Errc::bad_argument,
                        say("steps of a decay must rise from above 0 minutes, got {} after {}",
                            {up_to, before}));
        }
        if (!(weight >= 0.0) || !std::isfinite(weight)) {
            throw Error(Errc::bad_argument,
                        say("the weight of the step up to {} minutes must be 0 or more, got {}",
                            {up_to, weight}));
        }
        before = up_to;
    }
}

}  // namespace

void require_valid(const Decay& decay) {
    std::visit([](const auto& one) { require(one); }, decay);
}

double weight_at(const Decay& decay, double minutes) {
    if (std::isnan(minutes)) return minutes;
    return std::visit([&](const auto& one) { return value_of(one, minutes); }, decay);
}

}  // namespace geoplan::access
