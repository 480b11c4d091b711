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


def vn2000(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """In degrees of VN-2000; the way over the projected CRS takes the transformation."""
    return layer.to_crs("EPSG:9206").to_crs("EPSG:4756")


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


@pytest.fixture(scope="module")
def roads() -> gpd.GeoDataFrame:
    return gpd.read_file(DATA / "sonla_osm_roads.gpkg").iloc[::10]


# Each meridian that is used in the north, a quarter of a degree and more from the right one.
@pytest.mark.parametrize("stated", [9205, 9207, 9208, 5897, 9209])
def test_roads_with_another_meridian_are_found_with_their_mend(
    stated: int, roads: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    shutil.copy(DATA / COMMUNES, tmp_path)
    assigned(roads.to_crs("EPSG:9206"), stated).to_file(tmp_path / "planted.gpkg")
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    (found_,) = findings[findings.code == "wrong_meridian"].to_dict("records")
    assert found_["mend"] == "assign-crs EPSG:9206"


def test_roads_without_a_crs_get_the_one_that_lays_them_over_the_zones(
    roads: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    shutil.copy(DATA / COMMUNES, tmp_path)
    assigned(roads.to_crs("EPSG:9206"), None).to_file(tmp_path / "planted.shp")
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    (found_,) = findings[findings.code == "no_crs"].to_dict("records")
    assert found_["mend"] == "assign-crs EPSG:9206"


def test_two_datums_that_fit_alike_are_both_named_and_not_mended(
    roads: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    shutil.copy(DATA / COMMUNES, tmp_path)
    assigned(roads.to_crs("EPSG:32648"), None).to_file(tmp_path / "planted.gpkg")
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    (found_,) = findings[findings.code == "no_crs"].to_dict("records")
    assert found_["mend"] == ""
    assert "EPSG:3405" in found_["evidence"] and "EPSG:32648" in found_["evidence"]


def test_roads_of_the_neighbour_too_are_no_fault(
    roads: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    """Communes of the west, and roads of the whole province."""
    communes = gpd.read_file(DATA / COMMUNES)
    communes[communes.geometry.centroid.x < 103.8].to_file(tmp_path / "xa.gpkg")
    roads.to_crs("EPSG:9206").to_file(tmp_path / "roads.gpkg")
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    assert not set(findings.code) & CODES


# VN-2000 with the scale of UTM on the meridian of the province, which has no EPSG code.
K_9996 = (
    "+proj=tmerc +lat_0=0 +lon_0=104 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 "
    "+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,"
    "0.252906278 +units=m +type=crs"
)


@pytest.mark.parametrize(
    ("metres", "mend", "plant"),
    [
        # policy.md: VN-2000 taken for WGS 84 is some 223 m, k 0.9996 for 0.9999 some 690 m.
        (223.0, "assign-crs EPSG:4756", lambda c: assigned(vn2000(c), "EPSG:4326")),
        (690.0, "assign-crs +proj=tmerc", lambda c: assigned(c.to_crs(K_9996), "EPSG:9206")),
    ],
)
def test_a_shift_against_the_same_units_of_another_file_is_explained(  # type: ignore[no-untyped-def]
    metres, mend, plant, communes, tmp_path
) -> None:
    shutil.copy(DATA / "sonla_communes_new_2025_gso.gpkg", tmp_path)
    plant(communes).to_file(tmp_path / "planted.gpkg", driver="GPKG")
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    (shifted,) = findings[findings.code == "shifted"].to_dict("records")
    assert shifted["file"] == "planted.gpkg"
    assert shifted["mend"].startswith(mend)
    length = float(shifted["text"].split(" m away")[0].rsplit(" ", 1)[1])
    assert length == pytest.approx(metres, rel=0.03)


def test_units_that_are_only_drawn_differently_are_not_shifted(tmp_path: Path) -> None:
    for name in (COMMUNES, "sonla_communes_new_2025_gso.gpkg"):
        shutil.copy(DATA / name, tmp_path)
    findings = gp.check(tmp_path, date="2026-01-01", progress=False)
    assert "shifted" not in set(findings.code)


def test_every_kind_has_its_page() -> None:
    pages = {p.stem for p in (ROOT / "libgeoplan/docs/findings").glob("*.md")}
    assert CODES <= pages
