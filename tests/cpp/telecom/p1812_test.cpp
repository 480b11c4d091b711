#include <geoplan/telecom/p1812.hpp>

#include "refusal.hpp"

#include <limits>
#include <numeric>

namespace geoplan::telecom::p1812 {
namespace {

using testing::HasSubstr;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// A profile of `n` points over `length` km.
struct Ground {
    std::vector<double> distance, height, clutter;
    std::vector<Zone> zone;

    Ground(double length, std::size_t n) : distance(n), height(n, 0.0) {
        for (std::size_t i = 0; i < n; ++i) {
            distance[i] = length * static_cast<double>(i) / static_cast<double>(n - 1);
        }
    }
    [[nodiscard]] Path path() const { return {distance, height, clutter, zone}; }
    [[nodiscard]] Ground turned() const {
        Ground out = *this;
        for (auto& d : out.distance) d = distance.back() - d;
        std::reverse(out.distance.begin(), out.distance.end());
        std::reverse(out.height.begin(), out.height.end());
        std::reverse(out.clutter.begin(), out.clutter.end());
        std::reverse(out.zone.begin(), out.zone.end());
        return out;
    }
};

Ground hills(double length, std::size_t n) {
    Ground out(length, n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(i);
        out.height[i] = 300.0 + 120.0 * std::sin(0.13 * x) + 60.0 * std::sin(0.41 * x + 1.0);
    }
    return out;
}

Link link_at(double f) {
    Link out;
    out.frequency_ghz = f;
    out.transmitter_height_m = 40.0;
    out.receiver_height_m = 10.0;
    out.latitude_deg = 21.0;
    return out;
}

TEST(P1812, IsFreeSpaceFarAboveTheGround) {
    // 10 km at 1 GHz, antennas of one height: 92.4 + 20 log10(1) + 10 log10(100) = 112.4 dB.
    // For half of the time nothing is added: log10(50 / 50) = 0.
    Link link = link_at(1.0);
    link.transmitter_height_m = link.receiver_height_m = 3000.0;
    const auto all = details(Ground(10.0, 101).path(), link);
    EXPECT_NEAR(all.Lbfs, 112.4, 1e-12);
    EXPECT_NEAR(all.Lb0p, 112.4, 1e-12);
    EXPECT_NEAR(all.Lb, 112.4, 1e-3);
    EXPECT_NEAR(all.Ep, 199.36 - all.Lb, 1e-12);  // (70)
}

TEST(P1812, LosesAKnifeEdgeWhereARidgeTouchesTheLineOfSight) {
    // A ridge in the middle of 2 km so that with the earth's bulge of 500 (1)(1) / ae it just
    // touches: nu = 0, J = 6.9 + 20 log10(sqrt(1.01) - 0.1) = 6.0326 dB, and (21) makes of it
    // J + (1 - exp(-J / 6)) (10 + 0.04) = 6.0326 + 0.63411 * 10.04 = 12.399 dB.
    Ground ground(2.0, 3);
    Link link = link_at(1.0);
    link.transmitter_height_m = link.receiver_height_m = 100.0;
    const double ae = 6371.0 * 157.0 / 117.0;
    ground.height[1] = 100.0 - 500.0 / ae;
    EXPECT_NEAR(details(ground.path(), link).Lbulla50, 12.399, 2e-3);
}

TEST(P1812, KnowsTheEffectiveEarth) {
    const auto all = details(Ground(10.0, 11).path(), link_at(1.0));
    EXPECT_NEAR(all.ae, 6371.0 * 157.0 / 117.0, 1e-9);  // (7a) at 40 N-units/km
    EXPECT_EQ(all.ab, 19113.0);                         // 3 times the radius
}

TEST(P1812, MeasuresZonesToHalfWayBetweenPoints) {
    // 0 … 10 km: sea at 0, 1, 2; coast at 3, 4; inland at 5 … 10.
    Ground ground(10.0, 11);
    ground.zone = {Zone::sea,          Zone::sea,    Zone::sea,    Zone::coastal_land,
                   Zone::coastal_land, Zone::inland, Zone::inland, Zone::inland,
                   Zone::inland,       Zone::inland, Zone::inland};
    const auto all = details(ground.path(), link_at(1.0));
    EXPECT_NEAR(all.omega, 0.25, 1e-15);
    EXPECT_NEAR(all.dtm, 7.5, 1e-12);
    EXPECT_NEAR(all.dlm, 5.5, 1e-12);
}

TEST(P1812, VariesBetweenLocationsByTheInverseNormalOfTheRecommendation) {
    // I(0.1): T = sqrt(-2 ln 0.1) = 2.145966, C = 4.285996 / 5.959263 … I = 1.2817 (exact
    // 1.28155, the approximation is good to 0.00054). At 90 % of locations 5.5 dB more count.
    Link link = link_at(0.6);
    link.location_sigma_db = 5.5;
    link.location_percent = 90.0;
    const auto all = details(hills(40.0, 161).path(), link);
    EXPECT_NEAR(all.Lloc, 5.5 * 1.28155, 5.5 * 0.00054);
    EXPECT_EQ(all.Lb, std::max(all.Lb0p, all.Lbc + all.Lloc));
}

TEST(P1812, TakesTheLocationVariabilityFromTheSizeOfTheSquare) {
    // (0.52 + 0.024 f) wa^0.28 u(h): f = 1, wa = 100: 0.544 * 3.630781 = 1.975145; the
    // antenna 1.5 m above bare ground: u = 1 - 1.5 / 10.
    Link link = link_at(1.0);
    link.receiver_height_m = 1.5;
    EXPECT_NEAR(details(hills(10.0, 41).path(), link).sigma, 1.975145 * 0.85, 1e-5);
}

TEST(P1812, HasNoLocationVariabilityAtSea) {
    Ground ground(20.0, 41);
    ground.zone.assign(41, Zone::sea);
    Link link = link_at(1.0);
    link.location_percent = 95.0;
    EXPECT_EQ(details(ground.path(), link).sigma, 0.0);
}

TEST(P1812, IsTheSameInBothDirections) {
    const auto ground = hills(60.0, 240);
    for (const double f : {0.1, 0.7, 3.5}) {
        for (const double p : {1.0, 20.0, 50.0}) {
            Link there = link_at(f);
            there.time_percent = p;
            Link back = there;
            std::swap(back.transmitter_height_m, back.receiver_height_m);
            EXPECT_NEAR(details(ground.path(), there).Lbc,
                        details(ground.turned().path(), back).Lbc, 1e-9);
        }
    }
}

TEST(P1812, LosesLessInSmallerSharesOfTheTime) {
    for (const std::size_t n : {4U, 21U, 150U, 401U}) {
        Link link = link_at(0.8);
        double before = -1.0;
        for (const double p : {1.0, 2.0, 5.0, 10.0, 30.0, 50.0}) {
            link.time_percent = p;
            const double now = loss(hills(0.25 * static_cast<double>(n), n).path(), link)
                                   .basic_transmission_loss_db;
            EXPECT_GE(now, before) << n << " points, " << p << " %";
            before = now;
        }
    }
}

TEST(P1812, LosesMoreBehindClutter) {
    auto ground = hills(30.0, 121);
    const double bare = loss(ground.path(), link_at(0.7)).basic_transmission_loss_db;
    ground.clutter.assign(121, 20.0);
    EXPECT_GT(loss(ground.path(), link_at(0.7)).basic_transmission_loss_db, bare);
    ground.clutter.assign(121, 0.0);
    EXPECT_NEAR(loss(ground.path(), link_at(0.7)).basic_transmission_loss_db, bare, 1e-12);
}

TEST(P1812, AgreesWithTheSmoothEarthSearchedPointByPoint) {
    // Over flat ground the actual and the smooth profile of delta-Bullington are one, so the
    // search of two neighbours must find what the pass over all points finds.
    for (const std::size_t n : {3U, 4U, 5U, 50U, 333U}) {
        for (const double length : {0.25, 3.0, 20.0, 120.0, 700.0}) {
            for (const double height : {1.0, 30.0, 2500.0}) {
                Link link = link_at(2.1);
                link.transmitter_height_m = height;
                const auto all = details(Ground(length, n).path(), link);
                EXPECT_NEAR(all.Lbulla50, all.Lbulls50, 1e-9) << n << " " << length;
                EXPECT_NEAR(all.Lbulla, all.Lbulls, 1e-9) << n << " " << length;
            }
        }
    }
}

TEST(P1812, SaysWhatShareOfThePathIsNotKnown) {
    auto ground = hills(10.0, 11);
    ground.height[3] = nan;   // 1 km
    ground.height[10] = nan;  // the end: half a km
    const auto got = loss(ground.path(), link_at(0.7));
    EXPECT_TRUE(std::isnan(got.basic_transmission_loss_db));
    EXPECT_TRUE(std::isnan(got.field_strength_dbuv_m));
    EXPECT_NEAR(got.missing_share, 0.15, 1e-12);
}

TEST(P1812, DoesNotKnowAPathWhoseClutterIsNotKnown) {
    for (const std::size_t at : {0U, 4U, 10U}) {
        auto ground = hills(10.0, 11);
        ground.clutter.assign(11, 5.0);
        ground.clutter[at] = nan;
        const auto got = loss(ground.path(), link_at(0.7));
        EXPECT_TRUE(std::isnan(got.basic_transmission_loss_db));
        EXPECT_GT(got.missing_share, 0.0);
    }
}

TEST(P1812, OfManyPathsIsThatOfEachForAnyNumberOfThreads) {
    std::vector<double> distance;
    std::vector<double> height;
    std::vector<std::size_t> first{0};
    std::vector<double> expected;
    for (std::size_t n = 3; n < 200; ++n) {
        const auto ground = hills(0.3 * static_cast<double>(n), n);
        distance.insert(distance.end(), ground.distance.begin(), ground.distance.end());
        height.insert(height.end(), ground.height.begin(), ground.height.end());
        first.push_back(height.size());
        expected.push_back(loss(ground.path(), link_at(1.8)).basic_transmission_loss_db);
    }
    const std::vector<Link> links{link_at(1.8)};
    for (const int threads : {1, 2, 5}) {
        const auto got = losses({distance, height, {}, {}, first}, links, threads);
        EXPECT_EQ(got.basic_transmission_loss_db, expected);
    }
}

TEST(P1812, OfNoPathsIsEmpty) {
    const std::vector<std::size_t> first{0};
    const std::vector<Link> links{link_at(1.8)};
    EXPECT_TRUE(losses({{}, {}, {}, {}, first}, links).missing_share.empty());
}

TEST(P1812, NamesThePathThatIsWrong) {
    auto ground = hills(10.0, 11);
    ground.distance[5] = ground.distance[4];
    const std::vector<std::size_t> first{0, 11};
    const std::vector<Link> links{link_at(1.8)};
    EXPECT_THAT(refusal([&] {
                    (void)losses({ground.distance, ground.height, {}, {}, first}, links);
                }),
                HasSubstr("path 0: the distances of a path must increase"));
}

TEST(P1812, RefusesWhatIsOutsideTheRecommendation) {
    const auto ground = hills(10.0, 11);
    const auto refused = [&](auto&& change) {
        Link link = link_at(1.0);
        change(link);
        return refusal([&] { (void)loss(ground.path(), link); });
    };
    EXPECT_EQ(refused([](Link& l) { l.frequency_ghz = 700.0; }),
              "bad_argument: P.1812 holds from 0.03 to 6 GHz, got 700 GHz");
    EXPECT_THAT(refused([](Link& l) { l.frequency_ghz = nan; }), HasSubstr("0.03 to 6 GHz"));
    EXPECT_THAT(refused([](Link& l) { l.time_percent = 51.0; }), HasSubstr("50 % of time"));
    EXPECT_THAT(refused([](Link& l) { l.location_percent = 0.5; }), HasSubstr("locations"));
    EXPECT_THAT(refused([](Link& l) { l.receiver_height_m = 0.0; }), HasSubstr("antennas"));
    EXPECT_THAT(refused([](Link& l) { l.delta_n = -40.0; }), HasSubstr("positive"));
    EXPECT_THAT(refused([](Link& l) { l.latitude_deg = 105.0; }), HasSubstr("latitude"));
}

TEST(P1812, RefusesPathsThatAreNone) {
    const auto refused = [](Ground ground) {
        return refusal([&] { (void)loss(ground.path(), link_at(1.0)); });
    };
    EXPECT_THAT(refused(Ground(10.0, 2)), HasSubstr("3 points"));
    EXPECT_THAT(refused(Ground(0.2, 5)), HasSubstr("0.25 to 3000 km"));
    EXPECT_THAT(refused(Ground(3500.0, 5)), HasSubstr("0.25 to 3000 km"));
    auto ground = Ground(10.0, 5);
    ground.distance[0] = 0.1;
    EXPECT_THAT(refused(ground), HasSubstr("start at 0"));
    ground = Ground(10.0, 5);
    ground.clutter = {0, 0, -3, 0, 0};
    EXPECT_THAT(refused(ground), HasSubstr("-3 at point 2"));
    ground.clutter = {0, 0};
    EXPECT_THAT(refused(ground), HasSubstr("one value a point"));
    ground = Ground(10.0, 5);
    ground.zone.assign(5, static_cast<Zone>(2));
    EXPECT_THAT(refused(ground), HasSubstr("got 2 at point 0"));
}

}  // namespace
}  // namespace geoplan::telecom::p1812
