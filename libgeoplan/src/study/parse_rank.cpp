#include "study/parse.hpp"

#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::study {

namespace {

DrawsSpec parse_draws(const Section& rank) {
    const auto section = rank.section("draws", draws_keys());
    const auto count = section.integer("count");
    const auto seed = section.integer("seed");
    const double spread = section.number("weights");
    if (count < 1 || count > 10'000'000) {
        section.fail("count", say("'count' must be from 1 to 10,000,000 draws"));
    }
    if (seed < 0) section.fail("seed", say("'seed' must not be negative"));
    if (!(spread > 0.0 && spread <= 1.0)) {
        section.fail("weights", say("'weights' must be above 0 and at most 1: the share of "
                                    "itself by which a weight may move"));
    }
    return {static_cast<std::size_t>(count), static_cast<std::uint64_t>(seed), spread};
}

void parse_weights(const Section& section, RankSpec& rank) {
    if (section.is_text("weights")) {
        const std::string word = section.text("weights");
        if (word != "equal" && word != "entropy") {
            section.fail("weights", say("'weights' must be \"equal\", \"entropy\" or a table { "
                                        "field = weight }, got '{}'",
                                        {word}));
        }
        rank.rule = word == "equal" ? WeightRule::equal : WeightRule::entropy;
        return;
    }
    rank.rule = WeightRule::given;
    double sum = 0.0;
    for (const auto& [key, node] : section.raw("weights")) {
        const std::string name(key.str());
        const auto weight = node.value<double>();
        if (!node.is_number() || !weight || !(*weight >= 0.0) || !std::isfinite(*weight)) {
            section.fail("weights",
                         say("the weight of '{}' must be a number, 0 or more", {name}));
        }
        rank.weights.emplace_back(name, *weight);
        sum += *weight;
    }
    if (std::abs(sum - 1.0) > 1e-9) {
        section.fail("weights", say("the weights must sum to 1, but they sum to {}", {sum}));
    }
}

}  // namespace

RankSpec parse_rank(const Section& root) {
    const auto section = root.section("rank", rank_keys());
    RankSpec rank;
    const std::string normalise = section.text("normalise", "target");
    rank.normalise = normalise == "target"   ? Normalise::target
                     : normalise == "minmax" ? Normalise::minmax
                                             : Normalise::zscore;
    const std::string aggregate = section.text("aggregate", "weighted_mean");
    rank.aggregate = aggregate == "weighted_mean"    ? Combine::weighted_mean
                     : aggregate == "geometric_mean" ? Combine::geometric_mean
                                                     : Combine::topsis;
    if (rank.normalise == Normalise::zscore && rank.aggregate == Combine::geometric_mean) {
        section.fail("aggregate", say("a geometric mean needs scores that are not negative; "
                                      "use normalise = \"target\" or \"minmax\""));
    }
    parse_weights(section, rank);
    rank.missing = section.text("missing", "leave_out") == "refuse" ? MissingRule::refuse
                                                                    : MissingRule::leave_out;
    rank.min_known = section.number("min_known", rank.min_known);
    if (!(rank.min_known >= 0.0 && rank.min_known <= 1.0)) {
        section.fail("min_known", say("'min_known' is a share, from 0 to 1"));
    }
    if (section.has("draws")) rank.draws = parse_draws(section);
    return rank;
}

}  // namespace geoplan::study
