"""The road net: least-cost ways through the valleys between the communes' seats."""

from dataclasses import dataclass
from itertools import pairwise

import geopandas as gpd
import numpy as np
from scipy import ndimage
from scipy.sparse import csgraph
from shapely import affinity
from shapely.geometry import LineString, MultiPolygon
from shapely.ops import substring

from .borders import OUTSIDE, grid_graph
from .cast import Cast
from .communes import Communes
from .network import Steps, add_path, lines_of
from .settings import CRS, LEFT, NGUON, TOP, WORK_CELL, WORK_SHAPE, stream
from .terrain import Terrain

RANKS = ("quoc_lo", "tinh_lo", "huyen_lo", "duong_xa")
TOWN_ROADS = 24_000.0  # m inside the town, planar: 1.5 km per km2 of its 16 km2
GATES = ((120, 2), (165, WORK_SHAPE[1] - 3))  # cells where the national road leaves the map


@dataclass
class Roads:
    """frame: the lines; hamlets: x, y, commune and weight of each small settlement."""

    frame: gpd.GeoDataFrame
    hamlets: list[tuple[float, float, int, float]]


def make_roads(terrain: Terrain, communes: Communes, cast: Cast) -> Roads:
    """Main roads by a spanning tree and a few rings, then a lane to every hamlet."""
    cost = _cost(terrain, communes, cast)
    seats = [_cell(x, y) for x, y in communes.centres]
    seats[cast.worst] = _doorstep(communes.labels, cast.worst, cost)
    nodes = seats + [r * WORK_SHAPE[1] + c for r, c in GATES]
    graph = grid_graph(cost, diagonal=True)
    apart = np.round(csgraph.dijkstra(graph, indices=nodes)[:, nodes], 6)
    steps: Steps = {}
    for rank, a, b in _links(apart, len(seats)):
        used = np.array(sorted({cell for step in steps for cell in step}), dtype=int)
        cheap = cost.copy().ravel()
        cheap[used] *= 0.3
        cheap_graph = grid_graph(cheap.reshape(cost.shape), diagonal=True)
        _, before = csgraph.dijkstra(
            cheap_graph, indices=nodes[a], return_predecessors=True, limit=apart[a, b] * 1.01
        )
        add_path(steps, _walk(before, nodes[b]), rank)
    hamlets = _hamlets(terrain, communes, cast)
    built = sorted({cell for step in steps for cell in step})
    _, before, _ = csgraph.dijkstra(
        graph, indices=built, min_only=True, return_predecessors=True
    )
    for x, y, commune, _ in hamlets:
        if commune not in (cast.worst, cast.town):
            add_path(steps, _walk(before, _cell(x, y)), 3)
    ranks, lines = zip(*lines_of(steps), strict=True)
    seat = seats[cast.town]
    here = (
        LEFT + (seat % WORK_SHAPE[1] + 0.5) * WORK_CELL,
        TOP - (seat // WORK_SHAPE[1] + 0.5) * WORK_CELL,
    )
    streets = _streets(communes.frame.geometry.iloc[cast.town], list(lines), here)
    frame = gpd.GeoDataFrame(
        {"cap_duong": [RANKS[r] for r in ranks] + ["duong_xa"] * len(streets), "nguon": NGUON},
        geometry=[*lines, *streets],
        crs=CRS,
    )
    order = np.argsort([RANKS.index(r) for r in frame["cap_duong"]], kind="stable")
    return Roads(frame.iloc[order].reset_index(drop=True), hamlets)


def _cell(x: float, y: float) -> int:
    return int((TOP - y) // WORK_CELL) * WORK_SHAPE[1] + int((x - LEFT) // WORK_CELL)


def _cost(terrain: Terrain, communes: Communes, cast: Cast) -> np.ndarray:
    """Steep ground and high ground are dear; the worst commune is avoided."""
    height = ndimage.gaussian_filter(terrain.work("height"), 1.0)
    down, right = np.gradient(height, WORK_CELL)
    steep = (down * down + right * right) ** 0.5
    cost = 1.0 + 12.0 * steep + (steep / 0.25) ** 2 * 2.0 + terrain.work("above_river") / 250.0
    cost[communes.labels == OUTSIDE] *= 3.0
    cost[communes.labels == cast.worst] *= 60.0
    return np.round(cost, 6)


def _doorstep(labels: np.ndarray, commune: int, cost: np.ndarray) -> int:
    """A cell just inside a commune, next to the neighbour easiest to build in."""
    inner = ndimage.distance_transform_edt(labels == commune)
    door = (inner > 2) & (inner < 4)
    neighbours = ndimage.uniform_filter(np.where(labels >= 0, cost, 1e3), 11)
    return int(np.argmin(np.where(door, np.round(neighbours, 6), np.inf)))


def _walk(before: np.ndarray, cell: int) -> list[int]:
    path = [cell]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    return path


def _links(apart: np.ndarray, seats: int) -> list[tuple[int, int, int]]:
    """(rank, a, b) of the ways to build: a spanning tree ranked by traffic, and ten rings."""
    count = len(apart)
    tree = csgraph.minimum_spanning_tree(np.triu(apart)).tocoo()
    graph = tree.tocsr()
    way, before = csgraph.dijkstra(graph, directed=False, return_predecessors=True)
    traffic = {(min(a, b), max(a, b)): 0 for a, b in zip(tree.row, tree.col, strict=True)}
    for a in range(count):
        for b in range(a):
            path = _walk(before[a], b)
            for p, q in pairwise(path):
                traffic[(min(p, q), max(p, q))] += 1
    trunk = _walk(before[seats], seats + 1)
    trunk_steps = {(min(p, q), max(p, q)) for p, q in pairwise(trunk)}
    links = []
    for (a, b), load in traffic.items():
        rank = 0 if (a, b) in trunk_steps else 1 if load > 4 * count else 2
        links.append((rank, -load, int(a), int(b)))
    detour = np.triu(way / np.maximum(apart, 1e-9), 1)
    near = apart < np.median(apart) * 0.45
    for a, b in np.argwhere(np.where(near, detour, 0.0) > 2.5)[:10]:
        links.append((2, 0, int(a), int(b)))
    return [(rank, a, b) for rank, _, a, b in sorted(links)]


def _hamlets(
    terrain: Terrain, communes: Communes, cast: Cast
) -> list[tuple[float, float, int, float]]:
    """A handful of small settlements in each commune, low in the valleys and apart."""
    rng = stream(11)
    above = terrain.work("above_river")
    ground = 1.0 / (1.0 + (above / 50.0) ** 2)
    rows, columns = np.mgrid[0 : WORK_SHAPE[0], 0 : WORK_SHAPE[1]]
    hamlets = []
    for i, (x, y) in enumerate(communes.centres):
        score = np.where(communes.labels == i, ground * (0.3 + rng.random(WORK_SHAPE)), 0.0)
        score[ndimage.distance_transform_edt(communes.labels == i) < 3] = 0.0
        taken = [divmod(_cell(x, y), WORK_SHAPE[1])]
        wanted = 0 if i == cast.town else int(rng.integers(5, 11))
        for _ in range(wanted):
            r, c = taken[-1]
            score[(rows - r) ** 2 + (columns - c) ** 2 < 36] = 0.0
            if score.max() <= 0.02:
                break
            r, c = (int(v) for v in np.unravel_index(int(np.argmax(score)), WORK_SHAPE))
            taken.append((r, c))
            place = (LEFT + (c + 0.5) * WORK_CELL, TOP - (r + 0.5) * WORK_CELL)
            hamlets.append((*place, i, 0.3 + 0.7 * float(rng.random())))
    return hamlets


def _streets(
    town: MultiPolygon, roads: list[LineString], seat: tuple[float, float]
) -> list[LineString]:
    """An inner ring, a spoke and an arc, so that the town has exactly TOWN_ROADS of road."""
    outline = town.geoms[0].exterior
    ring = LineString(affinity.scale(outline, 0.42, 0.42, origin=seat).coords)
    arc = LineString(affinity.scale(outline, 0.70, 0.70, origin=seat).coords)
    spoke = LineString([seat, ring.coords[0], arc.coords[0]])
    lack = TOWN_ROADS - sum(line.intersection(town).length for line in [*roads, ring, spoke])
    if not 0.0 < lack < arc.length:
        raise RuntimeError(f"the town's last street would be {lack:.0f} m long")
    return [ring, spoke, substring(arc, 0.0, lack)]
