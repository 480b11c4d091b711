"""Faults of the CRS, planted in real communes beside the communes as they are."""

import os
import shutil
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest
import shapely

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")
COMMUNES = "sonla_communes_new_2025_vnsdi.gpkg"
CODES = {
    "no_crs",
    "degrees_in_metric",
    "metres_in_degrees",
    "swapped_axes",
    "wrong_meridian",
    "wrong_crs",
    "coordinates_out_of_range",
    "tiny_cells",
}


def assigned(layer: gpd.GeoDataFrame, crs: str | None) -> gpd.GeoDataFrame:
    return layer.set_crs(crs, allow_override=True)


def swapped(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    turned = shapely.transform(layer.geometry.to_numpy(), lambda xy: xy[:, ::-1])
    return layer.set_geometry(gpd.GeoSeries(turned, index=layer.index, crs=layer.crs))


def found(folder: Path, layer: gpd.GeoDataFrame) -> pd.DataFrame:
    shutil.copy(DATA / COMMUNES, folder)
    named = layer[["commune_code", "commune_name", "geometry"]].head(40)
    named.to_file(folder / "planted.gpkg", driver="GPKG")
    findings = gp.check(folder, date="2026-01-01", progress=False)
    return findings[findings.code.isin(CODES)]


@pytest.fixture(scope="module")
def communes() -> gpd.GeoDataFrame:
    return gpd.read_file(DATA / COMMUNES)


def test_communes_as_they_are_and_in_vn2000_have_no_fault(
    communes: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    assert found(tmp_path, communes.to_crs("EPSG:9206")).empty


@pytest.mark.parametrize(
    ("code", "plant"),
    [
        ("no_crs", lambda c: assigned(c.to_crs("EPSG:9206"), None)),
        ("degrees_in_metric", lambda c: assigned(c, "EPSG:9206")),
        ("metres_in_degrees", lambda c: assigned(c.to_crs("EPSG:9206"), "EPSG:4326")),
        ("swapped_axes", swapped),
        ("swapped_axes", lambda c: swapped(c.to_crs("EPSG:9206"))),
        ("wrong_meridian", lambda c: assigned(c.to_crs("EPSG:9206"), "EPSG:9210")),
    ],
)
def test_a_planted_fault_is_found(code, plant, communes, tmp_path) -> None:  # type: ignore[no-untyped-def]
    findings = found(tmp_path, plant(communes))
    assert list(findings.code) == [code]
    assert set(findings.file) == {"planted.gpkg"}


def test_every_kind_has_its_page() -> None:
    pages = {p.stem for p in (ROOT / "libgeoplan/docs/findings").glob("*.md")}
    assert CODES <= pages
