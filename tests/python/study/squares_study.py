"""A study of four squares of 1 km, 01 and 02 in the south, 03 and 04 in the north."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import rasterio
from rasterio.transform import from_origin
from shapely import box

STUDY = """\
geoplan = 1
[study]
name = "Four squares"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "zones.gpkg"
id = "ma"
name = "ten"
class = "loai"
population = { path = "people.csv", id = "ma", value = "people" }
[layers]
people = { raster = "people.tif" }
offices = { points = "offices.geojson", complete = true }
survey = { table = "survey.csv", id = "ma" }
[[indicators]]
id = "internet"
kind = "attribute"
field = "telecom"
layer = "survey"
column = "pct"
unit = "share"
direction = "higher"
target = 0.9
worst = 0.1
[[indicators]]
id = "office"
kind = "presence"
field = "services"
layer = "offices"
direction = "higher"
target = 1
worst = 0
[rank]
weights = { telecom = 0.5, services = 0.5 }
[choose]
pilots = 2
cost = 10
budget = 25
"""


def squares_zones() -> gpd.GeoDataFrame:
    """The zones: id, name, class."""
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    shapes = [
        box(500e3 + 1e3 * x, 2300e3 + 1e3 * y, 501e3 + 1e3 * x, 2301e3 + 1e3 * y)
        for x, y in corners
    ]
    return gpd.GeoDataFrame(
        {
            "ma": ["01", "02", "03", "04"],
            "ten": ["Một", "Hai", "Ba", "Bốn"],
            "loai": ["I", "I", "II", "II"],
        },
        geometry=shapes,
        crs="EPSG:9206",
    )


def write_people(folder: Path, values: np.ndarray, nodata: float | None = -9999.0) -> None:
    """2 x 2 cells of 1 km, one a zone."""
    with rasterio.open(
        folder / "people.tif",
        "w",
        driver="GTiff",
        width=2,
        height=2,
        count=1,
        dtype="float32",
        crs="EPSG:9206",
        transform=from_origin(500e3, 2302e3, 1e3, 1e3),
        nodata=nodata,
    ) as raster:
        raster.write(values.astype(np.float32), 1)


def write_study(folder: Path) -> None:
    """All files of the study."""
    zones = squares_zones()
    zones.to_file(folder / "zones.gpkg", layer="zones")
    write_people(folder, np.array([[30.0, 40.0], [10.0, 20.0]]))
    pd.DataFrame({"ma": zones["ma"], "people": [100, 200, 300, 400]}).to_csv(
        folder / "people.csv", index=False
    )
    pd.DataFrame({"ma": zones["ma"], "pct": [0.1, 0.5, 0.9, None]}).to_csv(
        folder / "survey.csv", index=False
    )
    points = zones.iloc[[0, 2]].to_crs("EPSG:4326")
    points.set_geometry(points.representative_point()).to_file(
        folder / "offices.geojson", driver="GeoJSON"
    )
    (folder / "study.toml").write_text(STUDY)
