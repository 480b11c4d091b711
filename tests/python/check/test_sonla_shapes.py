"""Faults of shapes in Sơn La's files: those that the data's README lists, and no others."""

import re
from pathlib import Path

import geoplan as gp
import pandas as pd
import pytest

BANDO = "sonla_communes_new_2025_bando.gpkg"
GSO = "sonla_communes_new_2025_gso.gpkg"
VNSDI = "sonla_communes_new_2025_vnsdi.gpkg"
CENSUS = "sonla_communes_old_census2009.gpkg"
GADM = "sonla_communes_old_gadm41.gpkg"
DISTRICTS = "sonla_districts_old.gpkg"
ROADS = "sonla_osm_roads.gpkg"


@pytest.fixture(scope="module")
def findings(real_data: Path) -> pd.DataFrame:
    return gp.check(real_data, date="2026-01-01", progress=False)


def of(findings: pd.DataFrame, file: str, code: str) -> pd.DataFrame:
    return findings[(findings["file"] == file) & (findings["code"] == code)]


def first_number(text: str) -> float:
    found = re.search(r"\d+(\.\d+)?", text)
    assert found is not None
    return float(found[0])


@pytest.mark.parametrize("file", [BANDO, GSO])
def test_the_two_overlaps_of_the_new_communes_are_named(
    findings: pd.DataFrame, file: str
) -> None:
    found = of(findings, file, "overlap")
    areas = sorted(first_number(text) for text in found["evidence"])
    assert areas == pytest.approx([0.067, 0.088], abs=5e-4)


def test_the_overlaps_name_their_communes(findings: pd.DataFrame) -> None:
    rows = " ".join(of(findings, GSO, "overlap")["row"])
    assert "Tân Phong" in rows and "Tân Yên" in rows and rows.count("Đoàn Kết") == 2


@pytest.mark.parametrize(("file", "overlap", "gap"), [(CENSUS, 29.3, 29.2), (GADM, 9.2, 9.9)])
def test_units_simplified_one_by_one_overlap_and_gape(
    findings: pd.DataFrame, file: str, overlap: float, gap: float
) -> None:
    for code, km2 in [("overlap", overlap), ("gap", gap)]:
        found = of(findings, file, code)
        assert len(found) == 1
        assert first_number(found["evidence"].item()) == pytest.approx(km2, abs=0.1)


@pytest.mark.parametrize("file", [VNSDI, DISTRICTS])
def test_clean_units_neither_overlap_nor_gape(findings: pd.DataFrame, file: str) -> None:
    assert of(findings, file, "overlap").empty
    assert of(findings, file, "gap").empty
    assert of(findings, file, "invalid_polygon").empty


def test_the_one_invalid_polygon_is_found(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "invalid_polygon"]
    assert found["file"].tolist() == [BANDO]
    assert found["mend"].item() == "repair-polygons"


def test_the_two_drawings_of_the_new_communes_differ(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "drawn_differently"]
    found = found[found["text"].str.contains(VNSDI, regex=False)]
    shares = [first_number(text.split("by ")[-1]) for text in found["text"]]
    assert shares and shares == pytest.approx([1.9] * len(shares), abs=0.1)
    # 9.8 % for Phường Tô Hiệu, the most
    most = [first_number(text.split("by ")[-1]) for text in found["evidence"]]
    assert most == pytest.approx([9.8] * len(most), abs=0.3)


def test_files_of_other_places_are_far(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "far_from_zones"]
    assert sorted(found["file"]) == [
        "mountain_dem_zion_srtm3.tif",
        "ookla_mobile_tiles_puerto_rico_2023Q2.geojson",
        "opencellid_ecuador_south_andes.csv",
    ]


def test_how_coordinates_were_stored_is_seen(findings: pd.DataFrame) -> None:
    rounded = findings[findings["code"] == "rounded_coordinates"]
    assert GADM in rounded["file"].tolist()
    float32 = findings[findings["code"] == "float32_coordinates"]
    assert float32["file"].tolist() == [ROADS]


def test_the_line_of_no_length_is_found(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "zero_length"]
    assert found["file"].tolist() == [ROADS]


def test_the_ward_in_two_parts_is_told(findings: pd.DataFrame) -> None:
    assert "Chiềng Cơi" in of(findings, GSO, "several_parts")["row"].item()


def test_the_kinds_of_the_osm_places_are_counted(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "mixed_geometry"]
    assert found["file"].tolist() == ["sonla_osm_pois.geojson"]
    assert found["evidence"].item() == "points: 4, lines: 0, polygons: 50"


def test_names_in_older_encodings_are_read_and_told(findings: pd.DataFrame) -> None:
    found = findings[findings["code"] == "legacy_encoding"].set_index("file")["mend"]
    assert found["sonla_communes_names_tcvn3_bytes.csv"] == "decode tcvn3"
    assert found["sonla_communes_names_tcvn3_as_utf8.csv"] == "decode tcvn3-as-utf8"


def test_units_of_the_census_areas_are_told(findings: pd.DataFrame) -> None:
    texts = " ".join(of(findings, CENSUS, "area_unit")["text"])
    assert "'area' is in ha" in texts
    assert "'shape_area' is in square degrees" in texts
