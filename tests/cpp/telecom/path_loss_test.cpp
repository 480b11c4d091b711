#include <geoplan/telecom/free_space.hpp>
#include <geoplan/telecom/tr38901.hpp>

#include "refusal.hpp"

#include <array>
#include <limits>

namespace geoplan::telecom {
namespace {

using testing::HasSubstr;
using namespace tr38901;

const double kNan = std::numeric_limits<double>::quiet_NaN();

double rural(double d, Sight sight, const Rural& cell) {
    return rural_macro_loss(std::array{d}, cell, sight).loss_db[0];
}

double urban(double d, Sight sight, const Urban& cell) {
    return urban_macro_loss(std::array{d}, cell, sight).loss_db[0];
}

TEST(FreeSpace, IsTheHandWorkedLoss) {
    // λ = 1 m at 299.792458 MHz: 20 lg(4π) = 21.98420, and 60 dB more at 1 km.
    const auto loss = free_space_loss(std::array{1.0, 1000.0, 0.0, kNan}, 299.792458);
    EXPECT_NEAR(loss[0], 21.98420, 1e-5);
    EXPECT_NEAR(loss[1], 81.98420, 1e-5);
    EXPECT_TRUE(std::isnan(loss[2]));
    EXPECT_TRUE(std::isnan(loss[3]));
    EXPECT_TRUE(free_space_loss({}, 900.0).empty());
}

TEST(FreeSpace, RefusesWhatCannotBe) {
    EXPECT_THAT(refusal([] { (void)free_space_loss(std::array{1.0}, 0.0); }),
                HasSubstr("got 0"));
    EXPECT_THAT(refusal([] {
                    (void)free_space_loss(std::array{5.0, -1.0}, 900.0);
                }),
                HasSubstr("distance 1 is -1 m"));
}

TEST(Rural, IsTheHandWorkedLossInSight) {
    // h_BS = 31.5, h_UT = 1.5: rise 30, so d_2D = 40 has d_3D = 50. h = 5: 5^1.72 = 15.92846.
    // 20 lg(40π · 50 · 3 / 3) = 20 lg 6283.1853 = 75.96360
    // + 0.4778538 lg 50 = 0.811859, - 0.044 · 15.92846 = 0.700852, + 0.002 lg 5 · 50 = 0.069897
    // = 76.144504
    const Rural cell{3000.0, 31.5};
    EXPECT_NEAR(rural(40.0, Sight::line_of_sight, cell), 76.144504, 1e-4);
    EXPECT_EQ(rural_macro_loss(std::array{40.0}, cell, Sight::line_of_sight).shadow_db[0], 4.0);
}

TEST(Rural, IsTheHandWorkedLossOutOfSight) {
    // The same d_3D. lg 31.5 = 1.498311, lg 50 - 3 = -1.301030, (5 / 31.5)² = 0.02519526
    // 161.04 - 7.1 lg 20 (9.237313) + 7.5 lg 5 (5.242275)
    // - (24.37 - 0.0932225) 1.498311 (36.374152) + (43.42 - 4.644764) (-1.301030) (50.447746)
    // + 20 lg 3 (9.542425) - (3.2 lg²17.625 (3.2 · 1.246129² = 4.969080) - 4.97)
    // = 161.04 - 9.237313 + 5.242275 - 36.374152 - 50.447746 + 9.542425 + 0.00092 = 79.76641
    const Rural cell{3000.0, 31.5};
    EXPECT_NEAR(rural(40.0, Sight::none, cell), 79.7664, 1e-3);
    EXPECT_EQ(rural_macro_loss(std::array{40.0}, cell, Sight::none).shadow_db[0], 8.0);
}

TEST(Rural, FallsWithTheFourthPowerBeyondTheBreakPoint) {
    // d_BP = 2π · 10 · 10 · 1e9 / 3e8 = 2094.3951 m; both antennas at 10 m: d_3D = d_2D.
    const Rural cell{1000.0, 10.0, 10.0};
    EXPECT_NEAR(break_point_m(cell), 2094.3951, 1e-3);
    const double at = rural(break_point_m(cell), Sight::line_of_sight, cell);
    const auto beyond =
        rural_macro_loss(std::array{2.0 * break_point_m(cell)}, cell, Sight::line_of_sight);
    EXPECT_NEAR(beyond.loss_db[0] - at, 40.0 * std::log10(2.0), 1e-9);
    EXPECT_EQ(beyond.shadow_db[0], 6.0);
}

TEST(Urban, IsTheHandWorkedLoss) {
    // h_BS = 31.5, h_UT = 1.5, d_3D = 50, 10 GHz: 28 + 22 lg 50 + 20 = 85.37734;
    // 13.54 + 39.08 lg 50 + 20 = 99.93575.
    const Urban cell{10e3, 31.5};
    EXPECT_NEAR(urban(40.0, Sight::line_of_sight, cell), 85.37734, 1e-4);
    EXPECT_NEAR(urban(40.0, Sight::none, cell), 99.93575, 1e-4);
}

TEST(Urban, IsTheHandWorkedLossBeyondTheBreakPoint) {
    // d'_BP = 4 · 24 · 0.5 · 1e9 / 3e8 = 160 m. At d_2D = 1000: d_3D² = 1e6 + 23.5² =
    // 1000552.25 28 + 20 lg 1000552.25 (120.004796) + 0 - 9 lg(160² + 552.25) (9 · 4.417508
    // = 39.757576) = 108.24722
    const Urban cell{1000.0};
    EXPECT_NEAR(break_point_m(cell), 160.0, 1e-9);
    EXPECT_NEAR(urban(1000.0, Sight::line_of_sight, cell), 108.24722, 1e-3);
}

TEST(MacroCells, AreNeverLessOutOfSight) {
    for (const double d : {0.0, 10.0, 50.0, 500.0, 5000.0, 20000.0}) {
        for (const double f : {700.0, 3500.0, 26000.0}) {
            EXPECT_GE(rural(d, Sight::none, {f}), rural(d, Sight::line_of_sight, {f}));
            EXPECT_GE(urban(d, Sight::none, {f}), urban(d, Sight::line_of_sight, {f}));
        }
    }
}

TEST(MacroCells, TellWhereTheFormulaHolds) {
    const std::array d = {9.9, 10.0, 5000.0, 5000.1, 10000.1, kNan};
    using Flags = std::vector<std::uint8_t>;
    EXPECT_EQ(rural_macro_loss(d, {700.0}, Sight::line_of_sight).within,
              (Flags{0, 1, 1, 1, 0, 0}));
    EXPECT_EQ(rural_macro_loss(d, {700.0}, Sight::none).within, (Flags{0, 1, 1, 0, 0, 0}));
    const auto urban_cell = urban_macro_loss(d, {700.0}, Sight::none);
    EXPECT_EQ(urban_cell.within, (Flags{0, 1, 1, 0, 0, 0}));
    EXPECT_TRUE(std::isnan(urban_cell.loss_db[5]));
}

TEST(MacroCells, SeeAsTheTableSays) {
    // RMa: e^(-1); UMa at 63 m: 18/63 + e^(-1) (1 - 18/63) = 0.285714 + 0.262771 = 0.548485
    const auto rma = rural_macro_sight(std::array{10.0, 1010.0, kNan});
    EXPECT_EQ(rma[0], 1.0);
    EXPECT_NEAR(rma[1], 0.36787944, 1e-8);
    EXPECT_TRUE(std::isnan(rma[2]));
    const auto uma = urban_macro_sight(std::array{18.0, 63.0, kNan}, 1.5);
    EXPECT_EQ(uma[0], 1.0);
    EXPECT_NEAR(uma[1], 0.548485, 1e-6);
    EXPECT_TRUE(std::isnan(uma[2]));
    // At 150 m and 22 m: (0.12 + e^(-150/63) 0.88)(1 + 0.9^1.5 · 1.25 · 3.375 · e^(-1))
    // = (0.12 + 0.0924604 · 0.88) (1 + 0.8538150 · 1.5519914) = 0.2013652 · 2.3251135 =
    // 0.468197
    EXPECT_NEAR(urban_macro_sight(std::array{150.0}, 22.0)[0], 0.468197, 2e-5);
}

TEST(MacroCells, RefuseWhatTheTableDoesNotCover) {
    EXPECT_THAT(refusal([] { (void)break_point_m(Rural{400.0}); }), HasSubstr("got 400"));
    EXPECT_THAT(refusal([] {
                    (void)break_point_m(Rural{700.0, 9.0});
                }),
                HasSubstr("bs_height"));
    EXPECT_THAT(refusal([] {
                    (void)break_point_m(Urban{700.0, 25.0, 1.0});
                }),
                HasSubstr("ut_height must be from 1.5"));
    EXPECT_THAT(refusal([] {
                    (void)break_point_m(Urban{700.0, 25.0, 1.5, 1.5});
                }),
                HasSubstr("environment_height"));
    EXPECT_THAT(refusal([] { (void)rural_macro_sight(std::array{-1.0}); }), HasSubstr("-1 m"));
    EXPECT_THAT(refusal([] { (void)sight_from_text("yes"); }), HasSubstr("'yes'"));
}

}  // namespace
}  // namespace geoplan::telecom
