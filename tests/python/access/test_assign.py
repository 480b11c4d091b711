"""People by facility: assignment, the closest one, rings."""

import geoplan as gp
import numpy as np
import pandas as pd
import pytest

PAIRS = pd.DataFrame(
    {
        "origin": ["a", "b", "b", "c", "c"],
        "destination": ["x", "x", "y", "x", "y"],
        "minutes": [5.2, 5.9, 8.0, 12.0, 3.0],
    }
)
PEOPLE = pd.Series({"a": 50.0, "b": 30.0, "c": 40.0})
BEDS = pd.Series({"x": 60.0, "y": 100.0})


def test_the_most_people_in_reach_come_first():
    # x has 80 in reach, y 70: 60 of x's sixth minute, 3/4 of each
    got = gp.access.assign(PAIRS, PEOPLE, BEDS, limit=10)
    assert got.facilities["turn"].to_dict() == {"x": 1, "y": 2}
    assert got.facilities["within_limit"].to_dict() == {"x": 80.0, "y": 70.0}
    assert got.facilities["assigned"].to_dict() == {"x": 60.0, "y": 47.5}
    assert got.origins["left_over"].to_dict() == {"a": 12.5, "b": 0.0, "c": 0.0}


def test_order_is_by_capacity_or_as_given():
    by_room = gp.access.assign(PAIRS, PEOPLE, BEDS, limit=10, order="capacity")
    assert by_room.facilities["turn"].to_dict() == {"x": 2, "y": 1}
    given = pd.Series({"y": 1, "x": 2})
    pd.testing.assert_frame_equal(
        by_room.parts, gp.access.assign(PAIRS, PEOPLE, BEDS, limit=10, order=given).parts
    )
    with pytest.raises(gp.Error, match="'people', 'capacity' or a Series"):
        gp.access.assign(PAIRS, PEOPLE, BEDS, limit=10, order="size")


def test_unknown_capacity_is_left_out_and_named():
    got = gp.access.assign(PAIRS, PEOPLE, BEDS.where(BEDS < 100), limit=10)
    assert got.problems["row"].tolist() == ["y"]
    assert np.isnan(got.facilities.loc["y", "assigned"])
    assert got.origins["left_over"].sum() == 60.0


def test_closest_keeps_ties_to_the_first():
    costs = gp.access.travel_costs_from_matrix(
        pd.DataFrame([[7.0, 7.0], [np.nan, np.nan]], ["a", "b"], ["x", "y"])
    )
    got = gp.access.closest(costs)
    assert got.loc["a", "destination"] == "x"
    assert got.loc["b"].isna().all()


def test_demand_of_the_closest_adds_up():
    got = gp.access.closest_demand(PAIRS, PEOPLE.where(PEOPLE != 30), limit=10)
    assert got["people"].to_dict() == {"x": 50.0, "y": 40.0}
    assert got.attrs == {"unreached": 0.0, "left_out": ["b"]}


def test_rings_add_up_to_all_people_in_the_costs():
    got = gp.access.rings(PAIRS, PEOPLE, [5, 10])
    assert got.loc["x"].to_dict() == {"0-5": 0.0, "5-10": 80.0, ">10": 40.0, "missing": 0}
    assert got.loc["y"].to_dict() == {"0-5": 40.0, "5-10": 30.0, ">10": 0.0, "missing": 0}


def test_zone_rings_match_by_label_and_leave_out_places_in_no_zone():
    minutes = gp.access.closest(PAIRS)["minutes"]
    zone = pd.Series({"c": None, "b": "01", "a": "01"})
    got = gp.access.zone_rings(minutes, PEOPLE[::-1], zone, [5.5])
    assert got.to_dict("index") == {
        "01": {"0-5.5": 50.0, ">5.5": 30.0, "unreached": 0.0, "missing": 0}
    }


def test_classes_of_long_times_are_plain_numbers():
    got = gp.access.rings(PAIRS, PEOPLE, [7.5, 1234567])
    assert got.columns.tolist() == ["0-7.5", "7.5-1234567", ">1234567", "missing"]


def test_nobody_and_nowhere():
    none = PAIRS[:0]
    got = gp.access.assign(none, PEOPLE, BEDS, limit=10)
    assert got.parts.empty and got.origins["left_over"].tolist() == PEOPLE.tolist()
    assert gp.access.rings(none, PEOPLE, [5]).empty
