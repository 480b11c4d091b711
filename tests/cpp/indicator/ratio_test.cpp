#include <geoplan/core/error.hpp>
#include <geoplan/indicator/ratio.hpp>

#include <limits>

namespace geoplan::indicator {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(Ratio, IsScaledQuotientAndMissingWhereItCannotBe) {
    auto trained = values_from({30.0, kNaN, 5.0, 4.0}, "people");
    auto all = values_from({40.0, 10.0, 0.0, 8.0}, "people");
    all.state[3] = State::not_applicable;
    const auto values = ratio(trained, all, 100.0, "%");
    EXPECT_DOUBLE_EQ(values.value[0], 75.0);  // 100 * 30 / 40
    EXPECT_EQ(values.state[1], State::missing);
    EXPECT_EQ(values.state[2], State::missing);  // nobody to train: not zero, not infinite
    EXPECT_EQ(values.state[3], State::not_applicable);
}

TEST(Density, NamesItsUnitAndIsMissingWithoutAreaOrPeople) {
    const auto km = density_per_km2(std::array{12.0, 3.0}, std::array{8.0, 0.0}, "km");
    EXPECT_DOUBLE_EQ(km.value[0], 1.5);
    EXPECT_EQ(km.state[1], State::missing);
    EXPECT_EQ(km.unit, "km/km2");
    // 3 offices for 6,000 people: 0.5 for 1,000
    const auto offices =
        density_per_1000_people(std::array{3.0, 1.0}, std::array{6000.0, kNaN}, "count");
    EXPECT_DOUBLE_EQ(offices.value[0], 0.5);
    EXPECT_EQ(offices.state[1], State::missing);
    EXPECT_EQ(offices.unit, "count/1000 people");
}

TEST(Share, RefusesUnequalShapes) {
    EXPECT_THROW(static_cast<void>(share(std::array{1.0}, std::array{1.0, 2.0})), Error);
}

}  // namespace
}  // namespace geoplan::indicator
