#include "road_nets.hpp"

#include <geoplan/access/road_graph.hpp>
#include <geoplan/core/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace geoplan::access {
namespace {

TEST(RoadGraph, LinesThatShareAVertexMeetThere) {
    // A cross whose arms share the vertex (1000, 0).
    const auto graph = graph_of(
        lines({{{0, 0}, {1000, 0}, {2000, 0}}, {{1000, -500}, {1000, 0}, {1000, 500}}}));
    EXPECT_EQ(graph.nodes.size(), 5U);
    EXPECT_EQ(graph.from.size(), 4U);
    EXPECT_EQ(graph.part_km.size(), 1U);
    EXPECT_NEAR(graph.part_km[0], 3.0, 3.0 * scale);
}

TEST(RoadGraph, LinesThatOnlyCrossAreABridge) {
    const auto roads = lines({{{0, 0}, {2000, 0}}, {{1000, -500}, {1000, 500}}});
    EXPECT_EQ(graph_of(roads).part_km.size(), 2U);
    const auto noded = graph_of(roads, 60.0, {.node_crossings = true});
    EXPECT_EQ(noded.part_km.size(), 1U);
    EXPECT_EQ(noded.from.size(), 4U);
    EXPECT_NE(std::find(noded.nodes.begin(), noded.nodes.end(), geom::Point{x0 + 1000, y0}),
              noded.nodes.end());
}

TEST(RoadGraph, EndsThatMissEachOtherByLessThanTheToleranceAreJoined) {
    const auto roads = lines({{{0, 0}, {1000, 0}}, {{1000.8, 0}, {2000, 0}}});
    const auto joined = graph_of(roads, 60.0, {.tolerance_m = 1.0});
    EXPECT_EQ(joined.nodes.size(), 3U);
    EXPECT_EQ(joined.part_km.size(), 1U);
    EXPECT_EQ(graph_of(roads, 60.0, {.tolerance_m = 0.5}).part_km.size(), 2U);
}

TEST(RoadGraph, AnEndThatMissesTheInsideOfALineCutsIt) {
    const auto roads = lines({{{0, 0}, {2000, 0}}, {{700, 0.6}, {700, 900}}});
    const auto joined = graph_of(roads);
    EXPECT_EQ(joined.part_km.size(), 1U);
    EXPECT_EQ(joined.from.size(), 3U);
    EXPECT_EQ(graph_of(roads, 60.0, {.tolerance_m = 0.5}).part_km.size(), 2U);
}

TEST(RoadGraph, DeadEndsThatNearlyMeetAreReported) {
    const auto graph = graph_of(lines({{{0, 0}, {2000, 0}}, {{700, 3.0}, {700, 900}}}));
    ASSERT_EQ(graph.problems.size(), 1U);
    EXPECT_EQ(graph.problems[0].code, "roads_nearly_meet");
}

TEST(RoadGraph, VerticesNearEachOtherAlongOneLineStayApart) {
    const auto graph = graph_of(lines({{{0, 0}, {0.5, 0}, {1.0, 0}, {1000, 0}}}));
    ASSERT_EQ(graph.from.size(), 1U);
    EXPECT_NEAR(graph.length_m[0], 1000.0, 1000.0 * scale);
}

TEST(RoadGraph, TracksBesideEachOtherKeepTheirLength) {
    // Two lines 0.8 m apart with a vertex every 0.5 m: each is near several of the other's.
    geom::Lines tracks;
    for (const double y : {0.0, 0.8}) {
        for (int i = 0; i <= 400; ++i) tracks.coords.push_back({x0 + 0.5 * i, y0 + y});
        tracks.parts.push_back(static_cast<std::int64_t>(tracks.coords.size()));
        tracks.rows.push_back(static_cast<std::int64_t>(tracks.parts.size() - 1));
    }
    const auto graph = graph_of(tracks);
    double metres = 0.0;
    for (const double length : graph.length_m) metres += length;
    EXPECT_GT(metres, 398.0);
}

TEST(RoadGraph, LinesThatCrossAtAVertexMeetIfAsked) {
    const auto roads = lines({{{0, 0}, {1000, 1000}, {2000, 2000}}, {{0, 2000}, {2000, 0}}});
    EXPECT_EQ(graph_of(roads).part_km.size(), 2U);
    const auto noded = graph_of(roads, 60.0, {.node_crossings = true});
    EXPECT_EQ(noded.part_km.size(), 1U);
    EXPECT_EQ(noded.from.size(), 4U);
}

TEST(RoadGraph, ClosedLinesAndLoopsKeepTheirLength) {
    const auto graph = graph_of(lines({{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}}));
    ASSERT_EQ(graph.from.size(), 1U);
    EXPECT_EQ(graph.from[0], graph.to[0]);
    EXPECT_NEAR(graph.length_m[0], 400.0, 400.0 * scale);
}

TEST(RoadGraph, TheLongestPartIsTheFirst) {
    const auto graph = graph_of(lines({{{0, 0}, {100, 0}}, {{0, 1000}, {900, 1000}}}));
    ASSERT_EQ(graph.part_km.size(), 2U);
    EXPECT_GT(graph.part_km[0], graph.part_km[1]);
    EXPECT_EQ(graph.part[graph.from[1]], 0U);
}

TEST(RoadGraph, TheOrderOfRowsDoesNotMatter) {
    const auto one = lines({{{0, 0}, {1000, 0}},
                            {{1000.6, 0.3}, {1500, 400}},
                            {{500, 0.4}, {480, 800}},
                            {{999.7, -0.2}, {1000, -700}}});
    const std::vector<std::size_t> order = {3, 1, 0, 2};
    const auto a = graph_of(one);
    const auto b = graph_of(geom::take(one, order));
    EXPECT_EQ(a.nodes, b.nodes);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> of_a, of_b;
    for (std::size_t e = 0; e < a.from.size(); ++e) of_a.emplace_back(a.from[e], a.to[e]);
    for (std::size_t e = 0; e < b.from.size(); ++e) of_b.emplace_back(b.from[e], b.to[e]);
    std::sort(of_a.begin(), of_a.end());
    std::sort(of_b.begin(), of_b.end());
    EXPECT_EQ(of_a, of_b);
}

TEST(RoadGraph, ARoadWithoutSpeedIsLeftOutAndTold) {
    const auto roads = lines({{{0, 0}, {100, 0}}, {{100, 0}, {200, 0}}, {{200, 0}, {300, 0}}});
    const std::vector<double> kmh = {30.0, std::nan(""), 0.0};
    const auto graph = road_graph(roads, kmh, {}, plane());
    EXPECT_EQ(graph.road, std::vector<std::int64_t>{0});
    ASSERT_EQ(graph.problems.size(), 1U);  // closed is known, and no problem
    EXPECT_EQ(graph.problems[0].code, "road_without_speed");
}

TEST(RoadGraph, NoRoadsAreAnEmptyGraph) {
    const auto graph = graph_of({});
    EXPECT_TRUE(graph.nodes.empty());
    EXPECT_TRUE(graph.part_km.empty());
}

TEST(RoadGraph, RefusesWrongCalls) {
    const auto roads = lines({{{0, 0}, {100, 0}}});
    const std::vector<double> fast = {60.0};
    const std::vector<double> none;
    const std::vector<double> negative = {-1.0};
    EXPECT_THROW(static_cast<void>(road_graph(roads, none, {}, plane())), Error);
    EXPECT_THROW(static_cast<void>(road_graph(roads, negative, {}, plane())), Error);
    EXPECT_THROW(
        static_cast<void>(road_graph(roads, fast, {}, crs::crs_from_text("EPSG:4326"))), Error);
    EXPECT_THROW(static_cast<void>(road_graph(roads, fast, {}, plane(), {.tolerance_m = -1.0})),
                 Error);
    const auto broken = lines({{{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 0}}});
    EXPECT_THROW(static_cast<void>(road_graph(broken, fast, {}, plane())), Error);
}

}  // namespace
}  // namespace geoplan::access
