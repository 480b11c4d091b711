"""Levels of 100 stations: each cell's time along radials, to each cell, and by point runs.

The demo's heights in cells of 90 m, stations spread over them, a radius of 20 km. Point runs
are what a user writes with `profiles` and `p1812`, on one station's cells; their levels must be
those of the direct way.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import geopandas as gpd
import geoplan as gp
import numpy as np
import pyproj
import shapely

DEM = Path(__file__).resolve().parents[2] / "datasets" / "demo" / "dem_100m.tif"
CELL = 90.0
STATIONS = 100
RADIUS = 20_000.0
# All round and up and down, so that a level is power less loss.
STATION = {"frequency_mhz": 763.0, "height_m": 30.0, "eirp_dbm": 30.2, "side_lobe_db": 0.0}
POINT_RUNS = 20_000


def heights() -> tuple[Any, Any, str]:
    """The demo's heights, read at the centres of cells of 90 m: (array, transform, crs)."""
    import rasterio
    from rasterio.enums import Resampling
    from rasterio.warp import reproject

    with rasterio.open(DEM) as demo:
        west, south, east, north = demo.bounds
        shape = (int((north - south) // CELL), int((east - west) // CELL))
        transform = rasterio.transform.from_origin(west, north, CELL, CELL)
        out = np.full(shape, np.nan, np.float32)
        reproject(
            rasterio.band(demo, 1), out, dst_transform=transform, dst_crs=demo.crs,
            dst_nodata=np.nan, resampling=Resampling.bilinear,
        )  # fmt: skip
        return out, tuple(transform)[:6], demo.crs.to_wkt()


def stations(dem: tuple[Any, Any, str]) -> gpd.GeoDataFrame:
    """On known ground, spread over the grid."""
    values, (width, _, x0, _, height, y0), crs = dem
    random = np.random.default_rng(1)
    known = np.argwhere(np.isfinite(values))
    rows, columns = known[random.choice(len(known), STATIONS, replace=False)].T
    places = shapely.points(x0 + (columns + 0.5) * width, y0 + (rows + 0.5) * height)
    return gpd.GeoDataFrame(
        {name: np.full(STATIONS, value) for name, value in STATION.items()},
        index=[f"S{i}" for i in range(STATIONS)],
        geometry=places,
        crs=crs,
    )


def timed(work: Any) -> tuple[Any, float]:
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def point_runs(dem: tuple[Any, Any, str], place: shapely.Point, cells: Any) -> Any:
    """Levels of one station at the centres of cells, a path each."""
    _, (width, _, x0, _, height, y0), crs = dem
    x, y = x0 + (cells[1] + 0.5) * width, y0 + (cells[0] + 0.5) * height
    to_degrees = pyproj.Transformer.from_crs(crs, pyproj.CRS(crs).geodetic_crs, always_xy=True)
    latitude = (to_degrees.transform(x, y)[1] + to_degrees.transform(place.x, place.y)[1]) / 2
    # On the ground, as the points of a profile are counted.
    geod = pyproj.CRS(crs).get_geod()
    own = to_degrees.transform(np.full(len(x), place.x), np.full(len(x), place.y))
    apart = geod.inv(*own, *to_degrees.transform(x, y))[2]
    points = np.ceil(apart / CELL).astype(int) + 1
    level = np.full(len(x), np.nan)
    for count in np.unique(points):
        at = np.flatnonzero(points == count)
        starts = np.tile([place.x, place.y], (len(at), 1))
        paths = gp.terrain.profiles(
            dem, starts, np.column_stack([x, y])[at], points=int(count), threads=1
        )
        ground = np.asarray(paths.height_m, float).reshape(len(at), count)
        length = np.asarray(paths.length_m)[:, None]
        distance = length * np.arange(count) / (count - 1) / 1000.0
        losses = gp.telecom.p1812(
            list(zip(distance, ground, strict=True)),
            frequency=STATION["frequency_mhz"] / 1000.0,
            transmitter_height=STATION["height_m"],
            receiver_height=1.5,
            latitude=latitude[at],
            threads=1,
        )
        level[at] = STATION["eirp_dbm"] - losses["basic_transmission_loss_db"].to_numpy()
    return level


def against_point_runs(dem: tuple[Any, Any, str], masts: gpd.GeoDataFrame) -> dict[str, Any]:
    """One row: radials beside point runs, which the direct way must equal."""
    one = masts.iloc[[0]]
    direct = gp.telecom.area_levels(dem, one, radius=RADIUS, step=CELL, way="direct", threads=1)
    radials, seconds = timed(
        lambda: gp.telecom.area_levels(
            dem, one, radius=RADIUS, step=CELL, way="radials", threads=1
        )
    )
    label, place = one.index[0], one.geometry.iloc[0]
    expected, along = direct.level(label), radials.level(label)
    rows, columns = np.nonzero(np.isfinite(expected))
    x0, y0 = dem[1][2], dem[1][5]
    away = np.hypot(x0 + (columns + 0.5) * CELL - place.x, y0 - (rows + 0.5) * CELL - place.y)
    far = np.flatnonzero(away > 300.0)
    some = np.random.default_rng(2).choice(far, POINT_RUNS, replace=False)
    level, peer = timed(lambda: point_runs(dem, place, (rows[some], columns[some])))
    np.testing.assert_allclose(level, expected[rows[some], columns[some]], atol=2e-3)
    apart = np.abs(along - expected)[rows, columns]
    return {
        "work": f"a cell's level, {len(rows):,} cells of one station; radials are "
        f"{apart.mean():.2f} dB from the point run in the mean, {np.quantile(apart, 0.95):.2f} "
        "in 19 of 20",
        "geoplan_s": seconds / len(rows),
        "point runs": peer / POINT_RUNS,
    }


def run() -> list[dict[str, Any]]:
    """Rows of the table."""
    dem = heights()
    masts = stations(dem)
    rows = [against_point_runs(dem, masts)]
    for way in ("radials", "direct"):
        for threads in (1, 0):
            levels, seconds = timed(
                lambda way=way, threads=threads: gp.telecom.area_levels(
                    dem, masts, radius=RADIUS, way=way, threads=threads
                )
            )
            cells = sum(int(np.isfinite(levels.level(name)).sum()) for name in levels.ids)
            rows.append(
                {
                    "work": f"levels of {STATIONS} stations, {way}, "
                    f"{'one thread' if threads else 'all threads'}, {cells:,} cells",
                    "geoplan_s": seconds,
                }
            )
    return rows


if __name__ == "__main__":
    for line in run():
        print(line)
