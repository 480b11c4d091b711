"""The census of 2009, by 204 old units, carried to the 75 communes of Sơn La by a study."""

import re
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest

CENSUS = "sonla_communes_old_census2009.gpkg"
COMMUNES = "sonla_communes_new_2025_gso.gpkg"
MERGE = "sonla_merge_old_to_new_2025.csv"
ALL = 904_791  # people in the census layer, by its README
# Against the resolution (items 35, 39, 45, 65), by the README of the data.
FALSE_ROWS = {("04012", "04078"), ("04111", "03943")}

STUDY = """\
geoplan = 1
[study]
name = "Điều tra dân số 2009 theo xã mới"
date = 2026-01-01
crs = "EPSG:9206"
outside = true
[zones]
path = "{data}/sonla_communes_new_2025_gso.gpkg"
id = "code"
name = "fullName"
[layers]
census = {{ table = "{data}/sonla_communes_old_census2009.gpkg", {keys} }}
[[indicators]]
id = "people_2009"
kind = "attribute"
field = "context"
layer = "census"
column = "population"
unit = "people"
carry = "count"
"""
BY_NAME = (
    'zone_name = "commune_vn", zone_parent = "district_vn", crosswalk = { path = "merge.csv", '
    'old = "old_code", new = "new_code", old_name = "old_name", '
    'old_parent = "old_district_name" }'
)
BY_MAP = (
    'id = "commune_id", '
    'crosswalk = { path = "walk.csv", old = "old_id", new = "new_id", share = "share" }'
)


def run(folder: Path, data: Path, keys: str) -> tuple["pd.Series[float]", list[float]]:
    """People by zone, NaN where missing; and of the report all, carried, nowhere, held."""
    text = STUDY.format(data=data.as_posix(), keys=keys)
    results = gp.parse_study(text, folder).run()
    people = results.indicators.set_index("zone_id")["value"]
    told = results.problems.set_index("code")["text"].get("not_carried", "")
    return people, [float(n) for n in re.findall(r"[\d.]+(?:e[+-]?\d+)?", str(told))]


def test_by_map_everyone_is_carried_or_told(real_data: Path, tmp_path: Path) -> None:
    old = gp.geom.repair(gpd.read_file(real_data / CENSUS))[0]
    walk = gp.admin.crosswalk_from_overlap(
        old, gpd.read_file(real_data / COMMUNES), old_id="commune_id", new_id="code",
        old_accuracy_m=500,
    )  # fmt: skip
    walk.table.to_csv(tmp_path / "walk.csv", index=False)
    people, told = run(tmp_path, real_data, BY_MAP)
    assert len(people) == 75 and people.notna().all()
    by_unit = old.set_index(old["commune_id"].astype(str))["population"].astype(float)
    outside = float((by_unit * walk.residuals).sum())
    assert people.sum() + outside == pytest.approx(ALL, rel=1e-9)
    assert told[0] == ALL and told[1] == pytest.approx(people.sum(), rel=1e-5)
    assert told[2] == pytest.approx(outside, rel=1e-3) and told[3] == 0


def test_by_old_names_and_districts_what_does_not_meet_is_told(
    real_data: Path, tmp_path: Path
) -> None:
    rows = pd.read_csv(real_data / MERGE, dtype=str)
    pairs = pd.Series(zip(rows["old_code"], rows["new_code"], strict=True))
    rows[~pairs.isin(FALSE_ROWS)].to_csv(tmp_path / "merge.csv", index=False)
    people, told = run(tmp_path, real_data, BY_NAME)
    assert people.notna().sum() >= 45
    assert told[0] == ALL
    assert told[1] == pytest.approx(people.sum(), rel=1e-5)
    assert sum(told[1:]) == pytest.approx(ALL, rel=1e-5)
