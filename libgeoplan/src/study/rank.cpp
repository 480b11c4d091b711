#include <geoplan/study/rank.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/draws.hpp>
#include <geoplan/score/normalise.hpp>
#include <geoplan/score/rank.hpp>
#include <geoplan/score/weights.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace geoplan::study {

namespace {

constexpr double kRounding = 1e-9;  // of sums of weights

/// Indicators that are ranked by, with their given weights (empty for a rule).
struct Chosen {
    std::vector<std::size_t> indicators;
    std::vector<double> weights;
};

/// A field's weight is shared equally among its indicators that have a direction.
Chosen by_given_weights(const Study& study, const RankSpec& options) {
    std::vector<double> sums;
    for (const auto& [name, weight] : options.weights) sums.push_back(weight);
    score::require_weights(sums);
    std::vector<double> weight_of(study.indicators.size(), -1.0);
    for (const auto& [name, weight] : options.weights) {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < study.indicators.size(); ++i) {
            const auto& spec = study.indicators[i];
            if (spec.id == name || (spec.field == name && spec.direction)) members.push_back(i);
        }
        if (members.empty()) {
            std::vector<std::string> names;
            for (const auto& spec : study.indicators) {
                if (!spec.direction) continue;
                names.push_back(spec.id);
                names.push_back(spec.field);
            }
            throw Error(Errc::config,
                        with_nearest(say("weights name '{}', which is no indicator and no "
                                         "field with an indicator that has a direction",
                                         {name}),
                                     name, names));
        }
        for (const std::size_t i : members) {
            if (weight_of[i] >= 0.0) {
                throw Error(Errc::config,
                            say("indicator '{}' is weighted twice, by itself and by its field",
                                {study.indicators[i].id}));
            }
            weight_of[i] = weight / static_cast<double>(members.size());
        }
    }
    Chosen out;
    for (std::size_t i = 0; i < weight_of.size(); ++i) {
        if (weight_of[i] < 0.0) continue;
        out.indicators.push_back(i);
        out.weights.push_back(weight_of[i]);
    }
    return out;
}

/// With a rule, every indicator that can be ranked by is.
Chosen by_rule(const Study& study, const RankSpec& options) {
    Chosen out;
    for (std::size_t i = 0; i < study.indicators.size(); ++i) {
        const auto& spec = study.indicators[i];
        const bool usable = spec.direction && (options.normalise != Normalise::target ||
                                               (!spec.targets.empty() && spec.worst));
        if (usable) out.indicators.push_back(i);
    }
    if (out.indicators.empty()) {
        throw Error(Errc::config,
                    say("no indicator can be ranked by: give them a 'direction' and, with "
                        "normalise = \"target\", a 'target' and 'worst'"));
    }
    return out;
}

std::vector<double> need(const IndicatorSpec& spec, const indicator::Values& values,
                         const std::vector<double>& targets, Normalise normalise) {
    if (!spec.direction) {
        throw Error(Errc::config,
                    say("indicator '{}' is ranked by, so it needs a 'direction'", {spec.id}));
    }
    const auto direction = *spec.direction == indicator::Direction::higher
                               ? score::Direction::higher
                               : score::Direction::lower;
    if (normalise == Normalise::minmax) return score::need_by_range(values.value, direction);
    if (normalise == Normalise::zscore) return score::need_by_zscore(values.value, direction);
    if (spec.targets.empty()) {
        throw Error(Errc::config, say("indicator '{}' is ranked by its distance to the target, "
                                      "so it needs a 'target' (or use normalise = \"minmax\")",
                                      {spec.id}));
    }
    if (!spec.worst) {
        throw Error(Errc::config, say("indicator '{}' is ranked by its distance to the target, "
                                      "so it needs 'worst' (or use normalise = \"minmax\")",
                                      {spec.id}));
    }
    try {
        return score::need_by_target(values.value, targets, *spec.worst, direction);
    } catch (const Error& error) {
        throw Error(Errc::config, say("indicator '{}': {}", {spec.id, error.what()}));
    }
}

score::Method method_of(Combine combine) {
    return combine == Combine::weighted_mean    ? score::Method::weighted_mean
           : combine == Combine::geometric_mean ? score::Method::geometric_mean
                                                : score::Method::topsis;
}

/// Whether an indicator applies to a zone: by its state, or by that of its gap.
bool applies(const Measured& measured, std::size_t indicator, std::size_t zone,
             Normalise normalise) {
    const auto& state = normalise == Normalise::target ? measured.gaps[indicator].state
                                                       : measured.values[indicator].state;
    return state[zone] != State::not_applicable;
}

void count_known(const Measured& measured, const RankSpec& options, Ranking& out) {
    const std::size_t columns = out.indicators.size();
    for (std::size_t z = 0; z < out.known_share.size(); ++z) {
        double all = 0.0;
        double known = 0.0;
        for (std::size_t c = 0; c < columns; ++c) {
            if (out.weights[c] == 0.0) continue;  // plays no part
            if (!applies(measured, out.indicators[c], z, options.normalise)) continue;
            all += out.weights[c];
            if (std::isnan(out.scores[z * columns + c])) {
                ++out.unknown[z];
            } else {
                known += out.weights[c];
            }
        }
        out.known_share[z] = all > 0.0 ? known / all : 0.0;
    }
}

/// `refuse` is about what is missing; what does not apply to a zone is left out either way.
std::vector<double> priorities(const score::Matrix& matrix, const RankSpec& options,
                               const Ranking& ranking) {
    auto priority = score::aggregate(matrix, ranking.weights, method_of(options.aggregate),
                                     score::Missing::leave_out);
    for (std::size_t z = 0; z < priority.size(); ++z) {
        const bool refused = options.missing == MissingRule::refuse && ranking.unknown[z] > 0;
        if (refused || ranking.known_share[z] < options.min_known - kRounding) {
            priority[z] = std::numeric_limits<double>::quiet_NaN();
        }
    }
    return priority;
}

Certainty certainty_of(const score::Matrix& matrix, const RankSpec& options,
                       const Ranking& ranking, std::size_t top, int threads,
                       const Progress& progress) {
    std::vector<std::uint8_t> ranked;
    for (const auto rank : ranking.rank) ranked.push_back(rank > 0 ? 1 : 0);
    const auto& draws = *options.draws;
    auto drawn =
        score::draw_ranks(matrix, ranking.weights, ranked, method_of(options.aggregate),
                          score::Missing::leave_out,
                          {draws.count, draws.seed, draws.spread, top}, threads, progress);
    return {draws.count,
            top,
            std::move(drawn.mean_rank),
            std::move(drawn.low_rank),
            std::move(drawn.high_rank),
            std::move(drawn.top_share),
            std::move(drawn.acceptability)};
}

}  // namespace

Ranking rank(const Study& study, const Measured& measured, const RankSpec& options,
             std::size_t top, int threads, const Progress& progress) {
    const auto chosen = options.rule == WeightRule::given ? by_given_weights(study, options)
                                                          : by_rule(study, options);
    const std::size_t zones = measured.people.people.size();
    const std::size_t columns = chosen.indicators.size();
    score::Matrix matrix{zones, columns, std::vector<double>(zones * columns)};
    for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t i = chosen.indicators[c];
        const auto column = need(study.indicators[i], measured.values[i], measured.targets[i],
                                 options.normalise);
        for (std::size_t z = 0; z < zones; ++z) matrix.values[z * columns + c] = column[z];
    }
    Ranking out;
    out.indicators = chosen.indicators;
    out.weights = options.rule == WeightRule::given   ? chosen.weights
                  : options.rule == WeightRule::equal ? score::equal_weights(columns)
                                                      : score::entropy_weights(matrix);
    out.scores = matrix.values;
    out.known_share.assign(zones, 0.0);
    out.unknown.assign(zones, 0);
    count_known(measured, options, out);
    out.priority = priorities(matrix, options, out);
    auto ranks = score::rank(out.priority);
    out.rank = std::move(ranks.rank);
    out.tied = std::move(ranks.tied);
    if (options.draws) {
        out.certainty = certainty_of(matrix, options, out, top, threads, progress);
    }
    return out;
}

}  // namespace geoplan::study
