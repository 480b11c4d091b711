"""Crosswalks from Python: tables, values carried over, bad input."""

import doctest

import geopandas as gpd
import geoplan as gp
import geoplan.admin.crosswalk
import geoplan.admin.crosswalks
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st


def shares(*rows):
    return pd.DataFrame(rows, columns=["old_id", "new_id", "share"])


SPLIT = shares(("a", "X", 1.0), ("b", "X", 0.25), ("b", "Y", 0.75))


@pytest.fixture
def split():
    return gp.admin.crosswalk_from_shares(SPLIT)


def test_the_table_is_what_was_given(split):
    pd.testing.assert_frame_equal(split.table, SPLIT.assign(basis="given"))
    assert split.residuals.to_dict() == {"a": 0.0, "b": 0.0}


def test_counts_are_conserved(split):
    got = split.carry(pd.Series({"b": 40, "a": 100}), "count")
    assert got["value"].to_dict() == {"X": 110.0, "Y": 30.0}
    assert got["known_share"].tolist() == [1.0, 1.0] and got.attrs["lost"] == 0.0


def test_rates_need_a_denominator_and_use_it(split):
    rates, people = pd.Series({"a": 0.5, "b": 0.1}), pd.Series({"a": 30, "b": 40})
    got = split.carry(rates, "rate", denominator=people)
    assert got["value"].tolist() == pytest.approx([(15 + 1) / 40, 0.1])
    with pytest.raises(gp.Error, match="denominator"):
        split.carry(rates, "rate")


def test_states_stay_apart(split):
    values = pd.Series({"a": 5.0, "b": np.nan})
    assert split.carry(values, "count")["state"].tolist() == ["missing", "missing"]
    states = pd.Series({"a": "known", "b": "not_applicable"})
    got = split.carry(values, "count", states=states)
    assert got["state"].tolist() == ["known", "not_applicable"]
    partly = split.carry(values, "count", partly=True, sizes=pd.Series({"a": 30, "b": 40}))
    assert partly["state"].tolist() == ["known", "missing"]
    assert partly["known_share"].tolist() == pytest.approx([0.75, 0.0])


def test_presence_of_a_split_unit_is_not_known_of_its_parts(split):
    has = pd.Series({"a": 0, "b": 1})
    assert split.carry(has, "any")["state"].tolist() == ["missing", "missing"]
    assert split.carry(has, "all")["value"].tolist() == [0.0, 1.0]


def test_an_id_without_a_unit_is_named(split):
    with pytest.raises(gp.Error, match="'c'"):
        split.carry(pd.Series({"a": 1, "c": 2}), "count")
    with pytest.raises(gp.Error, match="'a' has two values"):
        split.carry(pd.Series([1, 2], index=["a", "a"]), "count")
    with pytest.raises(gp.Error, match="no kind 'sum'"):
        split.carry(pd.Series({"a": 1}), "sum")
    with pytest.raises(gp.Error, match="no state 'gone'"):
        split.carry(pd.Series({"a": 1}), "count", states=pd.Series({"a": "gone"}))


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.text("abcdef", min_size=1, max_size=3),
        st.lists(st.floats(0.01, 1), min_size=1, max_size=4),
        min_size=1,
    ),
    st.randoms(use_true_random=False),
)
def test_counts_carried_and_lost_add_up(weights, chance):
    rows, values = [], {}
    for old_id, parts in weights.items():
        whole = sum(parts) * chance.choice([1.0, 1.5])
        rows += [(old_id, f"N{k}", part / whole) for k, part in enumerate(parts)]
        values[old_id] = chance.uniform(0, 1000)
    got = gp.admin.crosswalk_from_shares(shares(*rows)).carry(pd.Series(values), "count")
    assert got["value"].sum() + got.attrs["lost"] == pytest.approx(sum(values.values()))


def test_a_list_is_filled_from_a_measured_crosswalk(split):
    rows = SPLIT.assign(kind=["full", "partial", "partial"])
    listed = gp.admin.crosswalk_from_list(rows, kind="kind")
    assert listed.table["share"].isna().tolist() == [False, True, True]
    filled = listed.filled(split)
    assert filled.table["share"].tolist() == [1.0, 0.25, 0.75]
    assert filled.table["basis"].tolist() == ["listed", "given", "given"]


def test_a_contradiction_is_named_with_its_evidence(split):
    other = gp.admin.crosswalk_from_shares(shares(("a", "X", 1.0), ("b", "X", 1.0)))
    found = split.compare(other, names=("the list", "the maps"))
    assert found["code"].tolist() == ["shares_differ", "link_of_first_only"]
    assert set(found["row"]) == {"b"}
    assert found["evidence"][0] == "the list: X (0.25); Y (0.75); the maps: X (1)"


def squares(**ids):
    """Unit squares of 10 km in a row, with ids."""
    boxes = [shapely.box(i * 1e4, 0, (i + 1) * 1e4, 1e4) for i in range(len(ids["id"]))]
    return gpd.GeoDataFrame(ids, geometry=boxes, crs=9206)


def test_slivers_are_told_with_the_rule_that_found_them():
    old, new = squares(id=["a", "b"]), squares(id=["X", "Y"])
    new.geometry = new.geometry.translate(100, 0)
    walk = gp.admin.crosswalk_from_overlap(old, new, old_id="id", new_id="id")
    assert walk.table[["old_id", "new_id"]].values.tolist() == [["a", "X"], ["b", "Y"]]
    # 100 m of a lie outside, 100 m of b in X: 1 km2 each.
    assert walk.slivers[["old_id", "new_id"]].values.tolist() == [["a", ""], ["b", "X"]]
    assert walk.slivers["area_km2"].tolist() == pytest.approx([1, 1], rel=1e-2)
    assert walk.rule == {"old_accuracy_m": 250, "new_accuracy_m": 250, "most_share": 0.25}
    exact = gp.admin.crosswalk_from_overlap(
        old, new, old_id="id", new_id="id", old_accuracy_m=25, new_accuracy_m=25
    )
    assert len(exact.table) == 3 and exact.residuals["a"] == pytest.approx(0.01, rel=1e-3)


def test_people_weigh_where_they_live():
    old = squares(id=["a"])
    new = gpd.GeoDataFrame(
        {"id": ["X", "Y"]},
        geometry=[shapely.box(0, 0, 5e3, 1e4), shapely.box(5e3, 0, 1e4, 1e4)],
        crs=9206,
    )
    people = (np.array([[10.0, 30.0]]), (5e3, 0, 0, 0, -1e4, 1e4))
    walk = gp.admin.crosswalk_from_overlap(old, new, old_id="id", new_id="id", people=people)
    assert walk.table["share"].tolist() == [0.25, 0.75]
    assert walk.table["basis"].tolist() == ["people", "people"]


def test_bad_maps_are_refused():
    old = squares(id=["a", "b"])
    with pytest.raises(gp.Error, match="transform one of them"):
        gp.admin.crosswalk_from_overlap(old, old.to_crs(4326), old_id="id", new_id="id")
    with pytest.raises(gp.Error, match="'a' is there twice in old"):
        gp.admin.crosswalk_from_overlap(squares(id=["a", "a"]), old, old_id="id", new_id="id")
    with pytest.raises(KeyError, match="no column 'code'"):
        gp.admin.crosswalk_from_overlap(old, old, old_id="code", new_id="id")
    tie = old.set_geometry([shapely.Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])] * 2)
    with pytest.raises(gp.Error, match="repair it first"):
        gp.admin.crosswalk_from_overlap(tie, old, old_id="id", new_id="id")
    with pytest.raises(gp.Error, match="'full' or 'partial'"):
        gp.admin.crosswalk_from_list(SPLIT.assign(kind="half"), kind="kind")


def test_nothing_gives_nothing():
    none = squares(id=["a"]).iloc[:0]
    walk = gp.admin.crosswalk_from_overlap(none, none, old_id="id", new_id="id")
    assert len(walk.table) == len(walk.slivers) == len(walk.problems) == 0


def test_examples_run():
    for module in (geoplan.admin.crosswalk, geoplan.admin.crosswalks):
        assert doctest.testmod(module).failed == 0
