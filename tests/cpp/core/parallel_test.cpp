#include <geoplan/core/error.hpp>
#include <geoplan/core/parallel.hpp>

#include <atomic>

namespace geoplan {
namespace {

TEST(ParallelFor, VisitsEachIndexOnceForAnyNumberOfThreads) {
    for (const int threads : {1, 2, 8}) {
        std::vector<int> visits(1000, 0);
        parallel_for(visits.size(), threads, [&](std::size_t i) { ++visits[i]; });
        EXPECT_THAT(visits, testing::Each(1)) << threads << " threads";
    }
}

TEST(ParallelFor, DoesNothingForAnEmptyRange) {
    bool called = false;
    parallel_for(0, 2, [&](std::size_t) { called = true; });
    EXPECT_FALSE(called);
}

TEST(ParallelFor, RethrowsWhatTheBodyThrows) {
    for (const int threads : {1, 4}) {
        const auto fail_at_7 = [](std::size_t i) {
            if (i == 7) throw Error(Errc::bad_value, "seven");
        };
        EXPECT_THROW(parallel_for(100, threads, fail_at_7), Error) << threads << " threads";
    }
}

TEST(ParallelFor, StopsWhenTheListenerAsks) {
    for (const int threads : {1, 4}) {
        std::atomic<int> done = 0;
        const Progress stop_at_half([](double share, std::string_view) { return share < 0.5; });
        try {
            parallel_for(
                1000, threads, [&](std::size_t) { ++done; }, stop_at_half, "work");
            FAIL() << "the loop went on to its end";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), Errc::cancelled);
        }
        EXPECT_LT(done, 1000) << threads << " threads";
    }
}

TEST(ParallelFor, TellsRisingSharesUpToOne) {
    std::vector<double> shares;
    const Progress listen([&](double share, std::string_view) {
        shares.push_back(share);
        return true;
    });
    parallel_for(
        10, 2, [](std::size_t) {}, listen);
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_EQ(shares.front(), 0.0);
    EXPECT_EQ(shares.back(), 1.0);
}

TEST(ParallelFor, RefusesANegativeNumberOfThreads) {
    EXPECT_THROW(parallel_for(1, -1, [](std::size_t) {}), Error);
}

}  // namespace
}  // namespace geoplan
