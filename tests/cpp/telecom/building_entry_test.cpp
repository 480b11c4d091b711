#include <geoplan/telecom/building_entry.hpp>

#include "reference_folder.hpp"
#include "refusal.hpp"

#include <array>
#include <fstream>
#include <limits>
#include <sstream>

namespace geoplan::telecom {
namespace {

using testing::HasSubstr;

double loss(double p, double f, double elevation, Building building = Building::traditional) {
    return building_entry_loss(std::array{p}, std::array{f}, std::array{elevation},
                               building)[0];
}

TEST(BuildingEntry, IsThatOfThePublishedRows) {
    const auto path = reference_folder() / "p2109" / "building_entry_loss.csv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no reference data at " << path;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    int rows = 0;
    for (; std::getline(file, line); ++rows) {
        std::istringstream in(line);
        double f = 0.0, percent = 0.0, kind = 0.0, elevation = 0.0, expected = 0.0;
        char comma = 0;
        in >> f >> comma >> percent >> comma >> kind >> comma >> elevation >> comma >> expected;
        const auto building =
            kind == 1.0 ? Building::traditional : Building::thermally_efficient;
        EXPECT_NEAR(loss(percent / 100.0, f * 1000.0, elevation, building), expected, 1e-4)
            << line;
    }
    EXPECT_EQ(rows, 625);
}

TEST(BuildingEntry, IsTheHandWorkedMedian) {
    // At 1 GHz all logarithms are 0, and at ½ so is F⁻¹: A = r, B = w, C = -3.
    // 10 lg(10^1.264 + 10^0.91 + 10^-0.3) = 10 lg(18.3654 + 8.1283 + 0.5012) = 14.3128
    EXPECT_NEAR(loss(0.5, 1000.0, 0.0), 14.3128, 1e-4);
    // 10 lg(10^2.819 + 10^2.78 + 10^-0.3) = 10 lg(659.1739 + 602.5596 + 0.5012) = 31.0114
    EXPECT_NEAR(loss(0.5, 1000.0, 0.0, Building::thermally_efficient), 31.0114, 1e-4);
}

TEST(BuildingEntry, IsTheHandWorkedTailAtASlant) {
    // F⁻¹(0.9) = 1.2815516; f = 10 GHz: lg f = 1; thermally efficient, 10° down.
    // A = 1.2815516 (13.5 + 3.8) + 28.19 - 3 + 8.48 + 2.12 = 57.96084
    // B = 1.2815516 (9.4 - 2.1) + 27.8 - 2.9 = 34.25533
    // 10 lg(10^5.796084 + 10^3.425533 + 10^-0.3) = 57.96084 + 10 lg(1 + 10^-2.370551)
    // = 57.97930
    EXPECT_NEAR(loss(0.9, 10e3, -10.0, Building::thermally_efficient), 57.97930, 1e-4);
}

TEST(BuildingEntry, RisesWithProbabilityAndElevation) {
    for (const auto building : {Building::traditional, Building::thermally_efficient}) {
        double before = -1e9;
        for (const double p : {1e-8, 0.01, 0.3, 0.5, 0.7, 0.99, 1.0 - 1e-8}) {
            EXPECT_GT(loss(p, 900.0, 0.0, building), before);
            before = loss(p, 900.0, 0.0, building);
        }
        EXPECT_GT(loss(0.5, 900.0, 30.0, building), loss(0.5, 900.0, 0.0, building));
        EXPECT_EQ(loss(0.5, 900.0, 30.0, building), loss(0.5, 900.0, -30.0, building));
    }
}

TEST(BuildingEntry, OfWhatIsNotKnownIsNotKnown) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(std::isnan(loss(nan, 900.0, 0.0)));
    EXPECT_TRUE(std::isnan(loss(0.5, nan, 0.0)));
    EXPECT_TRUE(std::isnan(loss(0.5, 900.0, nan)));
    EXPECT_TRUE(building_entry_loss({}, {}, {}, Building::traditional).empty());
}

TEST(BuildingEntry, RefusesWhatTheRecommendationDoesNotCover) {
    EXPECT_THAT(refusal([] { loss(0.0, 900.0, 0.0); }), HasSubstr("probability 0"));
    EXPECT_THAT(refusal([] { loss(1.0, 900.0, 0.0); }), HasSubstr("below 1, got 1"));
    EXPECT_THAT(refusal([] { loss(0.5, 79.0, 0.0); }), HasSubstr("got 79"));
    EXPECT_THAT(refusal([] { loss(0.5, 900.0, 91.0); }), HasSubstr("got 91"));
    EXPECT_THAT(refusal([] { (void)building_entry_loss(std::array{0.5}, {}, {}, {}); }),
                HasSubstr("as many, got 1, 0 and 0"));
    EXPECT_THAT(refusal([] { (void)building_from_text("new"); }), HasSubstr("'new'"));
}

}  // namespace
}  // namespace geoplan::telecom
