#include "road_nets.hpp"

#include <geoplan/access/road_costs.hpp>
#include <geoplan/access/road_reach.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/random.hpp>
#include <geoplan/geom/measure.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace geoplan::access {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// 60 km/h: a minute a kilometre. Walking 6 km/h: 10 minutes a kilometre.
const RoadTravelOptions options{.walk_kmh = 6.0, .snap = {.most_m = 3000.0}};

TEST(RoadTravel, BothWalksAreCounted) {
    const auto graph = graph_of(lines({{{0, 0}, {10'000, 0}}}));
    const auto reach = road_reach(graph, points({{9'000, 200}}), options);
    const auto times = by_road(reach, graph, points({{1'000, 500}}));
    // 500 m on foot, 8 km by road, 200 m on foot: 5 + 8 + 2 minutes.
    EXPECT_NEAR(times.minutes[0], 15.0, 15.0 * scale);
    EXPECT_NEAR(times.metres[0], 8'700.0, 8'700.0 * scale);
    EXPECT_EQ(times.facility[0], 0);
    EXPECT_EQ(times.reach[0], Reach::reached);
}

TEST(RoadTravel, TheQuickerFacilityIsNotAlwaysTheNearer) {
    const auto roads = lines({{{0, 0}, {3'000, 0}}, {{0, 0}, {-6'000, 0}}});
    const std::vector<double> kmh = {10.0, 60.0};
    const auto graph = road_graph(roads, kmh, {}, plane());
    const auto reach = road_reach(graph, points({{3'000, 0}, {-6'000, 0}}), options);
    const auto times = by_road(reach, graph, points({{0, 0}}));
    EXPECT_EQ(times.facility[0], 1);  // 6 minutes against 18
    EXPECT_NEAR(times.minutes[0], 6.0, 6.0 * scale);
}

TEST(RoadTravel, WhatCannotBeReachedSaysWhy) {
    const auto graph = graph_of(lines({{{0, 0}, {1'000, 0}}, {{0, 9'000}, {1'000, 9'000}}}));
    const auto reach = road_reach(graph, points({{0, 0}}), options);
    const auto times = by_road(
        reach, graph, points({{500, 0}, {500, 9'000}, {500, 50'000}, {std::nan(""), 0.0}}));
    EXPECT_EQ(times.reach[0], Reach::reached);
    EXPECT_EQ(times.reach[1], Reach::no_way);
    EXPECT_EQ(times.reach[2], Reach::no_road);
    EXPECT_EQ(times.reach[3], Reach::no_road);
    for (const std::size_t i : {1U, 2U, 3U}) {
        EXPECT_TRUE(std::isnan(times.minutes[i]));
        EXPECT_EQ(times.facility[i], -1);
    }
}

TEST(RoadTravel, OneWayRoadsGoRoundWhereTheyMust) {
    // A square, one way round: from (0, 0) east, north, west, south. 1 km a side.
    const auto square = lines({{{0, 0}, {1'000, 0}, {1'000, 1'000}, {0, 1'000}, {0, 0}}});
    const auto graph = graph_of(square, 60.0, {}, {OneWay::along});
    const auto facility = points({{1'000, 500}});
    const auto place = points({{500, 0}});
    const auto to = by_road(road_reach(graph, facility, options), graph, place);
    EXPECT_NEAR(to.minutes[0], 1.0, scale);  // 0.5 km east, 0.5 km north
    auto away = options;
    away.towards = false;
    const auto from = by_road(road_reach(graph, facility, away), graph, place);
    EXPECT_NEAR(from.minutes[0], 3.0, 3.0 * scale);  // the rest of the square
}

TEST(RoadTravel, AFacilityOnTheSameEdgeIsReachedDirectly) {
    const auto graph = graph_of(lines({{{0, 0}, {10'000, 0}}}));
    const auto reach = road_reach(graph, points({{5'000, 0}}), options);
    const auto times = by_road(reach, graph, points({{4'000, 0}, {7'000, 0}}));
    EXPECT_NEAR(times.minutes[0], 1.0, scale);
    EXPECT_NEAR(times.minutes[1], 2.0, 2.0 * scale);
}

TEST(RoadTravel, TiesGoToTheLowestRow) {
    const auto graph = graph_of(lines({{{-1'000, 0}, {0, 0}}, {{0, 0}, {1'000, 0}}}));
    const auto place = points({{0, 0}});
    const auto facilities = points({{1'000, 0}, {1'000, 0}});
    EXPECT_EQ(by_road(road_reach(graph, facilities, options), graph, place).facility[0], 0);
}

TEST(WalkAndRide, TheRoadIsMetAtTheQuickestAngle) {
    const auto graph = graph_of(lines({{{0, 0}, {20'000, 0}}}), 12.0);
    const auto reach = road_reach(graph, points({{20'000, 0}}), options);
    const auto times = walk_and_ride(reach, graph, points({{2'000, 800}}));
    // Riding takes r = 5 min/km, walking q = 10: met at cosine 1/2, the way takes
    // 18 km r + 0.8 km √(q² - r²) = 90 + 0.8 √75 minutes.
    const double expected = 90.0 + 0.8 * std::sqrt(75.0);
    EXPECT_NEAR(times.minutes[0], expected, expected * scale);
}

TEST(WalkAndRide, WhoLivesBesideTheFacilityWalks) {
    // The road to it goes a long way round.
    const auto graph = graph_of(lines({{{0, 0}, {0, 9'000}, {500, 9'000}, {500, 0}}}), 20.0);
    const auto reach = road_reach(graph, points({{500, 0}}), options);
    const auto times = walk_and_ride(reach, graph, points({{0, 0}}));
    EXPECT_NEAR(times.minutes[0], 5.0, 5.0 * scale);
    EXPECT_NEAR(times.metres[0], 500.0, 500.0 * scale);
}

TEST(WalkAndRide, ARoadJustTooFarToWalkToIsNone) {
    // Its box is near enough, the road is not.
    const auto graph = graph_of(lines({{{0, 4'500}, {4'500, 0}}}));
    const auto reach = road_reach(graph, points({{4'500, 0}}), options);
    EXPECT_EQ(walk_and_ride(reach, graph, points({{0, 0}})).reach[0], Reach::no_road);
}

TEST(WalkAndRide, AFacilityOfUnknownPlaceIsNobodys) {
    const auto graph = graph_of(lines({{{0, 50'000}, {1'000, 50'000}}}));
    const auto reach = road_reach(graph, points({{std::nan(""), 0}, {900, 0}}), options);
    const auto times = walk_and_ride(reach, graph, points({{0, 0}, {800, 0}}));
    EXPECT_EQ(times.facility, (std::vector<std::int64_t>{1, 1}));
}

TEST(WalkAndRide, ANearScrapOfRoadIsPassedBy) {
    const auto graph =
        graph_of(lines({{{0, 100}, {50, 100}}, {{-5'000, 1'000}, {5'000, 1'000}}}));
    const auto reach = road_reach(graph, points({{5'000, 1'000}}), options);
    const auto place = points({{0, 0}});
    EXPECT_EQ(by_road(reach, graph, place).reach[0], Reach::no_way);
    EXPECT_EQ(walk_and_ride(reach, graph, place).reach[0], Reach::reached);
}

/// A net of random straight roads in 20 km × 20 km.
RoadGraph random_net(std::mt19937& bits, std::size_t count) {
    std::uniform_real_distribution<double> at(0.0, 20'000.0);
    geom::Lines roads;
    std::vector<double> kmh;
    std::vector<OneWay> one_way;
    for (std::size_t i = 0; i < count; ++i) {
        roads.coords.push_back({x0 + at(bits), y0 + at(bits)});
        roads.coords.push_back({x0 + at(bits), y0 + at(bits)});
        roads.parts.push_back(static_cast<std::int64_t>(roads.coords.size()));
        roads.rows.push_back(static_cast<std::int64_t>(roads.parts.size() - 1));
        kmh.push_back(8.0 + static_cast<double>(bits() % 50));
        one_way.push_back(static_cast<OneWay>(static_cast<int>(bits() % 3) - 1));
    }
    return road_graph(roads, kmh, one_way, plane(), {.node_crossings = true});
}

geom::Points random_places(std::mt19937& bits, std::size_t count) {
    std::uniform_real_distribution<double> at(0.0, 20'000.0);
    geom::Points places;
    for (std::size_t i = 0; i < count; ++i) {
        places.coords.push_back({x0 + at(bits), y0 + at(bits)});
        places.rows.push_back(static_cast<std::int64_t>(places.coords.size()));
    }
    return places;
}

TEST(WalkAndRide, IsTheLeastOverPlacesAlongAllRoads) {
    std::mt19937 bits(20260101);
    const auto graph = random_net(bits, 12);
    const auto facilities = random_places(bits, 3);
    const auto places = random_places(bits, 20);
    const auto reach = road_reach(graph, facilities, options);
    const auto times = walk_and_ride(reach, graph, places);
    // Entering at any of 400 places a road, each by its own walk.
    geom::Points entries;
    for (std::size_t e = 0; e < graph.from.size(); ++e) {
        const auto first = static_cast<std::size_t>(graph.edges.parts[e]);
        const geom::Point a = graph.edges.coords[first];
        const geom::Point b = graph.edges.coords[first + 1];
        for (int k = 0; k <= 400; ++k) {
            const double t = k / 400.0;
            entries.coords.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
            entries.rows.push_back(static_cast<std::int64_t>(entries.coords.size()));
        }
    }
    const auto by_entry = by_road(reach, graph, entries);
    for (std::size_t i = 0; i < places.coords.size(); ++i) {
        double least = infinity;
        const auto walk = [&](geom::Point to, double minutes) {
            const double metres =
                std::hypot(to.x - places.coords[i].x, to.y - places.coords[i].y);
            if (metres <= options.snap.most_m)
                least = std::min(least, minutes + metres / 100.0);
        };
        for (std::size_t k = 0; k < entries.coords.size(); ++k) {
            if (by_entry.reach[k] == Reach::reached) {
                walk(entries.coords[k], by_entry.minutes[k]);
            }
        }
        for (const auto& facility : facilities.coords) walk(facility, 0.0);
        if (std::isinf(least)) {
            EXPECT_NE(times.reach[i], Reach::reached);
        } else {
            EXPECT_LE(times.minutes[i], least * (1.0 + scale)) << i;
            EXPECT_GE(times.minutes[i], least * (1.0 - 0.02)) << i;  // of the 400 places
        }
    }
}

TEST(RoadCosts, AreTheTimesOfSearchesFromEachFacility) {
    std::mt19937 bits(7);
    const auto graph = random_net(bits, 15);
    const auto facilities = random_places(bits, 9);
    const auto places = random_places(bits, 30);
    const auto costs = road_costs(graph, places, facilities, infinity, 0, options);
    std::size_t pairs = 0;
    for (std::size_t f = 0; f < 9; ++f) {
        geom::Points one{{facilities.coords[f]}, {0, 1}};
        const auto times = by_road(road_reach(graph, one, options), graph, places);
        for (std::size_t i = 0; i < costs.origin.size(); ++i) {
            if (costs.destination[i] != static_cast<std::int64_t>(f)) continue;
            EXPECT_EQ(costs.minutes[i],
                      times.minutes[static_cast<std::size_t>(costs.origin[i])]);
            ++pairs;
        }
    }
    EXPECT_EQ(pairs, costs.origin.size());
    EXPECT_GT(pairs, 50U);
}

TEST(RoadCosts, FindAPlaceAtTheEndOfARoadOneMayOnlyComeFrom) {
    // The place snaps to (1000, 0) on the road that leads away from there.
    const auto graph = graph_of(lines({{{1'000, 0}, {2'000, 0}}, {{0, 0}, {1'000, 0}}}), 60.0,
                                {}, {OneWay::along, OneWay::both});
    const auto costs =
        road_costs(graph, points({{1'000, 50}}), points({{500, 0}}), infinity, 0, options);
    ASSERT_EQ(costs.minutes.size(), 1U);
    EXPECT_NEAR(costs.minutes[0], 1.0, scale);  // 50 m on foot, 500 m by road
}

TEST(RoadCosts, KeepTheNearestAndTheLimit) {
    const auto graph = graph_of(lines({{{0, 0}, {30'000, 0}}}));
    const auto costs =
        road_costs(graph, points({{0, 0}}),
                   points({{9'000, 0}, {3'000, 0}, {6'000, 0}, {20'000, 0}}), 10.0, 2, options);
    EXPECT_EQ(costs.destination, (std::vector<std::int64_t>{1, 2}));
    EXPECT_NEAR(costs.minutes[1], 6.0, 6.0 * scale);
}

TEST(RoadCosts, AreTheSameForAnyNumberOfThreads) {
    std::mt19937 bits(11);
    const auto graph = random_net(bits, 15);
    const auto facilities = random_places(bits, 40);
    const auto places = random_places(bits, 50);
    const auto one = road_costs(graph, places, facilities, 60.0, 3, options, 1);
    const auto four = road_costs(graph, places, facilities, 60.0, 3, options, 4);
    EXPECT_EQ(one.origin, four.origin);
    EXPECT_EQ(one.destination, four.destination);
    EXPECT_EQ(one.minutes, four.minutes);
}

TEST(Isochrone, ReachesAsFarAsTheTimeAllows) {
    const auto graph = graph_of(lines({{{-20'000, 0}, {20'000, 0}}}));
    const auto reach = road_reach(graph, points({{0, 100}}), options);
    // 1 minute on foot leaves 5 of 6: 5 km either way.
    const auto stretch = isochrone(reach, graph, 6.0);
    EXPECT_NEAR(geom::length_km(stretch, plane())[0], 10.0, 10.0 * scale);
    EXPECT_EQ(geom::size(stretch), 1U);
    EXPECT_EQ(isochrone(reach, graph, 0.5).coords.size(), 0U);
}

TEST(Isochrone, OneWayRoadsReachOneWay) {
    const auto roads = lines({{{-20'000, 0}, {20'000, 0}}});
    const auto graph = graph_of(roads, 60.0, {}, {OneWay::along});
    const auto to = isochrone(road_reach(graph, points({{0, 0}}), options), graph, 5.0);
    ASSERT_EQ(to.coords.size(), 2U);
    EXPECT_NEAR(to.coords[0].x, x0 - 5'000, 5.0);  // towards it from the west
    EXPECT_NEAR(to.coords[1].x, x0, 1e-6);
}

TEST(RoadRoutes, AreAsLongAsTheMetresSay) {
    std::mt19937 bits(5);
    const auto graph = random_net(bits, 15);
    const auto places = random_places(bits, 25);
    for (const bool towards : {true, false}) {
        auto how = options;
        how.towards = towards;
        const auto reach = road_reach(graph, random_places(bits, 4), how);
        const auto times = by_road(reach, graph, places);
        const auto routes = road_routes(reach, graph, places);
        const auto km = geom::length_km(routes, plane());
        ASSERT_EQ(geom::size(routes), 25U);
        for (std::size_t i = 0; i < 25; ++i) {
            if (times.reach[i] == Reach::reached) {
                EXPECT_NEAR(km[i] * 1000.0, times.metres[i], 0.01) << i;
            } else {
                EXPECT_EQ(km[i], 0.0);
            }
        }
    }
}

TEST(RoadTravel, IsSymmetricWithoutOneWayRoads) {
    std::mt19937 bits(3);
    std::uniform_real_distribution<double> at(0.0, 20'000.0);
    geom::Lines roads = lines({{{0, 0}, {20'000, 15'000}},
                               {{0, 12'000}, {20'000, 3'000}},
                               {{4'000, 20'000}, {9'000, 0}}});
    const auto graph = graph_of(roads, 40.0, {.node_crossings = true});
    const auto a = random_places(bits, 12);
    const auto there = road_costs(graph, a, a, infinity, 0, options);
    auto back_options = options;
    back_options.towards = false;
    const auto back = road_costs(graph, a, a, infinity, 0, back_options);
    ASSERT_EQ(there.origin.size(), back.origin.size());
    for (std::size_t i = 0; i < there.origin.size(); ++i) {
        EXPECT_NEAR(there.minutes[i], back.minutes[i], 1e-9);
    }
}

TEST(RoadTravel, RefusesWrongCalls) {
    const auto graph = graph_of(lines({{{0, 0}, {1'000, 0}}}));
    const auto place = points({{0, 0}});
    EXPECT_THROW(static_cast<void>(road_reach(graph, place, {.walk_kmh = 0.0})), Error);
    EXPECT_THROW(static_cast<void>(road_reach(graph, place, {.snap = {.most_m = 0.0}})), Error);
    const geom::Points two{{{x0, y0}, {x0, y0}}, {0, 2}};
    EXPECT_THROW(static_cast<void>(road_reach(graph, two, options)), Error);
    const auto reach = road_reach(graph, place, options);
    EXPECT_THROW(static_cast<void>(isochrone(reach, graph, -1.0)), Error);
    EXPECT_THROW(static_cast<void>(road_costs(graph, place, place, std::nan(""), 0, options)),
                 Error);
}

}  // namespace
}  // namespace geoplan::access
