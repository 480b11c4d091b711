"""A study drafted from a folder runs as it is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest
import tomllib
from shapely import box

DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", Path(__file__).parents[4] / "shared" / "data"))


def communes(code: str = "ma_xa", name: str = "ten_xa") -> gpd.GeoDataFrame:
    """Four squares of 1 km in Sơn La; with people."""
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    return gpd.GeoDataFrame(
        {
            code: ["03646", "03649", "03652", "03655"],
            name: ["Xã Một", "Xã Hai", "Xã Ba", "Xã Bốn"],
            "dan_so": [1200, 800, 950, 1430],
        },
        geometry=[
            box(500e3 + 1e3 * x, 2350e3 + 1e3 * y, 501e3 + 1e3 * x, 2351e3 + 1e3 * y)
            for x, y in corners
        ],
        crs="EPSG:9206",
    )


def survey(folder: Path, code: str, column: str) -> None:
    rows = {code: communes()["ma_xa"], column: [12.5, 30.25, 41.75, 8.5]}
    pd.DataFrame(rows).to_csv(folder / "survey.csv", index=False)


def errors_of(study: Path) -> list[str]:
    found = gp.check(study, progress=False)
    return list(found.loc[found["severity"] == "error", "text"])


def test_a_folder_of_only_communes_gives_a_study_that_checks(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "xa.gpkg")
    study = gp.write_new_study(tmp_path, progress=False)
    assert errors_of(study) == []
    assert 'id = "ma_xa"' in study.read_text(encoding="utf-8")


def test_communes_and_one_table_give_a_study_that_runs(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "xa.gpkg")
    survey(tmp_path, "ma_xa", "ty_le_internet")
    study = gp.write_new_study(tmp_path, progress=False)
    assert errors_of(study) == []
    assert len(gp.read_study(study).run(progress=False).ranks) == 4


def test_households_and_parts_are_not_taken_for_the_people(tmp_path: Path) -> None:
    units = communes()
    people = units.pop("dan_so")
    units["Số hộ dân"] = people // 4
    units["Dân số nông thôn"] = people - 100
    units["Dân số"] = people
    units.to_file(tmp_path / "xa.gpkg")
    study = gp.write_new_study(tmp_path, progress=False)
    assert tomllib.loads(study.read_text("utf-8"))["zones"]["population"] == "Dân số"


def test_english_names_of_columns_are_known(tmp_path: Path) -> None:
    communes("commune_code", "commune_name").to_file(tmp_path / "communes.gpkg")
    survey(tmp_path, "commune_code", "internet_share")
    study = gp.write_new_study(tmp_path, progress=False)
    text = study.read_text(encoding="utf-8")
    assert 'id = "commune_code"' in text and 'name = "commune_name"' in text
    assert len(gp.read_study(study).run(progress=False).ranks) == 4


def draft_of(folder: Path) -> dict[str, object]:
    """The draft, parsed, after it has run."""
    study = gp.write_new_study(folder, progress=False)
    assert errors_of(study) == []
    gp.read_study(study).run(progress=False)
    return tomllib.loads(study.read_text(encoding="utf-8"))


@pytest.mark.parametrize("crs", ["EPSG:9210", "EPSG:3405"])
def test_the_crs_of_the_zones_is_that_of_the_study(tmp_path: Path, crs: str) -> None:
    communes().to_crs(crs).to_file(tmp_path / "xa.gpkg")
    assert draft_of(tmp_path)["study"]["crs"] == crs


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_zones_not_in_metres_get_the_zone_of_their_province(tmp_path: Path, crs: str) -> None:
    communes().to_crs(crs).to_file(tmp_path / "xa.gpkg")
    study = gp.write_new_study(tmp_path, progress=False)
    text = study.read_text(encoding="utf-8")
    assert 'crs = "EPSG:9206"' in text and "Sơn La" in text


def test_zones_abroad_get_the_utm_zone_of_their_hemisphere(tmp_path: Path) -> None:
    nairobi = [box(36.8 + 0.01 * k, -1.3, 36.81 + 0.01 * k, -1.29) for k in range(4)]
    kenya = communes().set_geometry(nairobi, crs="EPSG:4326")  # 36.8° E, 1.3° S: zone 37S
    kenya.to_file(tmp_path / "wards.gpkg")
    assert draft_of(tmp_path)["study"]["crs"] == "EPSG:32737"


@pytest.mark.parametrize(("north", "east"), [("X", "Y"), ("Y", "X")])
def test_points_in_metres_are_drafted_in_the_crs_that_puts_them_in_the_zones(
    tmp_path: Path, north: str, east: str
) -> None:
    zones = communes()
    zones.to_file(tmp_path / "xa.gpkg")
    middles = zones.geometry.centroid
    table = pd.DataFrame({"ten": ["a", "b", "c", "d"], north: middles.y, east: middles.x})
    table.to_csv(tmp_path / "tram.csv", index=False)
    layer = draft_of(tmp_path)["layers"]["tram"]
    assert (layer["x"], layer["y"], layer["crs"]) == (east, north, "EPSG:9206")


@pytest.mark.parametrize(
    ("column", "values", "unit"),
    [
        ("internet_pct", [45.0, 98.0, 60.5, 77.0], "%"),
        ("ty_le_internet", [0.45, 0.98, 0.605, 0.77], "share"),
        ("so_thon", [4, 9, 6, 7], "1"),
    ],
)
def test_the_unit_of_a_share_is_that_of_its_values(
    tmp_path: Path, column: str, values: list[float], unit: str
) -> None:
    communes().to_file(tmp_path / "xa.gpkg")
    rows = {"ma_xa": communes()["ma_xa"], column: values}
    pd.DataFrame(rows).to_csv(tmp_path / "survey.csv", index=False)
    study = gp.new_study(tmp_path, progress=False)
    assert tomllib.loads(study)["indicators"][0]["unit"] == unit


def test_a_column_of_decimal_commas_is_named_with_the_reason(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "xa.gpkg")
    rows = {"ma_xa": communes()["ma_xa"], "ty_le_ngheo": ["12,5", "30,25", "41,75", "8,5"]}
    pd.DataFrame(rows).to_csv(tmp_path / "ngheo.csv", index=False, sep=";")
    text = gp.new_study(tmp_path, progress=False)
    assert "left out: column 'ty_le_ngheo' of ngheo.csv (numbers written as text" in text


def test_measures_are_no_ids_and_the_same_units_are_named_so(tmp_path: Path) -> None:
    zones = communes().assign(dt_km2=[1.5, 2.5, 3.5, 4.5])
    zones.to_file(tmp_path / "xa.gpkg")
    zones.drop(columns="dan_so").to_file(tmp_path / "xa_khac.gpkg")
    text = gp.new_study(tmp_path, progress=False).replace("\n# ", " ")
    assert "'dt_km2'" not in text and "'dan_so'" not in text
    assert "xa_khac.gpkg (polygons of the same units as the zones)" in text


@pytest.mark.parametrize("name", ['quote"d', "back\\slash"])
def test_odd_names_of_files_stay_whole(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    communes().to_file(folder / "xa.gpkg")
    survey(folder, "ma_xa", "ty_le_internet")
    (folder / "survey.csv").rename(folder / f"{name}.csv")
    study = gp.write_new_study(folder, progress=False)
    assert gp.read_study(study).name == name
    assert errors_of(study) == []


def test_a_file_that_is_there_is_not_replaced_unless_told(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "xa.gpkg")
    mine = tmp_path / "study.toml"
    mine.write_text("mine")
    with pytest.raises(gp.FileError):
        gp.write_new_study(tmp_path, progress=False)
    assert mine.read_text() == "mine"
    gp.write_new_study(tmp_path, replace=True, progress=False)
    assert mine.read_text(encoding="utf-8") != "mine"


def test_a_draft_outside_its_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with pytest.raises(gp.FileError):
        gp.write_new_study(folder, tmp_path / "study.toml", progress=False)


def test_a_folder_without_zones_is_refused(tmp_path: Path) -> None:
    with pytest.raises(gp.Error):
        gp.new_study(tmp_path, progress=False)


def test_the_demo_folder_gives_a_study_that_runs(demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(demo, folder, ignore=shutil.ignore_patterns("study.toml", "generator"))
    study = gp.write_new_study(folder, progress=False)
    assert errors_of(study) == []
    zones = len(gpd.read_file(folder / "communes.gpkg"))
    assert len(gp.read_study(study).run(progress=False).ranks) == zones


@pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")
def test_the_real_folder_gives_a_study_that_runs(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    for file in DATA.iterdir():
        (folder / file.name).symlink_to(file)
    study = gp.write_new_study(folder, progress=False)
    text = study.read_text(encoding="utf-8").replace(
        "[study]\n", "[study]\noutside = true\n"
    )  # the files are links out of the folder
    study.write_text(text, encoding="utf-8")
    assert errors_of(study) == []
    assert len(gp.read_study(study).run(progress=False).ranks) == 75
