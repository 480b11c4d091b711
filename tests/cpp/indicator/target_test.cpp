#include <geoplan/core/error.hpp>
#include <geoplan/indicator/target.hpp>

namespace geoplan::indicator {
namespace {

const std::vector<std::string> kClasses = {"I", "III", "", "II"};

TEST(Targets, OfAClassGoBeforeThoseOfAll) {
    const std::vector<Target> targets = {{0.9, "", {}, ""}, {0.5, "III", {}, ""}};
    EXPECT_THAT(targets_of_zones(targets, kClasses, {}),
                testing::ElementsAre(0.9, 0.5, 0.9, 0.9));
}

TEST(Targets, ClassWithoutATargetHasNone) {
    const std::vector<Target> targets = {{0.5, "III", {}, ""}};
    const auto values = targets_of_zones(targets, kClasses, {});
    EXPECT_TRUE(std::isnan(values[0]));
    EXPECT_EQ(values[1], 0.5);
}

TEST(Targets, OfTheYearAskedForAreUsed) {
    const std::vector<Target> targets = {{0.6, "", 2025, ""}, {0.9, "", 2030, ""}};
    EXPECT_THAT(targets_of_zones(targets, kClasses, 2030), testing::Each(0.9));
    EXPECT_THAT(targets_of_zones(targets, kClasses, 2025), testing::Each(0.6));
}

TEST(Targets, OfSeveralYearsAreNeverMixed) {
    const std::vector<Target> targets = {{0.6, "", 2025, ""}, {0.9, "", 2030, ""}};
    EXPECT_THROW(static_cast<void>(targets_of_zones(targets, kClasses, {})), Error);
    EXPECT_THROW(static_cast<void>(targets_of_zones(targets, kClasses, 2028)), Error);
}

TEST(Targets, TwiceForOneClassAreRefused) {
    const std::vector<Target> targets = {{0.6, "I", {}, ""}, {0.9, "I", {}, ""}};
    EXPECT_THROW(static_cast<void>(targets_of_zones(targets, kClasses, {})), Error);
}

}  // namespace
}  // namespace geoplan::indicator
