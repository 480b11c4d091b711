"""Kind `signal` in a study: its parts called one by one, stations left out, bad keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import rasterio
import shapely

DEMO = Path(__file__).resolve().parents[3] / "datasets" / "demo"
FILES = ("communes.gpkg", "dan_so.csv", "population_100m.tif", "dem_100m.tif")
STUDY = """
geoplan = 1
[study]
name = "signal"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "communes.gpkg"
id = "ma_xa"
name = "ten_xa"
[layers]
people = { raster = "population_100m.tif", unit = "people" }
dem = { raster = "dem_100m.tif", unit = "m" }
stations = { points = "stations.geojson" }
[[indicators]]
id = "weak"
kind = "signal"
field = "telecom"
layer = "stations"
dem = "dem"
below_dbm = -105
radius_m = 6000
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The demo's ground and people, with six of its stations."""
    for name in FILES:
        shutil.copyfile(DEMO / name, tmp_path / name)
    stations = gpd.read_file(DEMO / "stations.geojson").iloc[::40].head(6)
    stations.to_file(tmp_path / "stations.geojson", driver="GeoJSON")
    (tmp_path / "study.toml").write_text(STUDY, encoding="utf-8")
    return tmp_path


def run(folder: Path) -> gp.study.Results:
    return gp.read_study(folder / "study.toml").run()


def test_the_share_is_that_of_levels_and_people_taken_one_by_one(folder: Path) -> None:
    stations = gpd.read_file(folder / "stations.geojson").to_crs(9206)
    levels = gp.telecom.area_levels(folder / "dem_100m.tif", stations, radius=6000)
    level, _, in_doubt = levels.best_server()
    assert int(in_doubt.sum()) == 0
    strong = level.to_numpy() >= -105
    with rasterio.open(folder / "population_100m.tif") as people:
        transform = (people.transform, people.crs)
        count = people.read(1).astype(float)
        count[count == people.nodata] = np.nan
    zones = gpd.read_file(folder / "communes.gpkg").set_index("ma_xa")
    grid = (transform[0].a, 0, transform[0].c, 0, transform[0].e, transform[0].f)
    weak = np.where(strong, 0.0, count)
    every = gp.zonal.statistics(zones, (count, grid, transform[1].to_wkt()), "sum")["sum"]
    under = gp.zonal.statistics(zones, (weak, grid, transform[1].to_wkt()), "sum")["sum"]
    expected = (under / every).to_numpy()
    found = run(folder).indicators.set_index("zone_id")["value"].loc[zones.index]
    np.testing.assert_allclose(found.to_numpy(float), expected, rtol=1e-6, atol=1e-9)
    assert 0.1 < expected.mean() < 1


def test_a_station_off_the_heights_or_incomplete_is_left_out_and_told(folder: Path) -> None:
    whole = run(folder).indicators["value"]
    stations = gpd.read_file(folder / "stations.geojson")
    more = pd.concat([stations, stations.iloc[:2]], ignore_index=True)
    more.loc[6, "geometry"] = shapely.Point(0, 0)
    more.loc[7, "eirp_dbm"] = np.nan
    more.to_file(folder / "stations.geojson", driver="GeoJSON")
    results = run(folder)
    told = results.problems.set_index("row")["code"]
    assert told["7"] == "station_off_heights"
    assert told["8"] == "station_incomplete"
    pd.testing.assert_series_equal(results.indicators["value"], whole)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('dem = "dem"', 'dem = "stations"', "stations"),
        ('dem = "dem"\n', "", "dem"),
        ("below_dbm = -105", "below_dbm = 105", "below_dbm"),
        ("radius_m = 6000", "radius_m = -1", "radius_m"),
        ("radius_m = 6000", "radius_km = 6", "radius_m"),
    ],
)
def test_wrong_keys_are_refused(folder: Path, old: str, new: str, told: str) -> None:
    head, tail = STUDY.split("[[indicators]]")
    (folder / "study.toml").write_text(
        head + "[[indicators]]" + tail.replace(old, new), encoding="utf-8"
    )
    with pytest.raises(gp.Error, match=told):
        run(folder)
