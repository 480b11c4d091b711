#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/rank.hpp>

#include "score/made_scores.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace geoplan::score {
namespace {

constexpr std::uint64_t kSeeds = 40;
constexpr std::size_t kRows = 17;
constexpr std::size_t kColumns = 6;

class EveryMethod : public testing::TestWithParam<Method> {};

INSTANTIATE_TEST_SUITE_P(Methods, EveryMethod,
                         testing::Values(Method::weighted_mean, Method::geometric_mean,
                                         Method::topsis));

TEST_P(EveryMethod, GivesARowTheSameScoreWhereverItStands) {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const auto scores = made_scores(seed, kRows, kColumns, 0.2);
        const auto weights = made_weights(seed, kColumns);
        Matrix turned{kRows, kColumns, {}};
        for (std::size_t row = kRows; row-- > 0;) {
            for (std::size_t c = 0; c < kColumns; ++c)
                turned.values.push_back(scores.at(row, c));
        }
        const auto there = aggregate(scores, weights, GetParam(), Missing::leave_out);
        auto back = aggregate(turned, weights, GetParam(), Missing::leave_out);
        std::reverse(back.begin(), back.end());
        EXPECT_THAT(back, testing::Pointwise(testing::NanSensitiveDoubleEq(), there));
    }
}

TEST_P(EveryMethod, NeverLowersTheRankOfAZoneWhoseNeedRises) {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        auto scores = made_scores(seed, kRows, kColumns);
        const auto weights = made_weights(seed, kColumns);
        const std::size_t row = seed % kRows;
        const auto before =
            rank(aggregate(scores, weights, GetParam(), Missing::refuse)).rank[row];
        double& need = scores.values[row * kColumns + seed % kColumns];
        need += 0.5 * (1.0 - need);
        const auto after =
            rank(aggregate(scores, weights, GetParam(), Missing::refuse)).rank[row];
        EXPECT_LE(after, before) << "seed " << seed;
    }
}

TEST_P(EveryMethod, KeepsTheScoreBetweenZeroAndOneForNeedsBetweenZeroAndOne) {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const auto scores = made_scores(seed, kRows, kColumns, 0.3);
        for (const double score :
             aggregate(scores, made_weights(seed, kColumns), GetParam(), Missing::leave_out)) {
            if (std::isnan(score)) continue;
            EXPECT_GE(score, 0.0);
            EXPECT_LE(score, 1.0 + 1e-15);
        }
    }
}

TEST_P(EveryMethod, RanksAlikeWhenTheUnitOfAllScoresChanges) {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const auto scores = made_scores(seed, kRows, kColumns);
        const auto weights = made_weights(seed, kColumns);
        auto scaled = scores;
        for (double& value : scaled.values) value *= 8.0;
        EXPECT_EQ(rank(aggregate(scores, weights, GetParam(), Missing::refuse)).rank,
                  rank(aggregate(scaled, weights, GetParam(), Missing::refuse)).rank);
    }
}

TEST(GeometricMean, NeverExceedsTheWeightedMean) {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const auto scores = made_scores(seed, kRows, kColumns, 0.2);
        const auto weights = made_weights(seed, kColumns);
        const auto low = geometric_mean(scores, weights, Missing::leave_out);
        const auto high = weighted_mean(scores, weights, Missing::leave_out);
        for (std::size_t row = 0; row < kRows; ++row) {
            if (std::isnan(low[row])) continue;
            EXPECT_LE(low[row], high[row] + 1e-15);
        }
    }
}

}  // namespace
}  // namespace geoplan::score
