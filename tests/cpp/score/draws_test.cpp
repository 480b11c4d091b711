#include <geoplan/score/draws.hpp>

#include "refusal.hpp"
#include "score/made_scores.hpp"

#include <geoplan/core/random.hpp>
#include <geoplan/score/rank.hpp>

#include <algorithm>
#include <limits>

namespace geoplan::score {
namespace {

using testing::Each;
using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<double>;
using Flags = std::vector<std::uint8_t>;

DrawnRanks drawn(const Matrix& scores, const Values& weights, const DrawOptions& options,
                 Method method = Method::weighted_mean, int threads = 1) {
    return draw_ranks(scores, weights, Flags(scores.rows, 1), method, Missing::leave_out,
                      options, threads);
}

/// NaN is the same as NaN, which == does not say.
void expect_same_bytes(const DrawnRanks& a, const DrawnRanks& b) {
    const auto same = testing::NanSensitiveDoubleEq();
    EXPECT_THAT(a.mean_rank, testing::Pointwise(same, b.mean_rank));
    EXPECT_THAT(a.low_rank, testing::Pointwise(same, b.low_rank));
    EXPECT_THAT(a.high_rank, testing::Pointwise(same, b.high_rank));
    EXPECT_THAT(a.best_rank, testing::Pointwise(same, b.best_rank));
    EXPECT_THAT(a.worst_rank, testing::Pointwise(same, b.worst_rank));
    EXPECT_THAT(a.top_share, testing::Pointwise(same, b.top_share));
    EXPECT_EQ(a.acceptability, b.acceptability);
}

// The draws as the header says them, one by one, without any of the library's shortcuts.
TEST(Draws, AreTheRanksUnderEachDrawnWeight) {
    constexpr std::size_t kRows = 9;
    constexpr std::size_t kDraws = 250;
    const auto scores = made_scores(3, kRows, 4);
    const auto weights = made_weights(3, 4);
    const DrawOptions options{kDraws, 77, 0.6, 3};
    std::vector<std::vector<double>> ranks(kRows);
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        Values moved(4);
        double sum = 0.0;
        for (std::size_t j = 0; j < 4; ++j) {
            moved[j] = weights[j] * (1.0 + 0.6 * (2.0 * uniform(77, draw, j) - 1.0));
            sum += moved[j];
        }
        for (double& weight : moved) weight /= sum;
        const auto of_draw = rank(weighted_mean(scores, moved, Missing::leave_out)).rank;
        for (std::size_t row = 0; row < kRows; ++row) {
            ranks[row].push_back(static_cast<double>(of_draw[row]));
        }
    }
    const auto found = drawn(scores, weights, options);
    for (std::size_t row = 0; row < kRows; ++row) {
        auto& of_row = ranks[row];
        std::sort(of_row.begin(), of_row.end());
        double sum = 0.0;
        for (const double rank : of_row) sum += rank;
        EXPECT_DOUBLE_EQ(found.mean_rank[row], sum / kDraws);
        EXPECT_EQ(found.best_rank[row], of_row.front());
        EXPECT_EQ(found.worst_rank[row], of_row.back());
        EXPECT_EQ(found.low_rank[row], of_row[12]);    // ceil(5 % of 250) = the 13th
        EXPECT_EQ(found.high_rank[row], of_row[237]);  // ceil(95 % of 250) = the 238th
        const auto in_top = std::upper_bound(of_row.begin(), of_row.end(), 3.0);
        EXPECT_DOUBLE_EQ(found.top_share[row],
                         static_cast<double>(in_top - of_row.begin()) / kDraws);
    }
}

TEST(Draws, OfAZoneThatIsWorseInEverythingAreAllFirst) {
    const auto found =
        drawn({3, 2, {0.5, 0.1, 0.9, 0.9, 0.1, 0.5}}, {0.5, 0.5}, {500, 1, 1.0, 1});
    EXPECT_EQ(found.mean_rank[1], 1.0);
    EXPECT_EQ(found.worst_rank[1], 1.0);
    EXPECT_EQ(found.top_share[1], 1.0);
    EXPECT_EQ(found.acceptability[3], 1.0);  // row 1, rank 1
}

TEST(Draws, OfTwoMirroredZonesShareTheFirstRankEvenly) {
    // (1, 0) beats (0, 1) when the first weight is the greater: by symmetry, in half of the
    // draws; 10,000 draws keep within 5 standard deviations, 0.025.
    const auto found = drawn({2, 2, {1, 0, 0, 1}}, {0.5, 0.5}, {10'000, 5, 0.3, 1});
    EXPECT_NEAR(found.top_share[0], 0.5, 0.025);
    EXPECT_NEAR(found.top_share[0] + found.top_share[1], 1.0, 1e-12);
}

TEST(Draws, ShareRanksAsTheRankDoes) {
    // Rows 0 and 1 are alike and above row 2: 1, 1, 3 in every draw.
    const auto found = drawn({3, 2, {1, 1, 1, 1, 0, 0}}, {0.5, 0.5}, {100, 1, 0.2, 1});
    EXPECT_EQ(found.mean_rank, (Values{1, 1, 3}));
    EXPECT_EQ(found.acceptability, (Values{1, 0, 0, 1, 0, 0, 0, 0, 1}));
}

TEST(Draws, OfEachRankedZoneSumToOneOverTheRanks) {
    const auto scores = made_scores(8, 30, 5, 0.2);
    for (const auto method : {Method::weighted_mean, Method::geometric_mean, Method::topsis}) {
        const auto found = drawn(scores, made_weights(8, 5), {333, 2, 0.5, 5}, method);
        for (std::size_t row = 0; row < 30; ++row) {
            double sum = 0.0;
            for (std::size_t at = 0; at < 30; ++at) sum += found.acceptability[row * 30 + at];
            EXPECT_NEAR(sum, 1.0, 1e-12);
        }
    }
}

TEST(Draws, AreTheSameBytesForAnyNumberOfThreads) {
    // More than one block, and a last one that is not full.
    const auto scores = made_scores(1, 60, 7, 0.1);
    const auto weights = made_weights(1, 7);
    for (const auto method : {Method::weighted_mean, Method::geometric_mean, Method::topsis}) {
        const auto one = drawn(scores, weights, {1001, 9, 0.3, 6}, method, 1);
        expect_same_bytes(one, drawn(scores, weights, {1001, 9, 0.3, 6}, method, 2));
        expect_same_bytes(one, drawn(scores, weights, {1001, 9, 0.3, 6}, method, 8));
    }
}

TEST(Draws, ChangeWithTheSeed) {
    const auto scores = made_scores(1, 40, 7);
    const auto weights = made_weights(1, 7);
    EXPECT_NE(drawn(scores, weights, {500, 1, 0.5, 6}).mean_rank,
              drawn(scores, weights, {500, 2, 0.5, 6}).mean_rank);
}

TEST(Draws, LeaveOutRowsThatAreNotRankedOrHaveNoScore) {
    const Matrix scores{4, 2, {1, 1, kNan, kNan, 0.5, 0.5, 0, 0}};
    const auto found = draw_ranks(scores, Values{0.5, 0.5}, Flags{0, 1, 1, 1},
                                  Method::weighted_mean, Missing::leave_out, {50, 1, 0.2, 1});
    EXPECT_TRUE(std::isnan(found.mean_rank[0]));
    EXPECT_TRUE(std::isnan(found.top_share[1]));
    EXPECT_EQ(found.mean_rank[2], 1.0);
    EXPECT_EQ(found.mean_rank[3], 2.0);
    EXPECT_THAT(Values(found.acceptability.begin(), found.acceptability.begin() + 8),
                Each(0.0));
}

TEST(Draws, NeverGiveWeightToAColumnThatHasNone) {
    // Column 1 would turn the order round.
    const auto found = drawn({2, 2, {1, 0, 0, 100}}, {1, 0}, {200, 4, 1.0, 1});
    EXPECT_EQ(found.mean_rank, (Values{1, 2}));
}

TEST(Draws, RefuseOptionsOutOfRange) {
    const auto said = [](const DrawOptions& options) {
        return refusal([&] { (void)drawn({1, 1, {1}}, {1}, options); });
    };
    EXPECT_THAT(said({0, 1, 0.2, 1}), AllOf(HasSubstr("bad_argument"), HasSubstr("got 0")));
    EXPECT_THAT(said({10, 1, 0.0, 1}), HasSubstr("spread"));
    EXPECT_THAT(said({10, 1, 1.5, 1}), HasSubstr("1.5"));
    EXPECT_THAT(said({10, 1, kNan, 1}), HasSubstr("spread"));
    EXPECT_THAT(refusal([] {
                    (void)draw_ranks({2, 1, {1, 2}}, Values{1}, Flags{1}, Method::topsis,
                                     Missing::refuse, {});
                }),
                HasSubstr("each of 2 rows, got 1"));
}

TEST(Draws, RefuseMoreRowsThanTheyHaveMemoryFor) {
    EXPECT_THAT(refusal([] {
                    (void)drawn({16'385, 1, Values(16'385, 0.5)}, {1}, {1, 1, 0.2, 1});
                }),
                HasSubstr("too_large"));
}

TEST(Draws, StopWhenTheListenerAsks) {
    const Progress stop([](double share, std::string_view) { return share < 0.5; });
    EXPECT_THAT(refusal([&] {
                    (void)draw_ranks({2, 1, {1, 2}}, Values{1}, Flags{1, 1},
                                     Method::weighted_mean, Missing::refuse,
                                     {100'000, 1, 0.2, 1}, 2, stop);
                }),
                HasSubstr("cancelled"));
}

TEST(Draws, OfNoRowsAreEmpty) {
    EXPECT_TRUE(drawn({0, 1, {}}, {1}, {10, 1, 0.2, 1}).mean_rank.empty());
}

}  // namespace
}  // namespace geoplan::score
