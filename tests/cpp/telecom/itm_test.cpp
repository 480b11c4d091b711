#include <geoplan/telecom/itm.hpp>

#include "refusal.hpp"

#include <array>
#include <cstring>
#include <limits>
#include <numeric>

namespace geoplan::telecom::itm {
namespace {

using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();

Link link_of(double f_mhz, double h_tx, double h_rx) {
    Link link;
    link.frequency_mhz = f_mhz;
    link.tx_height_m = h_tx;
    link.rx_height_m = h_rx;
    return link;
}

std::vector<double> hills(std::size_t n) {
    std::vector<double> z(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(i);
        z[i] = 300.0 + 120.0 * std::sin(x / 7.0) + 60.0 * std::cos(x / 3.1);
    }
    return z;
}

struct AreaRow {
    Link link;
    double delta_h_m, distance_km;
    Siting tx, rx;
    double expected;
};
class ItmArea : public testing::TestWithParam<AreaRow> {};

Link area_link(double f, double h_tx, double h_rx, double n_0, int pol, int climate,
               const Variability& variability) {
    Link link = link_of(f, h_tx, h_rx);
    link.refractivity = n_0;
    link.polarisation = static_cast<Polarisation>(pol);
    link.climate = static_cast<Climate>(climate);
    link.conductivity_s_per_m = 0.008;
    link.variability = variability;
    return link;
}

TEST_P(ItmArea, IsThatOfNtiasExamples) {
    const auto& row = GetParam();
    const auto result = area(std::array{row.distance_km * 1000.0}, std::array{row.delta_h_m},
                             row.link, row.tx, row.rx);
    EXPECT_NEAR(result[0].loss_db, row.expected, 0.0501);
}
// area.csv of the repository NTIA/itm, public domain
INSTANTIATE_TEST_SUITE_P(
    Published, ItmArea,
    testing::Values(AreaRow{area_link(230, 10, 1, 301, 0, 5, {0, 87, 50, 50}), 0, 16,
                            Siting::random, Siting::random, 152.5},
                    AreaRow{area_link(450, 3, 1.5, 301, 0, 5, {1, 40, 28, 25}), 10, 10,
                            Siting::careful, Siting::random, 133.0},
                    AreaRow{area_link(980, 15, 3, 301, 1, 4, {2, 92, 53, 97}), 5, 100,
                            Siting::very_careful, Siting::careful, 224.1},
                    AreaRow{area_link(3100, 3, 5, 301, 1, 2, {3, 50, 80, 43}), 20, 75,
                            Siting::random, Siting::careful, 205.1},
                    AreaRow{area_link(8900, 1.5, 10, 301, 1, 1, {0, 70, 99, 26}), 45, 25,
                            Siting::careful, Siting::very_careful, 156.0}));

TEST(Itm, LosesMoreForHigherPercentages) {
    const auto z = hills(300);
    for (const int mdvar : {0, 1, 2, 3, 10, 12, 13, 21, 32}) {
        for (int climate = 1; climate <= 7; ++climate) {
            double before = -1.0;
            for (const double percent : {1.0, 10.0, 50.0, 90.0, 99.0}) {
                Link link = link_of(900.0, 30.0, 2.0);
                link.climate = static_cast<Climate>(climate);
                link.variability = {mdvar, percent, percent, percent};
                const double loss = point_to_point(z, 100.0, link).loss_db;
                EXPECT_GE(loss, before) << "mdvar " << mdvar << ", climate " << climate;
                before = loss;
            }
        }
    }
}

TEST(Itm, GoesThroughItsThreeModesWithDistance) {
    std::vector<double> distance, delta_h;
    for (double d = 1e3; d < 900e3; d *= 1.2) {
        distance.push_back(d);
        delta_h.push_back(90.0);
    }
    const auto along =
        area(distance, delta_h, link_of(450.0, 30.0, 2.0), Siting::random, Siting::random);
    EXPECT_EQ(along.front().mode, Mode::line_of_sight);
    EXPECT_EQ(along.back().mode, Mode::troposcatter);
    for (std::size_t i = 1; i < along.size(); ++i) {
        EXPECT_GE(static_cast<int>(along[i].mode), static_cast<int>(along[i - 1].mode));
        EXPECT_GE(along[i].reference_db, along[i - 1].reference_db - 1e-9);
    }
}

TEST(Itm, IsTheSameInBothDirections) {
    auto z = hills(200);
    Link link = link_of(150.0, 20.0, 20.0);
    const double there = point_to_point(z, 90.0, link).reference_db;
    std::reverse(z.begin(), z.end());
    EXPECT_NEAR(point_to_point(z, 90.0, link).reference_db, there,
                1.0);  // Δh samples from one end
}

TEST(Itm, ManyPathsAreTheSameAsOneForAnyNumberOfThreads) {
    std::vector<double> length, height;
    std::vector<std::size_t> first = {0};
    for (std::size_t n = 2; n < 120; ++n) {
        const auto z = hills(n);
        height.insert(height.end(), z.begin(), z.end());
        first.push_back(height.size());
        length.push_back(static_cast<double>(n - 1) * 80.0);
    }
    const Link link = link_of(900.0, 30.0, 2.0);
    const auto one = point_to_point(length, first, height, link, 1);
    const auto three = point_to_point(length, first, height, link, 3);
    for (std::size_t i = 0; i < one.size(); ++i) {
        const auto alone = point_to_point(
            std::span(height).subspan(first[i], first[i + 1] - first[i]), 80.0, link);
        EXPECT_EQ(one[i].loss_db, three[i].loss_db);
        EXPECT_NEAR(one[i].loss_db, alone.loss_db, 1e-9);
        EXPECT_TRUE(std::isfinite(one[i].loss_db));
    }
}

TEST(Itm, TakesProfilesOfTerrain) {
    terrain::Profiles profiles{{4000.0, kNan}, {0, 3, 5}, {10.0F, 20.0F, 10.0F, 0.0F, 0.0F}};
    const Link link = link_of(900.0, 30.0, 2.0);
    const auto result = point_to_point(profiles, link);
    EXPECT_EQ(result[0].loss_db,
              point_to_point(std::array{10.0, 20.0, 10.0}, 2000.0, link).loss_db);
    EXPECT_TRUE(std::isnan(result[1].loss_db));
}

TEST(Itm, APathWithUnknownGroundIsNotKnown) {
    const auto result =
        point_to_point(std::array{10.0, kNan, 12.0, kNan}, 500.0, link_of(900.0, 30.0, 2.0));
    EXPECT_TRUE(std::isnan(result.loss_db));
    EXPECT_EQ(result.missing_share, 0.5);
    EXPECT_EQ(result.mode, Mode::unknown);
    EXPECT_TRUE(std::isnan(area(std::array{kNan}, std::array{0.0}, link_of(900.0, 30.0, 2.0),
                                Siting::random, Siting::random)[0]
                               .loss_db));
}

TEST(Itm, WarnsWithNames) {
    Link link = link_of(30.0, 0.8, 1200.0);
    link.variability.time_percent = 99.95;  // z = 3.29
    const auto result = point_to_point(std::array{3000.0, 3000.0}, 500.0, link);
    std::vector<std::string> names;
    for (const auto w : warnings_of(result.warnings)) names.emplace_back(name(w));
    // 301 exp(-3000 / 9460) = 219.2 N-units
    for (const auto* expected :
         {"tx_height", "rx_height", "frequency", "distance_small", "distance_very_small",
          "extreme_variability", "surface_refractivity"}) {
        EXPECT_THAT(names, testing::Contains(expected));
    }
    EXPECT_NEAR(result.surface_refractivity, 219.2, 0.05);
    for (const auto w : warnings_of(0x7FFF)) EXPECT_FALSE(words(w).empty());
    EXPECT_EQ(warnings_of(0x7FFF).size(), 15U);
    EXPECT_TRUE(warnings_of(0).empty());
    EXPECT_THAT(refusal([] { (void)warnings_of(0x8000); }), HasSubstr("32768"));
}

TEST(Itm, RefusesWhatTheModelDoesNotCover) {
    const auto refused = [](auto&& spoil) {
        Link link = link_of(900.0, 30.0, 2.0);
        spoil(link);
        return refusal([&] { (void)point_to_point(std::array{0.0, 0.0}, 1000.0, link); });
    };
    EXPECT_THAT(refused([](Link& l) { l.tx_height_m = 0.4; }), HasSubstr("tx_height"));
    EXPECT_THAT(refused([](Link& l) { l.rx_height_m = 3001; }), HasSubstr("rx_height"));
    EXPECT_THAT(refused([](Link& l) { l.frequency_mhz = kNan; }), HasSubstr("frequency_mhz"));
    EXPECT_THAT(refused([](Link& l) { l.climate = static_cast<Climate>(8); }),
                HasSubstr("climate must be from 1 to 7, got 8"));
    EXPECT_THAT(refused([](Link& l) { l.refractivity = 249; }), HasSubstr("refractivity"));
    EXPECT_THAT(refused([](Link& l) { l.permittivity = 0.9; }), HasSubstr("permittivity"));
    EXPECT_THAT(refused([](Link& l) { l.conductivity_s_per_m = 0; }), HasSubstr("S/m"));
    EXPECT_THAT(refused([](Link& l) { l.variability.mdvar = 4; }), HasSubstr("mdvar"));
    EXPECT_THAT(refused([](Link& l) { l.variability.time_percent = 100; }), HasSubstr("time"));
    // |Im| of √(jx) / (1 + jx) is the larger one for a good conductor.
    EXPECT_THAT(refused([](Link& l) {
                    l.permittivity = 1.0;
                    l.polarisation = Polarisation::horizontal;
                    l.conductivity_s_per_m = 1e9;
                    l.refractivity = 400.0;
                    l.tx_height_m = 1.0;
                }),
                HasSubstr("impedance"));
    const Link link = link_of(900.0, 30.0, 2.0);
    EXPECT_THAT(refusal([&] { (void)point_to_point(std::array{0.0}, 1.0, link); }),
                HasSubstr("2 heights or more"));
    EXPECT_THAT(refusal([&] {
                    (void)point_to_point(std::array{0.0, 0.0}, 0.0, link);
                }),
                HasSubstr("step"));
    EXPECT_THAT(refusal([&] {
                    (void)point_to_point(std::array{9e3, 9e3}, 1e3, link);
                }),
                HasSubstr("from 150 to 400"));
    EXPECT_THAT(refusal([&] {
                    (void)area(std::array{0.0}, std::array{0.0}, link, Siting::random,
                               Siting::random);
                }),
                HasSubstr("above 0"));
}

}  // namespace
}  // namespace geoplan::telecom::itm
