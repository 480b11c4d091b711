"""What a run gives: tables, ranking again, the results folder and its method record."""

import hashlib
import json
import sqlite3
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pyogrio
import pytest

TABLES = {
    "indicators": ["zone_id", "zone_name", "zone_class", "indicator", "field", "value", "state",
                   "unit"],
    "gaps": ["zone_id", "indicator", "value", "target", "gap", "unit", "gap_people",
             "people_basis", "state"],
    "ranks": ["zone_id", "zone_name", "zone_class", "rank", "priority", "tied", "known_share",
              "unknown_inputs", "mean_rank", "rank_low", "rank_high", "top_share"],
    "scores": ["zone_id", "indicator", "score", "weight"],
    "acceptability": ["zone_id", "rank", "share"],
    "portfolio": ["zone_id", "zone_name", "zone_class", "rank", "priority", "people",
                  "cost_vnd"],
    "problems": ["severity", "code", "file", "row", "text", "evidence", "advice", "mend"],
}  # fmt: skip


@pytest.fixture
def small(small_study: Path) -> gp.Results:
    return gp.read_study(small_study / "study.toml").run()


def files_of(folder: Path) -> dict[str, bytes]:
    """Everything in a results folder but the times."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "run.json"}


@pytest.mark.parametrize("table", TABLES)
def test_tables_have_their_columns(table: str, small: gp.Results) -> None:
    assert list(getattr(small, table).columns) == TABLES[table]


@pytest.mark.parametrize("table", ["indicators", "gaps", "scores", "acceptability"])
def test_tidy_tables_stand_in_order_of_zone_then_indicator(
    table: str, demo_results: gp.Results
) -> None:
    frame = getattr(demo_results, table)
    keys = ["zone_id", "indicator" if "indicator" in frame else "rank"]
    pd.testing.assert_frame_equal(frame, frame.sort_values(keys, ignore_index=True))
    assert not frame.duplicated(keys).any()


def test_units_stand_beside_the_values(demo_results: gp.Results) -> None:
    units = demo_results.indicators.drop_duplicates("indicator").set_index("indicator")["unit"]
    assert units["road_density"] == "km/km2"
    assert units["post_office_distance"] == "m"
    assert units["people_without_4g"] == "share"
    assert units["health_post"] == "yes_no"
    assert demo_results.gaps.attrs["units"]["gap_people"] == "people"
    assert demo_results.portfolio.attrs["units"]["cost_vnd"] == "VND"
    assert demo_results.zones.attrs["units"]["area_km2"] == "km2"


def test_values_gaps_and_people_are_those_worked_by_hand(small: gp.Results) -> None:
    # 00102 (class II, 210 people): 0.5 of 0.8 is 0.3 short, and all its people live there.
    gap = small.gaps.set_index(["zone_id", "indicator"]).loc[("00102", "internet")]
    assert gap["value"] == 0.5 and gap["target"] == 0.8
    assert gap["gap"] == pytest.approx(0.3, abs=1e-15)
    assert gap["gap_people"] == 210
    assert list(small.zones["people"]) == [200, 210, 220, 230, 240, 250]  # the official totals
    # 1 km x 1 km on the map, whose scale is 0.9999 here: 1 / 0.9999 ** 2 km2 on the ground.
    assert small.zones["area_km2"].to_numpy() == pytest.approx(1 / 0.9999**2, rel=1e-6)


def test_three_states_stay_apart(small: gp.Results) -> None:
    gaps = small.gaps[small.gaps["indicator"] == "internet"].set_index("zone_id")
    assert dict(gaps["state"]) == {
        "00101": "known", "00102": "known", "00105": "known",
        "00104": "missing",  # no answer
        "00103": "not_applicable", "00106": "not_applicable",  # class III has no target
    }  # fmt: skip
    internet = small.indicators[small.indicators["indicator"] == "internet"]
    assert list(internet["state"]) == ["known"] * 3 + ["missing"] + ["known"] * 2
    assert internet["value"].isna().tolist() == [False] * 3 + [True] + [False] * 2


def test_a_missing_value_is_left_out_of_the_score_and_said(small: gp.Results) -> None:
    ranks = small.ranks.set_index("zone_id")
    # telecom is half of the weight and not known in 00104 (no answer).
    assert ranks.loc["00104", "known_share"] == 0.5
    assert ranks.loc["00101", "known_share"] == 1.0


def test_ranking_again_is_as_a_study_with_those_weights(small_study: Path) -> None:
    results = gp.read_study(small_study / "study.toml").run()
    again = results.rank(weights={"telecom": 0.9, "services": 0.1})
    text = (small_study / "study.toml").read_text()
    other = text.replace(
        "{ telecom = 0.5, services = 0.5 }", "{ telecom = 0.9, services = 0.1 }"
    )
    fresh = gp.parse_study(other, small_study).run().ranks
    pd.testing.assert_frame_equal(again, fresh)
    assert not again["priority"].equals(results.ranks["priority"])


def test_ranking_again_by_indicator_and_without_draws(small: gp.Results) -> None:
    ranks = small.rank(weights={"internet": 1.0}, draws=False)
    assert "rank_low" not in ranks
    # Scores by hand: (0.9 - 0.5) is none of it, 00105 has 0.1 of 0.8 with worst 0.1: 1.
    assert ranks.loc[0, "zone_id"] == "00105"
    assert ranks.loc[0, "priority"] == 1.0
    assert ranks.set_index("zone_id").loc["00101", "priority"] == 0.0


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({"telecom": 0.5, "services": 0.4}, "sum to 1"),
        ({"telecoms": 1.0}, "did you mean 'telecom'"),
        ({"telecom": float("nan")}, "weight"),
    ],
)
def test_wrong_weights_are_refused(
    weights: dict[str, float], words: str, small: gp.Results
) -> None:
    with pytest.raises(gp.Error, match=words):
        small.rank(weights=weights)


def test_two_runs_and_any_number_of_threads_give_the_same_bytes(
    demo: Path, demo_results: gp.Results, tmp_path: Path
) -> None:
    first = files_of(demo_results.write(tmp_path / "first"))
    assert len(first) == 10
    for threads in (1, 8):
        other = gp.read_study(demo / "study.toml").run(threads=threads)
        assert files_of(other.write(tmp_path / f"{threads}")) == first


def test_writing_again_replaces_the_results_and_nothing_else(
    small: gp.Results, tmp_path: Path
) -> None:
    folder = small.write(tmp_path / "results")
    before = files_of(folder)
    small.write(folder)
    assert files_of(folder) == before
    assert [p.name for p in tmp_path.iterdir() if p.name != "small"] == ["results"]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me")
    with pytest.raises(gp.FileError, match="mine"):
        small.write(tmp_path / "mine")
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_the_geopackage_opens_elsewhere_with_its_style(
    demo_results: gp.Results, tmp_path: Path
) -> None:
    path = demo_results.write(tmp_path / "results") / "results.gpkg"
    zones = gpd.read_file(path, layer="zones")
    ours = demo_results.zones
    assert zones.crs == ours.crs
    assert zones.geometry.geom_equals(ours.geometry).all()
    assert zones["zone_id"].tolist() == ours["zone_id"].tolist()
    assert zones["pilot"].sum() == len(demo_results.portfolio) == 6
    pd.testing.assert_series_equal(
        zones["road_density"], ours["road_density"], check_names=False
    )
    assert "layer_styles" in pyogrio.list_layers(path)[:, 0]
    with sqlite3.connect(path) as file:
        styles = file.execute(
            "select f_table_name, useAsDefault, styleQML from layer_styles"
        ).fetchall()
    assert [s[0] for s in styles] == ["zones"] and styles[0][1] in (1, "1", True)
    assert 'attr="priority"' in styles[0][2]


def test_unknown_values_are_null_in_the_geopackage_and_empty_in_csv(
    small: gp.Results, tmp_path: Path
) -> None:
    folder = small.write(tmp_path / "results")
    zones = gpd.read_file(folder / "results.gpkg", layer="zones").set_index("zone_id")
    assert zones["internet"].isna().sum() == 1 and pd.isna(zones.loc["00104", "internet"])
    rows = (folder / "indicators.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "00104,Xã D,I,internet,telecom,,missing,share" in rows


@pytest.mark.parametrize("table", TABLES)
def test_csv_files_hold_the_tables(
    table: str, demo_results: gp.Results, tmp_path: Path
) -> None:
    folder = demo_results.write(tmp_path / "results")
    text = pd.read_csv(folder / f"{table}.csv", dtype=str, encoding="utf-8-sig")
    ours = getattr(demo_results, table)
    if table == "ranks":  # files stand in order of ids, the frame in order of ranks
        ours = ours.sort_values("zone_id", ignore_index=True)
    assert list(text.columns) == list(ours.columns)
    assert len(text) == len(ours)
    for column in ours:
        if pd.api.types.is_float_dtype(ours[column].dtype):
            pd.testing.assert_series_equal(  # written so that they read back the same
                text[column].astype(float), ours[column], check_exact=True, check_names=False
            )
    if "zone_id" in ours:  # codes keep their leading zeros
        assert text["zone_id"].tolist() == ours["zone_id"].tolist()
        assert text["zone_id"].str.fullmatch(r"0\d{4}").all()


def test_the_method_record_has_the_checksums_of_the_inputs(
    demo: Path, demo_results: gp.Results
) -> None:
    inputs = {i["path"]: i for i in demo_results.method["inputs"]}
    kinds = (".gpkg", ".csv", ".xlsx", ".geojson", ".tif")
    data = {p.name for p in demo.iterdir() if p.suffix in kinds} - {"stations.geojson"}
    assert inputs.keys() == data  # stations are of another study
    for name, entry in inputs.items():
        content = (demo / name).read_bytes()
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
        assert entry["bytes"] == len(content)


def test_the_method_record_has_versions_options_and_defaults(small: gp.Results) -> None:
    method = small.method
    assert {"geoplan", "GDAL", "GEOS", "PROJ", "HiGHS"} <= method["versions"].keys()
    # Not one of these stands in the study file.
    assert method["repair"] is True and method["outside"] is False
    assert method["rank"]["normalise"] == "target"
    assert method["rank"]["aggregate"] == "weighted_mean"
    assert method["rank"]["missing"] == "leave_out" and method["rank"]["min_known"] == 0.5
    assert method["choose"]["objective"] == "priority"
    assert method["choose"]["each_class_at_least"] == 0
    people = next(layer for layer in method["layers"] if layer["name"] == "people")
    assert people["band"] == 1 and people["nodata_assigned"] is None
    distance = next(i for i in method["indicators"] if i["id"] == "office_distance")
    assert distance["options"]["from"] == "people" and distance["name"] == "office_distance"
    # And these do.
    assert {"count": 200, "seed": 7, "weights": 0.2}.items() <= method["rank"]["draws"].items()
    # A field's weight is shared equally among its indicators.
    assert method["rank"]["weights_used"] == {
        "internet": 0.5, "office": 0.25, "office_distance": 0.25
    }  # fmt: skip
    assert method["people"]["raster"]["outside_all_zones"] == 7.0
    assert method["choose"]["proof"]["status"] == "optimal"
    assert method["choose"]["proof"]["total_cost_vnd"] == 2000  # two pilots of 1,000


def test_times_stand_apart_from_the_method(small: gp.Results, tmp_path: Path) -> None:
    folder = small.write(tmp_path / "results")
    run = json.loads((folder / "run.json").read_text())
    assert list(run["seconds"]) == ["load", "measure", "rank", "choose"]
    assert "run" not in json.loads((folder / "method.json").read_text())
    assert small.method["run"] == run


def test_the_study_file_lies_beside_its_results(small: gp.Results, small_study: Path) -> None:
    folder = small.write(small_study.parent / "results")
    assert (folder / "study.toml").read_bytes() == (small_study / "study.toml").read_bytes()
