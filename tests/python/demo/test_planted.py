"""The planted answers, found again with geopandas, rasterio and exactextract."""

import demo_data as demo
import numpy as np
import pandas as pd
import pytest
import rasterio
import shapely
from exactextract import exact_extract


def test_every_planted_answer_names_a_commune_and_an_indicator() -> None:
    ids = {i["id"] for i in demo.study()["indicators"]}
    assert len(demo.planted()) >= 8
    for fact in demo.planted():
        assert fact["zone_id"] is None or fact["zone_id"] in demo.communes().index
        assert fact["indicator"] is None or fact["indicator"] in ids
        assert ("value" in fact) != ("state" in fact)
        assert fact["why"] and fact["tolerance"] >= 0.0


def test_nobody_in_the_dark_commune_has_4g() -> None:
    fact = demo.fact("people_without_4g", "No operator")
    polygon = demo.communes().geometry[fact["zone_id"]]
    assert polygon.intersection(demo.at_least(1)).area < 1e-3
    assert 1.0 - demo.covered_share(1)[fact["zone_id"]] == pytest.approx(
        fact["value"], abs=1e-9
    )


def test_half_the_people_of_the_half_commune_have_4g_of_one_operator() -> None:
    half = demo.fact("people_without_4g", "half")
    two = demo.fact("two_operators_4g", "Nobody")
    assert 1.0 - demo.covered_share(1)[half["zone_id"]] == pytest.approx(
        half["value"], abs=1e-9
    )
    assert demo.covered_share(2)[two["zone_id"]] == two["value"]


def test_the_town_has_the_planted_area_and_roads() -> None:
    fact = demo.fact("road_density", "Known length")
    town = demo.communes().geometry[fact["zone_id"]]
    assert town.area == pytest.approx(16e6, abs=1e-3)
    assert demo.road_density()[fact["zone_id"]] == pytest.approx(fact["value"], rel=1e-9)


def test_the_lonely_cell_lies_five_kilometres_from_the_post_office() -> None:
    fact = demo.fact("post_office_distance", "one cell")
    assert len(demo.cells_with_people(fact["zone_id"])) == 1
    found = demo.mean_distance(fact["zone_id"], "post_offices")
    assert found == pytest.approx(fact["value"], abs=0.02)


def test_the_flat_commune_has_one_height() -> None:
    fact = demo.fact("mean_elevation", "flat")
    zone = demo.communes().loc[[fact["zone_id"]]]
    with rasterio.open(demo.DEMO / "dem_100m.tif") as dem:
        table = exact_extract(dem, zone, ["min", "max", "mean"], output="pandas")
    assert table["min"][0] == table["max"][0] == fact["value"]
    assert table["mean"][0] == pytest.approx(fact["value"], abs=1e-9)


def test_the_blank_answer_is_blank() -> None:
    fact = demo.fact("households_with_internet", "no answer")
    assert fact["state"] == "missing"
    assert pd.isna(demo.survey()["ho_internet_pct"][fact["zone_id"]])


@pytest.mark.parametrize(
    ("what", "wanted"),
    [("none has", {"không"}), ("One of", {"có", "không"}), ("Nobody knows", {None})],
)
def test_the_culture_points_have_the_planted_wifi(what: str, wanted: set) -> None:
    code = demo.fact("culture_wifi", what)["zone_id"]
    frame = demo.points("culture_points")
    inside = frame[frame.within(demo.communes().geometry[code])]
    assert len(inside) >= 2
    assert (inside["ma_xa"] == code).all()
    assert {None if pd.isna(v) else v for v in inside["wifi"]} == wanted
    assert (inside["wifi"] == "có").sum() == ("có" in wanted)


def test_the_counted_commune_has_four_schools_for_8000_people_and_9_of_12_trained() -> None:
    fact = demo.fact("schools_per_1000", "Known numbers")
    code = fact["zone_id"]
    totals = pd.read_csv(demo.DEMO / "dan_so.csv", dtype={"ma_xa": str}).set_index("ma_xa")
    schools = demo.points_by_commune("schools")[code]
    assert schools / totals["dan_so_2025"][code] * 1000.0 == fact["value"]
    assert demo.people()[code] > 1.04 * totals["dan_so_2025"][code]
    staff = demo.survey().loc[code]
    share = demo.fact("staff_trained_share", "Known numbers")["value"]
    assert staff["can_bo_tap_huan"] / staff["can_bo_tong"] == share == 0.75


def test_no_target_of_two_operators_holds_for_class_iii() -> None:
    fact = demo.fact("two_operators_4g", "No target")
    (spec,) = [i for i in demo.study()["indicators"] if i["id"] == fact["indicator"]]
    assert demo.communes()["khu_vuc"][fact["zone_id"]] == "III"
    assert {t["class"] for t in spec["target"]} == {"I", "II"}


def test_the_planted_people_live_outside_every_commune() -> None:
    fact = next(f for f in demo.planted() if f["result"] == "people_outside")
    with rasterio.open(demo.DEMO / "population_100m.tif") as raster:
        grid = raster.read(1, masked=True)
    assert grid.sum(dtype="float64") - demo.people().sum() == pytest.approx(
        fact["value"], abs=0.01
    )
    border = demo.communes().geometry.union_all().boundary
    rows, columns = np.nonzero(grid.filled(0.0) > 0.0)
    cells = shapely.box(
        raster.transform.c + columns * 100.0, raster.transform.f - (rows + 1) * 100.0,
        raster.transform.c + (columns + 1) * 100.0, raster.transform.f - rows * 100.0,
    )  # fmt: skip
    shapely.prepare(border)
    assert not shapely.intersects(border, cells).any()


def _at_worst() -> pd.DataFrame:
    """For each commune and ranked indicator: is the value at `worst` or beyond it?"""
    specs = {i["id"]: i for i in demo.study()["indicators"]}
    codes = demo.communes()["ma_xa"]
    survey = demo.survey().loc[codes]
    far = specs["far_from_health_post"]["beyond_m"]
    totals = pd.read_csv(demo.DEMO / "dan_so.csv", dtype={"ma_xa": str}).set_index("ma_xa")
    wifi = demo.points("culture_points").groupby("ma_xa")["wifi"]
    yes_no = {"có": 1.0, "không": 0.0}

    def far_share(code: str) -> float:
        beyond = demo.distance_to(code, "health_posts") > far
        return float(np.average(beyond, weights=demo.cells_with_people(code)[:, 2]))

    values = {
        "people_without_4g": 1.0 - demo.covered_share(1),
        "two_operators_4g": demo.covered_share(2),
        "households_with_internet": survey["ho_internet_pct"],
        "road_density": demo.road_density(),
        "post_office_distance": codes.map(lambda c: demo.mean_distance(c, "post_offices")),
        "far_from_health_post": codes.map(far_share),
        "schools_per_1000": demo.points_by_commune("schools") / totals["dan_so_2025"] * 1000.0,
        "health_post": (demo.points_by_commune("health_posts") > 0).astype(float),
        "culture_wifi": wifi.apply(lambda v: v.map(yes_no).max(skipna=True)),
        "online_services": survey["dich_vu_cong_truc_tuyen"].map(yes_no),
        "staff_trained_share": survey["can_bo_tap_huan"] / survey["can_bo_tong"],
    }
    ranked = {i for i, spec in specs.items() if "target" in spec}
    assert set(values) == ranked
    table = pd.DataFrame({i: v.reindex(codes.values).astype(float) for i, v in values.items()})
    for i in table:
        higher = specs[i]["direction"] == "higher"
        bad = table[i] <= specs[i]["worst"] if higher else table[i] >= specs[i]["worst"]
        table[i] = bad
    return table.astype(bool)


def test_only_the_worst_commune_is_at_worst_in_every_indicator() -> None:
    fact = next(f for f in demo.planted() if f["result"] == "rank")
    assert fact["value"] == 1
    at_worst = _at_worst()
    assert at_worst.loc[fact["zone_id"]].all()
    assert list(at_worst.index[at_worst.all(axis=1)]) == [fact["zone_id"]]
    assert at_worst.sum(axis=1).drop(fact["zone_id"]).max() <= at_worst.shape[1] - 2
