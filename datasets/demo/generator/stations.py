"""Mobile stations of three made operators, and the ground each one sees."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np

from .cast import Cast
from .communes import Communes
from .roads import Roads
from .settings import CRS, LEFT, OPERATORS, TOP, WORK_CELL, WORK_SHAPE, stream
from .terrain import Terrain

MAST = 42.0  # m
TECHNOLOGIES = ("2G", "3G", "4G", "5G")
REACH = {"2G": 9_000.0, "3G": 6_000.0, "4G": 4_600.0, "5G": 2_400.0}  # m
BEND = {"2G": 0.02, "3G": 0.012, "4G": 0.008, "5G": 0.004}  # how far signal bends over a ridge
AT_SEAT = {"MayTel": 0.95, "NuiPhone": 0.65, "SongMobile": 0.4}
AT_HAMLET = {"MayTel": 0.22, "NuiPhone": 0.12, "SongMobile": 0.06}
WITH_4G = {"I": 1.0, "II": 0.85, "III": 0.5}
BEARINGS = 240
# Carriers of 4G: MHz, and dBm of one resource element along the antenna's axis (46 dBm in
# channels of 10, 20 and 10 MHz, antennas of 15, 18 and 18 dBi, 3 dB lost before them).
CARRIERS = {"MayTel": (942.5, 30.2), "NuiPhone": (1842.5, 30.2), "SongMobile": (2140.0, 33.2)}


@dataclass
class Station:
    """Where a mast stands (metres) and what it sends."""

    x: float
    y: float
    operator: str
    technologies: tuple[str, ...]


def make_stations(communes: Communes, cast: Cast, roads: Roads) -> list[Station]:
    """Masts at seats and hamlets; the worst commune has none, 5G only in class I."""
    rng = stream(40)
    spots = [(float(x), float(y), i, True) for i, (x, y) in enumerate(communes.centres)]
    spots += [(x, y, i, False) for x, y, i, _ in roads.hamlets]
    stations = []
    for x, y, i, seat in spots:
        for operator in OPERATORS:
            build, third, fourth, fifth = rng.random(4)
            share = (AT_SEAT if seat else AT_HAMLET)[operator]
            if i == cast.worst or build >= share:
                continue
            klass = cast.klass[i]
            sends = ["2G"] + ["3G"] * bool(third < 0.85)
            sends += ["4G"] * bool(fourth < WITH_4G[klass])
            sends += ["5G"] * bool(seat and klass == "I" and fifth < 0.8)
            stations.append(Station(x, y, operator, tuple(sends)))
    return stations


def table_of_4g(stations: list[Station]) -> gpd.GeoDataFrame:
    """The stations that send 4G, as an operator lists them: omnidirectional."""
    sends = [s for s in stations if "4G" in s.technologies]
    return gpd.GeoDataFrame(
        {
            "tram": [f"{s.operator[:2].upper()}{i:03d}" for i, s in enumerate(sends, start=1)],
            "nha_mang": [s.operator for s in sends],
            "cong_nghe": ["4G"] * len(sends),
            "height_m": [MAST] * len(sends),
            "frequency_mhz": [CARRIERS[s.operator][0] for s in sends],
            "eirp_dbm": [CARRIERS[s.operator][1] for s in sends],
        },
        geometry=gpd.points_from_xy([s.x for s in sends], [s.y for s in sends]),
        crs=CRS,
    )


def sees(terrain: Terrain, station: Station, technology: str) -> np.ndarray:
    """Cells of the work grid in reach and in sight, with a little bending over ridges."""
    height = terrain.work("height")
    reach = REACH[technology]
    column, row = (station.x - LEFT) / WORK_CELL, (TOP - station.y) / WORK_CELL
    around = height[
        max(int(row) - 3, 0) : int(row) + 4, max(int(column) - 3, 0) : int(column) + 4
    ]
    mast = float(around.max()) + MAST  # on the best knoll near by
    steps = np.arange(1, int(reach / WORK_CELL) + 1)
    turn = np.arange(BEARINGS) * (2.0 * np.pi / BEARINGS)
    rows = np.clip(row + np.outer(np.sin(turn), steps), 0, WORK_SHAPE[0] - 1).astype(int)
    columns = np.clip(column + np.outer(np.cos(turn), steps), 0, WORK_SHAPE[1] - 1).astype(int)
    angle = np.round((height[rows, columns] + 2.0 - mast) / (steps * WORK_CELL), 6)
    horizon = np.maximum.accumulate(angle, axis=1)
    horizon = np.hstack([np.full((BEARINGS, 1), -9.0), horizon[:, :-1]])
    seen = (angle >= horizon - BEND[technology]) | (steps * WORK_CELL <= 800.0)
    rr, cc = np.mgrid[0 : WORK_SHAPE[0], 0 : WORK_SHAPE[1]] + 0.5
    distance = ((rr - row) ** 2 + (cc - column) ** 2) ** 0.5
    bearing = np.round(np.arctan2(rr - row, cc - column) / (2.0 * np.pi) * BEARINGS, 6)
    step = np.clip(np.round(distance).astype(int) - 1, 0, len(steps) - 1)
    inside = distance * WORK_CELL <= reach
    return inside & seen[np.round(bearing).astype(int) % BEARINGS, step]
