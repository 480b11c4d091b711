"""Zonal statistics against exactextract, one thread each, same arrays, same process."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import rasterio
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource

REAL = Path(os.environ.get("GEOPLAN_REAL_DATA", Path(__file__).parents[3] / "shared" / "data"))
WGS84 = pyproj.CRS(4326).to_wkt()
FINE = 32  # cells of 1 km into cells of about 30 m, each way


def median_seconds(work: Callable[[], Any], repeats: int) -> tuple[float, Any]:
    """Median time of several calls, and what the last one gave."""
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def compare(
    name: str,
    values: np.ndarray,
    bounds: Any,
    communes: gpd.GeoDataFrame,
    stats: list[str],
    repeats: int,
) -> list[dict[str, Any]]:
    """First raster (zones laid on the grid too) and second raster on the same weights."""
    rows, columns = values.shape
    width = (bounds.right - bounds.left) / columns
    height = (bounds.top - bounds.bottom) / rows
    raster = (values, (width, 0.0, bounds.left, 0.0, -height, bounds.top), WGS84)
    source = NumPyRasterSource(
        values,
        nodata=np.nan,
        xmin=bounds.left,
        ymin=bounds.bottom,
        xmax=bounds.right,
        ymax=bounds.top,
        srs_wkt=WGS84,
    )
    # exactextract stops on the repeated vertices of the file.
    plain = communes.set_geometry(shapely.remove_repeated_points(communes.geometry.values))

    def theirs() -> pd.DataFrame:
        return exact_extract(source, plain, stats, output="pandas")

    def first() -> pd.DataFrame:
        return gp.zonal.statistics(communes, raster, stats, threads=1, progress=False)

    weights = gp.zonal.cell_weights(communes, raster, threads=1, progress=False)

    def second() -> pd.DataFrame:
        return gp.zonal.statistics(weights, raster, stats, threads=1, progress=False)

    their_s, expected = median_seconds(theirs, repeats)
    found = []
    for work, what in [(first, "first raster"), (second, "second raster, same weights")]:
        our_s, got = median_seconds(work, 3 * repeats)
        np.testing.assert_allclose(got, expected, rtol=1e-6)
        found.append(
            {
                "work": f"{name}, {', '.join(stats)}: {what}",
                "geoplan_s": our_s,
                "other": "exactextract",
                "other_s": their_s,
                "ratio": their_s / our_s,
            }
        )
    return found


def run() -> list[dict[str, Any]]:
    """One row a comparison; none where the real data is absent."""
    path = REAL / "sonla_worldpop_2020_1km_unadj.tif"
    if not path.exists():
        return []
    communes = gp.io.read_vector(REAL / "sonla_communes_new_2025_gso.gpkg")
    with rasterio.open(path) as raster:
        values = raster.read(1).astype(np.float32)
        values[values == raster.nodata] = np.nan
        bounds = raster.bounds
    sizes = [("1 km", values, 5)]
    for name, n, repeats in (("250 m", 4, 3), ("120 m", 8, 3), ("30 m", FINE, 3)):
        # people a cell, all different within a cell of 1 km
        share = np.random.default_rng(n).uniform(
            0.5, 1.5, (n * len(values), n * values.shape[1])
        )
        fine = values.repeat(n, axis=0).repeat(n, axis=1) * share / n**2
        sizes.append((name, fine.astype(np.float32), repeats))
    classes = np.floor(np.log2(sizes[2][1].clip(2.0**-20)))
    every = ["count", "sum", "mean", "min", "max", "variance"]
    found = []
    of_values = ["median", "quantile(q=0.9)", "mode", "variety"]
    for stats in (["sum", "mean"], every, of_values):
        # At 30 m one such comparison takes over a minute.
        for name, raster_values, repeats in sizes[:3] if stats is of_values else sizes:
            found += compare(
                f"75 communes, {name}", raster_values, bounds, communes, stats, repeats
            )
    found += compare("75 communes, classes of 120 m", classes, bounds, communes, of_values, 3)
    return found


if __name__ == "__main__":
    for row in run():
        print(
            f"{row['work']}: {row['geoplan_s'] * 1e3:.1f} ms, {row['other']} "
            f"{row['other_s'] * 1e3:.0f} ms, {row['ratio']:.1f} x"
        )
