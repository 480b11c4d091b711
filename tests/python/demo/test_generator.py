"""The demo folder: made again it is the same; it is small, whole, tiled and says what it is."""

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import demo_data as demo
import geopandas as gpd
import numpy as np
import openpyxl
import pandas as pd
import pytest
import rasterio
import shapely
from geopandas.testing import assert_geodataframe_equal

VECTORS = ("communes.gpkg", "roads.gpkg", "coverage.gpkg")
RASTERS = ("population_100m.tif", "dem_100m.tif")
POINTS = ("schools", "health_posts", "post_offices", "culture_points")
TEXTS = (
    "dan_so.csv",
    "ngan_sach.csv",
    "study.toml",
    "access.toml",
    "signal.toml",
    "planted.json",
)


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The province made once more, elsewhere."""
    folder = tmp_path_factory.mktemp("demo")
    subprocess.run([sys.executable, str(demo.DEMO / "generate.py"), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("name", VECTORS)
def test_vectors_are_made_again(again: Path, name: str) -> None:
    old, new = gpd.read_file(demo.DEMO / name), gpd.read_file(again / name)
    pd.testing.assert_frame_equal(
        pd.DataFrame(old.drop(columns="geometry")), pd.DataFrame(new.drop(columns="geometry"))
    )
    assert old.crs == new.crs
    assert shapely.equals_exact(old.geometry.values, new.geometry.values, 1e-6).all()


@pytest.mark.parametrize("name", RASTERS)
def test_rasters_are_made_again(again: Path, name: str) -> None:
    with rasterio.open(demo.DEMO / name) as old, rasterio.open(again / name) as new:
        assert old.profile == new.profile
        assert old.tags() == new.tags()
        np.testing.assert_array_equal(old.read(1), new.read(1))


@pytest.mark.parametrize("name", POINTS)
def test_points_are_made_again(again: Path, name: str) -> None:
    old, new = (gpd.read_file(f / f"{name}.geojson") for f in (demo.DEMO, again))
    assert_geodataframe_equal(old, new, check_less_precise=True)


@pytest.mark.parametrize("name", TEXTS)
def test_texts_are_made_again(again: Path, name: str) -> None:
    assert (demo.DEMO / name).read_bytes() == (again / name).read_bytes()


def test_the_workbook_is_made_again(again: Path) -> None:
    def cells(folder: Path) -> list[tuple]:
        sheet = openpyxl.load_workbook(folder / "khao_sat.xlsx")["khao_sat"]
        return list(sheet.iter_rows(values_only=True))

    assert cells(demo.DEMO) == cells(again)
    assert all(isinstance(row[0], str) and len(row[0]) == 5 for row in cells(again)[1:])


def test_the_folder_is_small() -> None:
    folders = (demo.DEMO, demo.DEMO / "generator")
    files = [p for folder in folders for p in folder.iterdir() if p.is_file()]
    assert sum(p.stat().st_size for p in files) < 6_000_000


def test_the_checksums_of_the_note_hold() -> None:
    note = (demo.DEMO / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", note, re.MULTILINE)
    listed = {name for name, _ in rows}
    data = {p.name for p in demo.DEMO.iterdir() if p.is_file()} - {"README.md", "generate.py"}
    assert listed == data
    for name, digest in rows:
        assert hashlib.sha256((demo.DEMO / name).read_bytes()).hexdigest() == digest, name


def test_sixty_communes_tile_the_province() -> None:
    frame = demo.communes()
    assert len(frame) == 60
    assert frame.is_valid.all()
    whole = frame.geometry.union_all()
    assert frame.area.sum() == pytest.approx(whole.area, abs=1e-3)
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0


def test_communes_have_parts_holes_classes_codes_and_names() -> None:
    frame = demo.communes()
    parts = [list(g.geoms) for g in frame.geometry]
    assert sum(len(p) == 2 for p in parts) >= 1
    assert sum(len(polygon.interiors) for p in parts for polygon in p) >= 1
    assert 2000 <= shapely.get_num_coordinates(frame.geometry.values).sum() <= 8000
    assert set(frame["khu_vuc"]) == {"I", "II", "III"}
    assert frame["ma_xa"].str.fullmatch(r"0\d{4}").all()
    assert frame["ma_xa"].is_unique
    assert frame["ten_xa"].is_unique
    assert all(unicodedata.is_normalized("NFC", name) for name in frame["ten_xa"])
    letters = set("".join(frame["ten_xa"]))
    assert {"Đ", "ư", "ơ", "ặ", "ẫ"} <= letters


def test_official_totals_differ_from_the_grid() -> None:
    totals = pd.read_csv(demo.DEMO / "dan_so.csv", dtype={"ma_xa": str}).set_index("ma_xa")
    ratio = totals["dan_so_2025"] / demo.people()
    assert 500_000 <= totals["dan_so_2025"].sum() <= 700_000
    assert ratio.between(0.85, 1.15).all()
    assert ratio.std() > 0.04


def test_points_lie_in_the_commune_they_name() -> None:
    for name in POINTS:
        frame = demo.points(name)
        own = demo.communes().geometry[frame["ma_xa"]]
        assert own.contains(frame.geometry.set_axis(own.index), align=False).all(), name


def test_coverage_is_as_untidy_as_reported() -> None:
    frame = gpd.read_file(demo.DEMO / "coverage.gpkg")
    assert (~frame.is_valid).sum() == 1
    assert set(frame["cong_nghe"]) == {"2G", "3G", "4G", "5G"}
    assert frame["nha_mang"].nunique() == 3
    first, second = frame[
        (frame["nha_mang"] == "NuiPhone") & (frame["cong_nghe"] == "4G")
    ].geometry
    assert first.intersection(second).area > 1e6


def test_roads_join_into_one_net_that_reaches_every_commune() -> None:
    roads = gpd.read_file(demo.DEMO / "roads.gpkg")
    assert set(roads["cap_duong"]) == {"quoc_lo", "tinh_lo", "huyen_lo", "duong_xa"}
    net = shapely.union_all(roads.geometry.buffer(0.5).values)
    assert net.geom_type == "Polygon"
    assert demo.communes().intersects(net).all()


def test_every_file_says_that_it_is_made() -> None:
    for name in VECTORS:
        assert "MADE DATA" in _layer_note(name)
    for name in RASTERS:
        with rasterio.open(demo.DEMO / name) as raster:
            assert "MADE DATA" in raster.tags()["TIFFTAG_IMAGEDESCRIPTION"]
    for name in POINTS:
        text = (demo.DEMO / f"{name}.geojson").read_text(encoding="utf-8")
        assert "MADE DATA" in json.loads(text)["description"]
    for name in ("dan_so.csv", "ngan_sach.csv"):
        table = pd.read_csv(demo.DEMO / name)
        assert table["nguon"].str.contains("giả lập").all()
    assert demo.survey()["nguon"].str.contains("giả lập").all()
    assert "MADE PROVINCE" in (demo.DEMO / "study.toml").read_text(encoding="utf-8")
    assert "MADE DATA" in (demo.DEMO / "planted.json").read_text(encoding="utf-8")


def _layer_note(name: str) -> str:
    """The layer's description in the GeoPackage's table of contents."""
    connection = sqlite3.connect(f"file:{demo.DEMO / name}?mode=ro", uri=True)
    try:
        return str(connection.execute("SELECT description FROM gpkg_contents").fetchone()[0])
    finally:
        connection.close()
