"""Travel times and catchments in a study, by hand.

The people of each of the four squares of 1 km live at its centre; the office is at that of 01.
On foot 1 km takes 15 minutes at 4 km/h, and 04 is √2 km away. Lengths of roads are on the
ground: 1 / 0.9999 of those in the plane.
"""

from __future__ import annotations

import math
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import rasterio
from rasterio.transform import from_origin
from shapely import LineString, Point

X, Y = 500_500, 2_300_500
HEAD = """\
geoplan = 1
[study]
name = "Travel"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "zones.gpkg"
id = "ma"
name = "ten"
population = { path = "people.csv", id = "ma", value = "people" }
[layers]
people = { raster = "people.tif" }
offices = { points = "offices.gpkg" }
desks = { table = "desks.csv", id = "ma" }
roads = { lines = "roads.gpkg" }
river = { lines = "river.gpkg" }
"""
ON_FOOT = '[travel.foot]\nover = "land"\nmode = "walking"\ncell_m = 100\nland_kmh = 4\n'
BY_ROAD = """\
[travel.road]
over = "roads"
roads = "roads"
road_class = "class"
road_kmh = { main = 60 }
walk_kmh = 4
snap_m = %d
"""


def indicator(kind: str, travel: str, more: str, layer: str = "offices") -> str:
    return (
        f'[[indicators]]\nid = "value"\nkind = "{kind}"\nfield = "f"\nlayer = "{layer}"\n'
        f'travel = "{travel}"\n{more}\n'
    )


@pytest.fixture
def folder(squares: Path) -> Path:
    def write(name: str, columns: dict[str, list[object]], shape: object) -> None:
        gpd.GeoDataFrame(columns, geometry=[shape], crs=9206).to_file(squares / name)

    write("offices.gpkg", {"desks": [10]}, Point(X, Y))
    write("roads.gpkg", {"class": ["main"]}, LineString([(X, Y), (X + 1000, Y)]))
    # Between the south and the north, but for its western end.
    write("river.gpkg", {"a": [1]}, LineString([(X - 200, Y + 520), (X + 20_000, Y + 520)]))
    pd.DataFrame({"ma": ["01"], "desks": [10]}).to_csv(squares / "desks.csv", index=False)
    return squares


def run(folder: Path, *parts: str) -> gp.Results:
    (folder / "study.toml").write_text(HEAD + "".join(parts))
    return gp.read_study(folder / "study.toml").run(progress=False)


def values(results: gp.Results) -> list[float]:
    return results.indicators.sort_values("zone_id").value.tolist()


def test_minutes_over_land(folder: Path) -> None:
    results = run(folder, ON_FOOT, indicator("travel_time", "foot", ""))
    expected = [0, 15, 15, 15 * math.sqrt(2)]
    assert values(results) == pytest.approx(expected, rel=1e-6, abs=1e-9)
    assert set(results.indicators.unit) == {"min"}


def test_shares_beyond_a_time(folder: Path) -> None:
    results = run(folder, ON_FOOT, indicator("travel_time", "foot", "beyond_min = 20"))
    assert values(results) == [0, 0, 0, 1]
    assert set(results.indicators.unit) == {"share"}


def test_a_barrier_leads_round(folder: Path) -> None:
    with_river = ON_FOOT + 'barriers = "river"\n'
    free = values(run(folder, ON_FOOT, indicator("travel_time", "foot", "")))
    barred = values(run(folder, with_river, indicator("travel_time", "foot", "")))
    assert barred[:2] == free[:2]
    assert barred[2] > free[2] + 3


def test_minutes_by_road_count_the_walks(folder: Path) -> None:
    results = run(folder, BY_ROAD % 2000, indicator("travel_time", "road", ""))
    # 02 is on the road. From 03 one walks 1 km to the office, and from 04 1 km to the road.
    assert values(results)[:3] == pytest.approx([0, 1, 15], rel=2e-4)
    # Riding takes r = 1 min/km and walking q = 15: 1 r + 1 km √(q² - r²).
    assert values(results)[3] == pytest.approx(1 + math.sqrt(224), rel=2e-4)


def test_who_reaches_nothing_is_beyond_and_told(folder: Path) -> None:
    results = run(folder, BY_ROAD % 500, indicator("travel_time", "road", "beyond_min = 30"))
    assert values(results) == [0, 0, 1, 1]
    told = results.problems[results.problems.code == "people_unreached"]
    assert set(told.row) == {"03", "04"}
    mean = run(folder, BY_ROAD % 500, indicator("travel_time", "road", ""))
    assert mean.indicators.sort_values("zone_id").state.tolist()[2:] == ["missing", "missing"]


def test_rows_of_a_table_stand_in_their_zone_and_it_is_told(folder: Path) -> None:
    results = run(folder, ON_FOOT, indicator("travel_time", "foot", "", "desks"))
    assert values(results)[0] < 15 < values(results)[3]
    assert "facilities_placed_by_zone" in set(results.problems.code)


@pytest.mark.parametrize("travel", ["foot", "road"])
def test_a_catchment_shares_the_capacity_out(folder: Path, travel: str) -> None:
    more = 'within_min = 15.5\nmethod = "2sfca"\ncapacity = "desks"'
    how = ON_FOOT if travel == "foot" else BY_ROAD % 1100
    results = run(folder, how, indicator("catchment", travel, more))
    # 100, 200 and 300 people within 15 minutes: 10 / 600 each, 16.67 a thousand. By road 04
    # is there too, 1 + 15 minutes away from the nearest place on it, but that is over 15.5.
    assert values(results) == pytest.approx([10 / 0.6, 10 / 0.6, 10 / 0.6, 0])
    assert set(results.indicators.unit) == {"per_1000_people"}


def test_a_capacity_that_is_not_known_is_no_zero(folder: Path) -> None:
    offices = gpd.GeoDataFrame(
        {"desks": [10, None]}, geometry=[Point(X, Y), Point(X + 1000, Y + 1000)], crs=9206
    )
    offices.to_file(folder / "offices.gpkg")
    more = 'within_min = 10\nmethod = "2sfca"\ncapacity = "desks"'
    results = run(folder, ON_FOOT, indicator("catchment", "foot", more))
    states = results.indicators.sort_values("zone_id").state.tolist()
    assert states == ["known", "known", "known", "missing"]
    assert "capacity_unknown" in set(results.problems.code)


def test_lost_facilities_are_told_by_their_row(folder: Path) -> None:
    offices = gpd.GeoDataFrame(
        {"desks": [10, 5]}, geometry=[Point(X, Y), Point(X, Y + 90_000)], crs=9206
    )
    offices.to_file(folder / "offices.gpkg")
    more = 'within_min = 15.5\nmethod = "2sfca"'
    for how, travel, code in (
        (ON_FOOT, "foot", "facility_left_out"),
        (BY_ROAD % 2000, "road", "facility_off_road"),
    ):
        for kind, keys in (("travel_time", ""), ("catchment", more)):
            problems = run(folder, how, indicator(kind, travel, keys)).problems
            told = problems[problems.code == code]
            assert told[["file", "row"]].values.tolist() == [["offices.gpkg", "2"]]


def test_land_that_is_not_known_leaves_minutes_unknown(folder: Path) -> None:
    with rasterio.open(
        folder / "land.tif",
        "w",
        driver="GTiff",
        width=60,
        height=60,
        count=1,
        nodata=0,
        dtype="uint8",
        crs="EPSG:9206",
        transform=from_origin(X - 20_000, Y + 20_000, 1e3, 1e3),
    ) as raster:
        values = np.full((60, 60), 1, np.uint8)
        values[18, 20:22] = 0  # where the people of 03 and 04 are, or beside them
        values[19, 21] = 0
        raster.write(values, 1)
    how = ON_FOOT.replace("land_kmh = 4", 'land = "land"\nland_kmh = { 1 = 4 }')
    text = HEAD.replace("[layers]\n", '[layers]\nland = { raster = "land.tif" }\n')
    (folder / "study.toml").write_text(
        text + how + indicator("travel_time", "foot", "beyond_min = 100")
    )
    results = gp.read_study(folder / "study.toml").run(progress=False)
    states = results.indicators.sort_values("zone_id").set_index("zone_id").state
    assert "missing" in set(states) and states["01"] == "known"
    assert 1 not in values_of_known(results)


def values_of_known(results: gp.Results) -> list[float]:
    return results.indicators[results.indicators.state == "known"].value.tolist()


def test_the_method_record_says_how_one_travels(folder: Path) -> None:
    results = run(folder, ON_FOOT, BY_ROAD % 500, indicator("travel_time", "foot", ""))
    travel = results.method["travel"]
    assert travel["foot"]["heights"] == "none: flat"
    assert travel["foot"]["snap_m"] == 200
    assert travel["road"]["tolerance_m"] == 1


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([ON_FOOT, indicator("travel_time", "bus", "")], "bus"),
        ([ON_FOOT.replace("land", "sea", 1), indicator("travel_time", "foot", "")], "over"),
        ([ON_FOOT.replace("= 4", "= -4"), indicator("travel_time", "foot", "")], "above 0"),
        ([ON_FOOT + 'dem = "roads"\n', indicator("travel_time", "foot", "")], "roads"),
        (
            [BY_ROAD.replace("road_class", "#") % 5, indicator("travel_time", "road", "")],
            "class",
        ),
        ([ON_FOOT, indicator("catchment", "foot", 'method = "2sfca"')], "within_min"),
        (
            [ON_FOOT.replace("= 4", "= {}"), indicator("travel_time", "foot", "")],
            "names no class",
        ),
        ([ON_FOOT.replace("= 4", "= 400"), indicator("travel_time", "foot", "")], "300"),
        ([ON_FOOT + "snap_m = -1\n", indicator("travel_time", "foot", "")], "snap_m"),
        (
            [ON_FOOT + "limit_min = 10\n", indicator("travel_time", "foot", "beyond_min = 30")],
            "limit_min = 10",
        ),
    ],
)
def test_wrong_keys_are_errors(folder: Path, parts: list[str], words: str) -> None:
    with pytest.raises(gp.Error, match=words):
        run(folder, *parts)


def test_one_run_is_another_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    parts = [ON_FOOT, BY_ROAD % 2000, indicator("travel_time", "road", "")]
    run(folder, *parts).write(tmp_path / "a")
    gp.read_study(folder / "study.toml").run(threads=1, progress=False).write(tmp_path / "b")
    for name in ("indicators.csv", "problems.csv", "method.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
