"""Coverage by operator and technology, against geopandas on untidy polygons."""

from __future__ import annotations

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import shapely

CRS = "EPSG:9206"
PLACE = (100.0, 0.0, 0.0, 0.0, -100.0, 2000.0)  # 20 x 20 cells of 100 m


def discs(seed: int, operators: str = "ABC") -> gpd.GeoDataFrame:
    """Overlapping discs; every fifth is drawn as a self-crossing bow tie."""
    random = np.random.default_rng(seed)
    rows = []
    for i in range(30):
        x, y = random.uniform(0, 2000, 2)
        shape = shapely.Point(x, y).buffer(random.uniform(50, 400))
        if i % 5 == 0:
            shape = shapely.Polygon([(x, y), (x + 300, y + 300), (x + 300, y), (x, y + 300)])
        rows.append((operators[i % len(operators)], ["3G", "4G", "5G"][i // 10], shape))
    frame = gpd.GeoDataFrame(rows, columns=["nha_mang", "cong_nghe", "geometry"], crs=CRS)
    assert not frame.is_valid.all()
    return frame


COLUMNS = {"operator": "nha_mang", "technology": "cong_nghe"}


def covering_operators(coverage: gpd.GeoDataFrame, technologies: list[str]) -> list:
    """Union of each operator's repaired polygons."""
    chosen = coverage[coverage.cong_nghe.isin(technologies)]
    return [
        shapely.union_all(shapely.make_valid(rows.geometry.values, method="structure"))
        for _, rows in chosen.groupby("nha_mang")
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("rule", "k"), [("any", 1), (2, 2), ("all", 3)])
def test_region_has_every_point_that_enough_operators_cover(seed, rule, k):
    coverage = discs(seed)
    region = gp.telecom.covered_region(
        coverage, technologies=["4G", "5G"], rule=rule, **COLUMNS
    )
    points = np.random.default_rng(seed).uniform(0, 2000, (5000, 2))
    operators = covering_operators(coverage, ["4G", "5G"])
    covering = sum(shapely.contains_xy(o, *points.T).astype(int) for o in operators)
    np.testing.assert_array_equal(shapely.contains_xy(region.iloc[0], *points.T), covering >= k)


@pytest.mark.parametrize("rule", ["any", 2])
def test_people_covered_are_those_of_the_cut_zones(rule):
    coverage = discs(1)
    people = np.random.default_rng(2).gamma(1.0, 10.0, (20, 20)).astype(np.float32)
    zones = gpd.GeoSeries(
        [shapely.box(10 + 500 * i, 20, 490 + 500 * i, 1930) for i in range(4)], crs=CRS
    )
    region = gp.telecom.covered_region(coverage, technologies=["4G"], rule=rule, **COLUMNS)
    got = gp.telecom.covered_people(zones, region, (people, PLACE))
    cut = zones.intersection(region.iloc[0])
    for zone, covered in zip(cut, got, strict=True):
        expected = 0.0
        for row in range(20):
            for column in range(20):
                x, y = 100 * column, 2000 - 100 * row
                part = zone.intersection(shapely.box(x, y - 100, x + 100, y)).area
                expected += float(people[row, column]) * part / 1e4
        assert covered == pytest.approx(expected, rel=1e-9)


def test_share_is_of_the_people_of_each_zone():
    zones = gpd.GeoDataFrame(
        {"ma_xa": ["a", "b", "c"]},
        geometry=[
            shapely.box(0, 0, 200, 100),
            shapely.box(200, 0, 400, 100),
            shapely.box(400, 0, 500, 100),
        ],
        crs=CRS,
    ).set_index("ma_xa")
    people = (np.array([[30.0, 10.0, 5.0, 5.0, 0.0]]), (100.0, 0, 0, 0, -100.0, 100.0))
    coverage = gpd.GeoDataFrame(
        {"operator": ["A", "B", "A"], "technology": ["4G", "4G", "2G"]},
        geometry=[
            shapely.box(0, 0, 150, 100),
            shapely.box(100, 0, 250, 100),
            shapely.box(0, 0, 500, 100),
        ],
        crs=CRS,
    )

    def share(**options):
        return gp.telecom.covered_share(zones, coverage, people, **options)

    # any: 0-250, all of a and half of a cell of b; all: 100-150, half of 10 of 40
    assert share(technologies=["4G"]).to_dict() == pytest.approx(
        {"a": 1.0, "b": 0.25, "c": np.nan}, nan_ok=True
    )
    assert share(technologies=["4G"], rule="all")["a"] == pytest.approx(5 / 40)
    assert share(technologies=["4G"], operators=["A"])["a"] == pytest.approx(35 / 40)
    assert share(technologies=["2G", "4G"], operators=["A"])["b"] == 1.0


def test_wrong_calls_say_what_is_wrong():
    coverage = discs(0)
    good = {"technologies": ["4G"], **COLUMNS}
    for options, words in [
        ({**good, "technologies": ["2g"]}, "no technology '2G'; it has '3G', '4G', '5G'"),
        ({**good, "technologies": ["7G"]}, "7G"),
        ({**good, "operators": ["D"]}, "no operator 'D'; it has 'A', 'B', 'C'"),
        ({**good, "operator": "operator"}, "no column 'operator'; it has 'nha_mang'"),
        ({**good, "rule": 4}, "from 1 to the number of operators, 3"),
        ({**good, "rule": "most"}, "'any', 'all' or a number"),
    ]:
        with pytest.raises(gp.Error, match=words):
            gp.telecom.covered_region(coverage, **options)


def test_an_empty_coverage_names_what_is_lacking():
    with pytest.raises(gp.Error, match="it has none"):
        gp.telecom.covered_region(discs(0).iloc[:0], technologies=["4G"], **COLUMNS)


def test_the_newest_report_of_an_operator_and_technology_holds():
    reports = discs(0).iloc[:3].copy()
    reports["nha_mang"], reports["cong_nghe"] = ["A", "a ", "B"], ["LTE", "4g", "4G"]
    reports["day"] = ["2025-06-01", "2026-01-01", "2025-06-01"]
    holds, problems = gp.telecom.settle_reports(
        reports, operator="nha_mang", technology="cong_nghe", date="day"
    )
    assert holds.index.tolist() == reports.index[[1, 2]].tolist()
    assert holds["cong_nghe"].tolist() == ["4G", "4G"]
    assert "older_report" in set(problems["code"])


def test_reports_that_name_no_technology_are_left_out_and_told():
    reports = discs(0).iloc[:3].copy()
    reports["cong_nghe"] = ["4G", None, "7G"]
    holds, problems = gp.telecom.settle_reports(
        reports, operator="nha_mang", technology="cong_nghe"
    )
    assert len(holds) == 1
    assert {"row_without_operator", "unknown_technology"} <= set(problems["code"])
