"""geoplan.io.write_gpkg, read by geopandas and sqlite3."""

import sqlite3
from datetime import date
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import geoplan.io
import numpy as np
import pandas as pd
import pytest
import shapely


def zones() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            "zone_id": ["03646", "03648"],
            "share": [0.25, np.nan],
            "rank": pd.array([1, None], dtype="Int64"),
            "chosen": [True, False],
            "day": pd.to_datetime(["2026-01-31", "2026-02-01"]),
        },
        geometry=[shapely.box(400_000, 2_300_000, 401_000, 2_301_000), None],
        crs="EPSG:9206",
    )


def test_geopandas_reads_what_we_write(tmp_path: Path) -> None:
    gp.io.write_gpkg(tmp_path / "a.gpkg", {"zones": zones()})
    read = gpd.read_file(tmp_path / "a.gpkg")
    assert read.zone_id.tolist() == ["03646", "03648"]
    assert read.share[0] == 0.25 and np.isnan(read.share[1])
    assert read["rank"][0] == 1 and pd.isna(read["rank"][1])
    assert read.chosen.astype(bool).tolist() == [True, False]
    assert read.day.tolist() == zones().day.tolist()
    assert read.crs.to_epsg() == 9206
    assert read.geometry[0].equals(zones().geometry[0]) and read.geometry[1] is None


def test_sqlite_finds_a_sound_geopackage(tmp_path: Path) -> None:
    gp.io.write_gpkg(
        tmp_path / "a.gpkg",
        {"zones": zones()},
        tables={"ranks": pd.DataFrame({"zone_id": ["03646"]})},
        styles={"zones": "<qgis/>"},
        descriptions={"zones": "made for a test"},
        last_change=date(2026, 1, 1),
    )
    with sqlite3.connect(tmp_path / "a.gpkg") as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = base.execute(
            "SELECT table_name, data_type, description, last_change FROM gpkg_contents"
        ).fetchall()
        assert rows == [
            ("zones", "features", "made for a test", "2026-01-01T00:00:00.000Z"),
            ("ranks", "attributes", "", "2026-01-01T00:00:00.000Z"),
            ("layer_styles", "attributes", "", "2026-01-01T00:00:00.000Z"),
        ]
        style = (
            "SELECT f_table_name, f_geometry_column, styleQML, useAsDefault FROM layer_styles"
        )
        assert base.execute(style).fetchall() == [("zones", "geom", "<qgis/>", 1)]


def test_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        gp.io.write_gpkg(tmp_path / f"{name}.gpkg", {"zones": zones()})
    assert (tmp_path / "a.gpkg").read_bytes() == (tmp_path / "b.gpkg").read_bytes()
    assert gp.io.sha256_of_file(tmp_path / "a.gpkg") == gp.io.sha256_of_file(
        tmp_path / "b.gpkg"
    )


def test_mixed_kinds_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    mixed = gpd.GeoDataFrame(
        geometry=[shapely.Point(1, 2), shapely.box(0, 0, 1, 1)], crs="EPSG:4326"
    )
    with pytest.raises(gp.Error, match="only points, only lines or only polygons"):
        gp.io.write_gpkg(tmp_path / "a.gpkg", {"a": mixed})
    assert list(tmp_path.iterdir()) == []


def test_files_of_a_shapefile_are_all_named(tmp_path: Path) -> None:
    zones().drop(columns="day").to_file(tmp_path / "a.shp")
    names = [Path(p).name for p in gp.io.files_of(tmp_path / "a.shp")]
    assert names == ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"]
