"""A study drafted from a folder runs as it is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest
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


def test_english_names_of_columns_are_known(tmp_path: Path) -> None:
    communes("commune_code", "commune_name").to_file(tmp_path / "communes.gpkg")
    survey(tmp_path, "commune_code", "internet_share")
    study = gp.write_new_study(tmp_path, progress=False)
    text = study.read_text(encoding="utf-8")
    assert 'id = "commune_code"' in text and 'name = "commune_name"' in text
    assert len(gp.read_study(study).run(progress=False).ranks) == 4


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
