"""A study of four squares, worked by hand."""

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
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


@pytest.fixture
def small_study(tmp_path: Path) -> Path:
    """Squares of 1 km, 01 and 02 in the south, 03 and 04 in the north, one cell each."""
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    squares = [box(500e3 + 1e3 * x, 2300e3 + 1e3 * y, 501e3 + 1e3 * x, 2301e3 + 1e3 * y)
               for x, y in corners]
    zones = gpd.GeoDataFrame(
        {"ma": ["01", "02", "03", "04"], "ten": ["Một", "Hai", "Ba", "Bốn"],
         "loai": ["I", "I", "II", "II"]},
        geometry=squares, crs="EPSG:9206",
    )
    zones.to_file(tmp_path / "zones.gpkg", layer="zones")
    with rasterio.open(
        tmp_path / "people.tif", "w", driver="GTiff", width=2, height=2, count=1,
        dtype="float32", crs="EPSG:9206", transform=from_origin(500e3, 2302e3, 1e3, 1e3),
        nodata=-9999,
    ) as raster:
        raster.write(np.array([[30.0, 40.0], [10.0, 20.0]], np.float32), 1)
    pd.DataFrame({"ma": ["01", "02", "03", "04"], "people": [100, 200, 300, 400]}).to_csv(
        tmp_path / "people.csv", index=False
    )
    pd.DataFrame({"ma": ["01", "02", "03", "04"], "pct": [0.1, 0.5, 0.9, None]}).to_csv(
        tmp_path / "survey.csv", index=False
    )
    points = zones.iloc[[0, 2]].to_crs("EPSG:4326")
    points.set_geometry(points.representative_point()).to_file(
        tmp_path / "offices.geojson", driver="GeoJSON"
    )
    (tmp_path / "study.toml").write_text(STUDY)
    return tmp_path


@pytest.fixture
def results(small_study: Path) -> gp.Results:
    return gp.read_study(small_study / "study.toml").run()


def test_has_no_problem_but_the_missing_answer(small_study: Path) -> None:
    assert gp.read_study(small_study / "study.toml").check().empty


def test_priorities_are_those_worked_by_hand(results: gp.Results) -> None:
    # need by internet: (0.9 - v) / 0.8 = 1, 0.5, 0, missing; by office: 0, 1, 0, 1.
    # Half each: 0.5, 0.75, 0; zone 04 by its office alone: 1.
    ranks = results.ranks.set_index("zone_id")
    assert ranks["priority"].to_dict() == pytest.approx(
        {"01": 0.5, "02": 0.75, "03": 0.0, "04": 1.0}
    )
    assert ranks["rank"].to_dict() == {"04": 1, "02": 2, "01": 3, "03": 4}
    assert ranks.loc["04", "known_share"] == 0.5
    assert ranks.loc["04", "unknown_inputs"] == 1


def test_gaps_stand_in_the_unit_and_in_people(results: gp.Results) -> None:
    gaps = results.gaps.set_index(["zone_id", "indicator"])
    assert gaps.loc[("02", "internet"), "gap"] == pytest.approx(0.4)  # 0.9 - 0.5
    assert gaps.loc[("02", "internet"), "gap_people"] == 200  # everyone of the zone
    assert gaps.loc[("02", "internet"), "people_basis"] == "zone"
    assert gaps.loc[("03", "internet"), "gap_people"] == 0
    assert gaps.loc[("04", "internet"), "state"] == "missing"


def test_people_are_scaled_to_the_official_totals(results: gp.Results) -> None:
    assert results.zones.set_index("zone_id")["people"].to_dict() == {
        "01": 100, "02": 200, "03": 300, "04": 400
    }
    assert results.method["people"]["raster"]["total"] == 100  # 10 + 20 + 30 + 40
    assert results.method["people"]["raster"]["outside_all_zones"] == pytest.approx(0, abs=1e-9)


def test_chooses_the_two_of_greatest_need_that_money_suffices_for(results: gp.Results) -> None:
    assert results.portfolio["zone_id"].tolist() == ["02", "04"]
    proof = results.method["choose"]["proof"]
    assert proof["objective"] == pytest.approx(1.75)
    assert proof["bound"] == pytest.approx(1.75)
    assert proof["total_cost_vnd"] == 20


def test_refusing_missing_values_leaves_the_zone_unranked(small_study: Path) -> None:
    text = (small_study / "study.toml").read_text()
    (small_study / "study.toml").write_text(
        text.replace("[choose]", 'missing = "refuse"\n[choose]')
    )
    ranks = gp.read_study(small_study / "study.toml").run().ranks.set_index("zone_id")
    assert ranks["rank"].isna()["04"]
    assert ranks.loc["02", "rank"] == 1


def test_other_weights_need_no_measuring(results: gp.Results, small_study: Path) -> None:
    again = results.rank(weights={"telecom": 0.25, "services": 0.75})
    text = (small_study / "study.toml").read_text()
    (small_study / "study.toml").write_text(
        text.replace("telecom = 0.5, services = 0.5", "telecom = 0.25, services = 0.75")
    )
    fresh = gp.read_study(small_study / "study.toml").run().ranks
    assert again.equals(fresh)
    with pytest.raises(gp.Error, match="sum to 1"):
        results.rank(weights={"telecom": 0.5, "services": 0.6})
    with pytest.raises(gp.Error, match="did you mean 'telecom'"):
        results.rank(weights={"telecoms": 1.0})
