"""People on the 100 m grid, in villages on the valley floors, and the official totals."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from rasterio import features
from scipy import ndimage

from .cast import Cast
from .communes import Communes
from .noise import grid_noise
from .roads import Roads
from .settings import (
    CELL,
    COLS,
    LEFT,
    NGUON,
    PEOPLE_NODATA,
    ROWS,
    TOP,
    TRANSFORM,
    cell_centres,
    stream,
)  # fmt: skip
from .terrain import Terrain

DENSITY = {"I": 420.0, "II": 205.0, "III": 105.0}  # people per km2
OUTSIDE_PEOPLE = 1234  # planted: they live in cells that no commune touches
HALF_BLOCK = (10, 16)  # rows, columns of the block of the half-covered commune
HALF_PEOPLE = 9600
LONELY_PEOPLE = 1850
COUNTED_TOTAL = 8000


@dataclass
class People:
    """grid: people a cell; totals: the official table; planted places in metres."""

    grid: np.ndarray
    totals: pd.DataFrame
    half_middle: tuple[float, float]  # middle of the block, on cell corners
    lonely_cell: tuple[float, float]  # centre of the one cell with people
    worst_cells: np.ndarray  # x, y of the worst commune's cells with people


def make_people(terrain: Terrain, communes: Communes, cast: Cast, roads: Roads) -> People:
    """Villages first, then the planted communes, then what lies outside, then the totals."""
    polygons = list(communes.frame.geometry)
    zone = features.rasterize(
        [(p, i) for i, p in enumerate(polygons)], (ROWS, COLS), fill=-1, transform=TRANSFORM
    )
    planted = (cast.dark, cast.flat, cast.half, cast.lonely, cast.worst)
    edge = _touched([shapely.union_all(polygons), *(polygons[i] for i in planted)])
    pull = _villages(terrain, communes, cast, roads)
    grid = np.zeros((ROWS, COLS))
    rng = stream(20)
    for i, polygon in enumerate(polygons):
        here = np.where((zone == i) & ~edge, pull, 0.0)
        wanted = DENSITY[cast.klass[i]] * polygon.area / 1e6 * (0.75 + 0.5 * rng.random())
        least = np.sort(here.ravel())[-max(60, int(0.16 * (zone == i).sum()))]
        here = np.where(here >= max(least, 1e-9), here, 0.0)
        grid += here * (wanted / here.sum())
    grid = np.round(grid * 16.0) / 16.0  # sixteenths: sums are exact in binary
    half = _plant_half(grid, zone, cast.half)
    lonely = _plant_lonely(grid, zone, cast.lonely, communes.centres[cast.lonely])
    worst = _plant_worst(grid, zone, cast.worst, communes.centres[cast.worst])
    _plant_outside(grid, zone, edge)
    return People(grid, _totals(communes, cast, grid, zone), half, lonely, worst)


def _touched(polygons: list[shapely.Geometry]) -> np.ndarray:
    """Cells on the province's border or a planted commune's: nobody lives there, so that the
    planted numbers do not hang on how a cell is shared."""
    lines = [p.boundary for p in polygons]
    edge = features.rasterize(lines, (ROWS, COLS), transform=TRANSFORM, all_touched=True)
    return ndimage.binary_dilation(edge.astype(bool))


def _villages(terrain: Terrain, communes: Communes, cast: Cast, roads: Roads) -> np.ndarray:
    """How strongly each cell draws people: near a settlement, near a road, low, lumpy."""
    x, y = cell_centres((ROWS, COLS), CELL)
    pull = np.zeros((ROWS, COLS))
    seats = [(cx, cy, i, 2.2 if cast.klass[i] == "I" else 1.3)
             for i, (cx, cy) in enumerate(communes.centres)]  # fmt: skip
    for px, py, _, weight in [*seats, *roads.hamlets]:
        reach = 1100.0 if weight > 1.0 else 650.0
        near = 1.0 - ((x[None, :] - px) ** 2 + (y[:, None] - py) ** 2) / reach**2 / 2.2
        pull += weight * np.maximum(near, 0.0) ** 3
    road = features.rasterize(
        list(roads.frame.geometry), (ROWS, COLS), transform=TRANSFORM, all_touched=True
    )
    to_road = ndimage.distance_transform_edt(road == 0)
    pull = pull * (0.35 + 1.0 / (1.0 + to_road)) + 0.04 / (1.0 + to_road * to_road)
    pull *= 1.0 / (1.0 + (terrain.above_river / 70.0) ** 2)
    lumps = np.maximum(grid_noise(stream(21), (ROWS, COLS), 4.0, 2) + 0.25, 0.0)
    return np.round(pull * lumps * (0.3 + stream(22).random((ROWS, COLS))), 9)


def _plant_half(grid: np.ndarray, zone: np.ndarray, commune: int) -> tuple[float, float]:
    """All people into one block whose eastern half mirrors its western half."""
    room = ndimage.distance_transform_edt(zone == commune)
    row, column = np.unravel_index(int(np.argmax(room)), room.shape)
    rows, columns = HALF_BLOCK
    west = 20 + stream(23).integers(0, 81, (rows, columns // 2))
    west[0, 0] += HALF_PEOPLE // 2 - west.sum()
    grid[zone == commune] = 0.0
    top, left = row - rows // 2, column - columns // 2
    grid[top : top + rows, left : left + columns] = np.hstack([west, west[:, ::-1]])
    return LEFT + column * CELL, TOP - row * CELL


def _plant_lonely(
    grid: np.ndarray, zone: np.ndarray, commune: int, seat: np.ndarray
) -> tuple[float, float]:
    """All people into the seat's cell."""
    row, column = int((TOP - seat[1]) // CELL), int((seat[0] - LEFT) // CELL)
    grid[zone == commune] = 0.0
    grid[row, column] = LONELY_PEOPLE
    return LEFT + (column + 0.5) * CELL, TOP - (row + 0.5) * CELL


def _plant_worst(
    grid: np.ndarray, zone: np.ndarray, commune: int, seat: np.ndarray
) -> np.ndarray:
    """Nobody farther than 2 km from the seat."""
    x, y = cell_centres((ROWS, COLS), CELL)
    far = (x[None, :] - seat[0]) ** 2 + (y[:, None] - seat[1]) ** 2 > 2000.0**2
    grid[(zone == commune) & far] = 0.0
    rows, columns = np.nonzero((zone == commune) & (grid > 0.0))
    return np.stack([x[columns], y[rows]], axis=1)


def _plant_outside(grid: np.ndarray, zone: np.ndarray, edge: np.ndarray) -> None:
    """A few people 600 m beyond the province's border; nothing is known beyond 2 km."""
    beyond = ndimage.distance_transform_edt(zone < 0)
    candidates = np.argwhere((beyond > 6.0) & (beyond < 7.0) & ~edge)
    chosen = candidates[:: len(candidates) // 4][:4]
    for (row, column), people in zip(chosen, (500, 400, 234, 100), strict=True):
        grid[row, column] = people
    grid[beyond > 20.0] = PEOPLE_NODATA


def _totals(communes: Communes, cast: Cast, grid: np.ndarray, zone: np.ndarray) -> pd.DataFrame:
    """Official totals: what the grid says, off by up to 14 per cent."""
    count = len(communes.frame)
    sums = ndimage.sum(grid, zone, np.arange(count))
    off = 0.86 + 0.28 * stream(24).random(count)
    totals = np.round(sums * off).astype(int)
    counted = zone == cast.counted  # the grid holds about 6 % more there than the register
    grid[counted] = np.round(grid[counted] * COUNTED_TOTAL / sums[cast.counted] * 17.0) / 16.0
    totals[cast.counted] = COUNTED_TOTAL
    return pd.DataFrame(
        {"ma_xa": communes.frame["ma_xa"], "dan_so_2025": totals, "nguon": NGUON}
    )
