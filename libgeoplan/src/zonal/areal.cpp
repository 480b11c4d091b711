#include <geoplan/zonal/areal.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::zonal {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Weights may be made by hand.
void require_matrix(const ArealWeights& weights) {
    const auto is_amount = [](double a) { return std::isfinite(a) && a >= 0.0; };
    const auto are_amounts = [&](const std::vector<double>& amounts) {
        return std::all_of(amounts.begin(), amounts.end(), is_amount);
    };
    const bool whole =
        weights.starts.size() == weights.source_amounts.size() + 1 &&
        weights.starts.front() == 0 && weights.starts.back() == weights.targets.size() &&
        weights.amounts.size() == weights.targets.size() &&
        std::is_sorted(weights.starts.begin(), weights.starts.end()) &&
        std::all_of(weights.targets.begin(), weights.targets.end(),
                    [&](std::size_t t) { return t < weights.target_amounts.size(); });
    if (!whole) {
        throw Error(Errc::bad_argument,
                    say("the pairs of areal weights do not fit their {} sources and {} targets",
                        {weights.source_amounts.size(), weights.target_amounts.size()}));
    }
    if (are_amounts(weights.amounts) && are_amounts(weights.source_amounts)) return;
    throw Error(Errc::bad_argument, say("an amount of areal weights is negative or no number"));
}

void require_shapes(const ArealWeights& weights, std::size_t values, double least_known) {
    require_matrix(weights);
    const std::size_t sources = weights.source_amounts.size();
    if (values != sources) {
        throw Error(Errc::bad_argument,
                    say("expected one value a source, {}, got {}", {sources, values}));
    }
    if (!(least_known >= 0.0 && least_known <= 1.0)) {
        throw Error(Errc::bad_argument,
                    say("least_known must be in [0, 1], got {}", {least_known}));
    }
}

/// Calls visit(source, target, amount) for each pair, by source.
template <class Visit>
void for_each_pair(const ArealWeights& weights, Visit&& visit) {
    for (std::size_t source = 0; source + 1 < weights.starts.size(); ++source) {
        for (std::size_t p = weights.starts[source]; p < weights.starts[source + 1]; ++p) {
            visit(source, weights.targets[p], weights.amounts[p]);
        }
    }
}

/// What sources cover of each target, and of that the part whose value is known.
struct Coverage {
    std::vector<double> covered, known;
    std::vector<std::uint8_t> met, met_unknown;  // by any source; by one that is not known

    /// Whether so much of a target is known that it may have a value.
    [[nodiscard]] bool enough(std::size_t t, double least_known) const {
        if (covered[t] == 0.0) return met[t] != 0 && met_unknown[t] == 0;
        constexpr double rounding = 1.0 - 1e-9;
        return known[t] > 0.0 && known[t] >= rounding * least_known * covered[t];
    }
};

template <class IsKnown>
Coverage coverage(const ArealWeights& weights, IsKnown&& is_known) {
    const std::size_t targets = weights.target_amounts.size();
    const std::vector<double> none(targets, 0.0);
    const std::vector<std::uint8_t> no(targets, 0);
    Coverage result{none, none, no, no};
    for_each_pair(weights, [&](std::size_t source, std::size_t target, double amount) {
        result.covered[target] += amount;
        result.met[target] = 1;
        if (is_known(source)) {
            result.known[target] += amount;
        } else {
            result.met_unknown[target] = 1;
        }
    });
    return result;
}

/// What each source's value is divided by to be shared out by amounts.
std::vector<double> divisors(const ArealWeights& weights, const ArealOptions& options) {
    if (!options.allocate_total) return weights.source_amounts;
    std::vector<double> met(weights.source_amounts.size(), 0.0);
    for_each_pair(weights, [&](std::size_t source, std::size_t, double amount) {
        met[source] += amount;
    });
    return met;
}

}  // namespace

std::vector<double> interpolate_extensive(const ArealWeights& weights,
                                          std::span<const double> values,
                                          const ArealOptions& options) {
    require_shapes(weights, values.size(), options.least_known);
    const auto whole = divisors(weights, options);
    const auto known = coverage(weights, [&](std::size_t s) { return !std::isnan(values[s]); });
    std::vector<double> result(weights.target_amounts.size(), 0.0);
    std::vector<std::uint8_t> more(result.size(), 0);  // of a source that cannot be shared out
    for_each_pair(weights, [&](std::size_t source, std::size_t target, double amount) {
        if (whole[source] == 0.0) {
            if (values[source] != 0.0) more[target] = 1;
        } else if (!std::isnan(values[source])) {
            result[target] += values[source] * (amount / whole[source]);
        }
    });
    for (std::size_t t = 0; t < result.size(); ++t) {
        const bool lacks =
            more[t] != 0 && (options.least_known == 1.0 || known.known[t] == 0.0);
        if (lacks || !known.enough(t, options.least_known)) result[t] = unknown;
    }
    return result;
}

std::vector<double> unplaced(const ArealWeights& weights, std::span<const double> values,
                             const ArealOptions& options) {
    require_shapes(weights, values.size(), options.least_known);
    const auto whole = divisors(weights, options);
    std::vector<double> given(values.size(), 0.0);
    for_each_pair(weights, [&](std::size_t source, std::size_t, double amount) {
        if (whole[source] > 0.0) given[source] += amount / whole[source];
    });
    std::vector<double> result;
    for (std::size_t s = 0; s < values.size(); ++s) {
        result.push_back(values[s] * (1.0 - given[s]));
    }
    return result;
}

std::vector<double> interpolate_intensive(const ArealWeights& weights,
                                          std::span<const double> values, double least_known) {
    require_shapes(weights, values.size(), least_known);
    const auto known = coverage(weights, [&](std::size_t s) { return !std::isnan(values[s]); });
    std::vector<double> result(weights.target_amounts.size(), 0.0);
    for_each_pair(weights, [&](std::size_t source, std::size_t target, double amount) {
        if (!std::isnan(values[source])) result[target] += values[source] * amount;
    });
    for (std::size_t t = 0; t < result.size(); ++t) {
        result[t] = known.enough(t, least_known) ? result[t] / known.known[t] : unknown;
    }
    return result;
}

std::vector<double> interpolate_categorical(const ArealWeights& weights,
                                            std::span<const std::int32_t> classes,
                                            std::size_t count, double least_known) {
    require_shapes(weights, classes.size(), least_known);
    for (const std::int32_t c : classes) {
        if (c < 0 || static_cast<std::size_t>(c) < count) continue;
        throw Error(Errc::bad_argument, say("expected classes below {}, got {}", {count, c}));
    }
    const auto known = coverage(weights, [&](std::size_t s) { return classes[s] >= 0; });
    std::vector<double> result(weights.target_amounts.size() * count, 0.0);
    for_each_pair(weights, [&](std::size_t source, std::size_t target, double amount) {
        if (classes[source] < 0) return;
        result[target * count + static_cast<std::size_t>(classes[source])] += amount;
    });
    for (std::size_t i = 0; i < result.size(); ++i) {
        const std::size_t t = i / count;
        result[i] = known.enough(t, least_known) ? result[i] / known.known[t] : unknown;
    }
    return result;
}

}  // namespace geoplan::zonal
