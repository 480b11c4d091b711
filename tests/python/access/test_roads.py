"""Travel by road against SciPy's searches, and on the roads of Sơn La."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra
from shapely import LineString, Point

CRS = 9206
KMH = {"TRUNK": 60, "PRIMARY": 50, "SECONDARY": 40, "TERTIARY": 30, "LOCAL": 20}


def made(count: int, seed: int) -> gpd.GeoDataFrame:
    """Random straight roads in 30 km × 30 km, of three speeds and directions."""
    rng = np.random.default_rng(seed)
    ends = rng.uniform(0, 30_000, (count, 2, 2)) + np.array([500_000, 2_300_000])
    return gpd.GeoDataFrame(
        {"kmh": rng.choice([15.0, 30.0, 60.0], count), "way": rng.integers(-1, 2, count)},
        geometry=[LineString(line) for line in ends],
        crs=CRS,
    )


def places(count: int, seed: int) -> gpd.GeoSeries:
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, 30_000, (2, count))
    return gpd.GeoSeries.from_xy(x + 500_000, y + 2_300_000, crs=CRS)


def matrix_of(graph: gp.access.RoadGraph) -> coo_matrix:
    """Minutes from node to node; of several edges between two the quickest."""
    edges = graph.edges
    minutes = edges.length_m / 1000 / edges.kmh * 60
    along = edges.one_way >= 0
    back = edges.one_way <= 0
    arcs = pd.DataFrame(
        {
            "a": np.r_[edges.start[along], edges.end[back]],
            "b": np.r_[edges.end[along], edges.start[back]],
            "minutes": np.r_[minutes[along], minutes[back]],
        }
    )
    arcs = arcs[arcs.a != arcs.b].groupby(["a", "b"], as_index=False).minutes.min()
    count = len(graph.nodes)
    return coo_matrix((arcs.minutes, (arcs.a, arcs.b)), shape=(count, count)).tocsr()


@pytest.mark.parametrize("direction", ["to", "from"])
@pytest.mark.parametrize("seed", range(4))
def test_minutes_between_nodes_are_those_of_scipy(seed: int, direction: str) -> None:
    graph = gp.access.road_graph(made(30, seed), "kmh", one_way="way", node_crossings=True)
    nodes = graph.nodes
    some = nodes.geometry.iloc[:: max(len(nodes) // 12, 1)]
    found = graph.costs(nodes.geometry, some, np.inf, direction=direction)
    matrix = matrix_of(graph)
    matrix = matrix.T if direction == "to" else matrix
    expected = dijkstra(matrix, indices=some.index)  # from the destinations, arcs turned round
    got = np.full(expected.shape, np.inf)
    row = pd.Series(range(len(some)), some.index)
    got[row[found.destination], found.origin] = found.minutes
    np.testing.assert_allclose(got, expected, rtol=1e-9, atol=1e-9)


def test_the_nearest_is_the_first_of_the_costs() -> None:
    graph = gp.access.road_graph(made(40, 9), "kmh", node_crossings=True)
    homes, schools = places(60, 1), places(7, 2)
    times = graph.nearest(homes, schools, enter="nearest")
    first = graph.costs(homes, schools, np.inf, most=1).set_index("origin")
    reached = times[times.reach == "reached"]
    assert list(reached.index) == list(first.index)
    np.testing.assert_array_equal(reached.minutes, first.minutes)
    np.testing.assert_array_equal(reached.facility, first.destination)


def test_the_best_entrance_is_never_slower_than_the_nearest_road() -> None:
    graph = gp.access.road_graph(made(40, 3), "kmh", one_way="way", node_crossings=True)
    homes, schools = places(200, 4), places(5, 5)
    nearest = graph.nearest(homes, schools, enter="nearest")
    best = graph.nearest(homes, schools)
    reached = nearest.reach == "reached"
    assert reached.sum() > 50
    assert (best.reach[reached] == "reached").all()
    assert (best.minutes[reached] <= nearest.minutes[reached] * (1 + 1e-4)).all()


def test_isochrones_grow_and_carry_the_crs() -> None:
    graph = gp.access.road_graph(made(40, 3), "kmh", node_crossings=True)
    found = graph.isochrones(places(2, 5), [10, 20])
    km = found.length.groupby(found.minutes).sum()
    assert km[10.0] < km[20.0]
    assert found.crs == graph.crs


def test_isochrones_are_pieces_of_the_edges_they_name() -> None:
    lines = [
        LineString([(500_000, 0), (501_000, 0)]),
        LineString([(480_000, 90_000), (480_500, 90_000)]),  # joined to nothing
        LineString([(501_000, 0), (509_000, 0)]),
    ]
    graph = gp.access.road_graph(gpd.GeoSeries(lines, crs=9206), 60)
    end = gpd.GeoSeries([Point(509_000, 0)], crs=9206)
    found = graph.isochrones(end, [5, 30])
    # 60 km/h: 5 km in 5 minutes; within 30 all of both roads, 9 km.
    km = found.length.groupby(found.minutes).sum() / 1000
    np.testing.assert_allclose(km.loc[[5.0, 30.0]], [5.0, 9.0], rtol=1e-3)
    for edge, piece in zip(found.edge, found.geometry, strict=True):
        assert graph.edges.geometry[edge].distance(Point(piece.coords[0])) < 1e-6


def test_a_place_without_geometry_is_refused_and_so_are_no_facilities() -> None:
    graph = gp.access.road_graph(made(5, 1), 30)
    homes, schools = places(3, 1), places(2, 2)
    lacking = homes.copy()
    lacking.iloc[1] = None
    for enter in ("best", "nearest"):
        with pytest.raises(gp.Error, match="row 1"):
            graph.nearest(lacking, schools, enter=enter)
    with pytest.raises(gp.Error, match="row 1"):
        graph.routes(lacking, schools)
    with pytest.raises(gp.Error, match="no facility"):
        graph.nearest(homes, schools.iloc[:0])


def test_a_class_without_a_speed_is_a_problem() -> None:
    roads = made(5, 1).assign(kind=["a", "a", "b", "b", "c"])
    graph = gp.access.road_graph(roads, {"a": 30, "b": 20}, road_class="kind")
    assert list(graph.problems.code) == ["road_without_speed"]
    assert 4 not in set(graph.edges.road)


def test_places_in_another_crs_are_refused() -> None:
    graph = gp.access.road_graph(made(5, 1), 30)
    with pytest.raises(gp.Error, match="transform first"):
        graph.nearest(places(3, 1).to_crs(4326), places(1, 2))


def test_wrong_words_are_refused() -> None:
    graph = gp.access.road_graph(made(5, 1), 30)
    with pytest.raises(gp.Error, match="direction"):
        graph.nearest(places(3, 1), places(1, 2), direction="up")  # type: ignore[arg-type]
    with pytest.raises(gp.Error, match="most must be 1 or more, got 0"):
        graph.costs(places(3, 1), places(1, 2), 60, most=0)
    with pytest.raises(gp.Error, match="one_way"):
        gp.access.road_graph(made(2, 1), 30, one_way=[2, 0])
    with pytest.raises(gp.Error, match="road_class"):
        gp.access.road_graph(made(2, 1), {"a": 30})


def test_rounded_coordinates_of_sonla_are_joined_by_a_tolerance(real_data: Path) -> None:
    roads = gpd.read_file(real_data / "sonla_osm_roads.gpkg").to_crs(CRS)
    exact = gp.access.road_graph(roads, KMH, road_class="road_class", tolerance_m=0)
    joined = gp.access.road_graph(roads, KMH, road_class="road_class", tolerance_m=5)
    assert joined.parts.share[0] > exact.parts.share[0] + 0.3
    # Joining moves places by metres, and loses no roads: 15,476 km by pyproj's geodesics.
    km = roads.geometry.to_crs(4326)
    geod = roads.crs.geodetic_crs.get_geod()
    total = sum(geod.geometry_length(line) for line in km) / 1000
    assert joined.parts.km.sum() == pytest.approx(total, rel=1e-3)
