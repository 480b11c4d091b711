#include <geoplan/score/rank.hpp>

#include <gmock/gmock.h>

#include <limits>

namespace geoplan::score {
namespace {

using testing::ElementsAre;

const double kNan = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<double>;

TEST(Rank, OfTheHighestScoreIsOne) {
    EXPECT_THAT(rank(Values{0.2, 0.9, 0.5}).rank, ElementsAre(3, 1, 2));
}

TEST(Rank, OfEqualScoresIsTheLowestAndTheNextIsSkipped) {
    const auto ranks = rank(Values{0.5, 0.9, 0.5, 0.1});
    EXPECT_THAT(ranks.rank, ElementsAre(2, 1, 2, 4));
    EXPECT_THAT(ranks.tied, ElementsAre(1, 0, 1, 0));
}

TEST(Rank, ComparesScoresUnrounded) {
    const auto ranks = rank(Values{0.3, 0.1 + 0.2});  // 0.1 + 0.2 is the next double after 0.3
    EXPECT_THAT(ranks.rank, ElementsAre(2, 1));
    EXPECT_THAT(ranks.tied, ElementsAre(0, 0));
}

TEST(Rank, OfAnUnknownScoreIsNoneAndTakesNoPlace) {
    const auto ranks = rank(Values{kNan, 0.1, kNan, 0.2});
    EXPECT_THAT(ranks.rank, ElementsAre(0, 2, 0, 1));
    EXPECT_THAT(ranks.tied, ElementsAre(0, 0, 0, 0));
}

TEST(Rank, TakesNegativeAndMinusZeroAsNumbers) {
    const auto ranks = rank(Values{-1.0, 0.0, -0.0});
    EXPECT_THAT(ranks.rank, ElementsAre(3, 1, 1));
}

TEST(Rank, OfNothingIsNothing) {
    EXPECT_TRUE(rank({}).rank.empty());
}

}  // namespace
}  // namespace geoplan::score
