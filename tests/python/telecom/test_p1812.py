"""Loss over terrain by ITU-R P.1812."""

from __future__ import annotations

import geoplan as gp
import numpy as np
import pandas as pd
import pytest

DISTANCE = np.linspace(0, 20, 101)
RIDGE = 300 * np.exp(-((DISTANCE - 9) ** 2))
LINK = {"frequency": 0.7, "transmitter_height": 40, "receiver_height": 1.5, "latitude": 21.3}


def test_one_path_is_that_of_its_details():
    got = gp.telecom.p1812((DISTANCE, RIDGE), **LINK)
    details = gp.telecom.p1812_details(DISTANCE, RIDGE, **LINK)
    assert len(got) == 1
    assert got.basic_transmission_loss_db[0] == details.value["Lb"]
    assert details.equation["Lb"] == "(69)"


def test_many_paths_are_each_their_own():
    paths = [(DISTANCE, RIDGE), (DISTANCE[:40], RIDGE[:40]), (DISTANCE, RIDGE * 0)]
    frequency = [0.7, 1.8, 3.5]
    got = gp.telecom.p1812(paths, **{**LINK, "frequency": frequency})
    alone = [
        gp.telecom.p1812(path, **{**LINK, "frequency": f})
        for path, f in zip(paths, frequency, strict=True)
    ]
    pd.testing.assert_frame_equal(got, pd.concat(alone, ignore_index=True))


def test_clutter_and_zones_go_with_one_path_or_with_each():
    clutter = np.full(101, 15.0)
    sea = np.ones(101, int)
    one = gp.telecom.p1812((DISTANCE, RIDGE), clutter=clutter, zones=sea, **LINK)
    two = gp.telecom.p1812(
        [(DISTANCE, RIDGE)] * 2, clutter=[clutter] * 2, zones=[sea] * 2, **LINK
    )
    assert two.basic_transmission_loss_db.tolist() == [one.basic_transmission_loss_db[0]] * 2
    assert (
        one.basic_transmission_loss_db[0]
        != gp.telecom.p1812((DISTANCE, RIDGE), **LINK).basic_transmission_loss_db[0]
    )


def test_a_path_with_an_unknown_height_is_not_known():
    height = RIDGE.copy()
    height[50] = np.nan
    got = gp.telecom.p1812((DISTANCE, height), **LINK)
    assert np.isnan(got.basic_transmission_loss_db[0])
    assert got.missing_share[0] == pytest.approx(0.01)


def test_no_paths_give_no_rows():
    assert gp.telecom.p1812([], **LINK).empty


def test_the_model_refuses_megahertz():
    with pytest.raises(gp.Error, match=r"0\.03 to 6 GHz, got 700"):
        gp.telecom.p1812((DISTANCE, RIDGE), **{**LINK, "frequency": 700})


def test_a_wrong_path_is_named():
    with pytest.raises(gp.Error, match=r"path 1: .* 3 points"):
        gp.telecom.p1812([(DISTANCE, RIDGE), ([0, 1], [0, 0])], **LINK)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"frequency": [0.7, 0.8]}, "frequency must have one value a path"),
        ({"polarisation": "round"}, "horizontal"),
        ({"zones": np.full(101, 2)}, "got 0 at point 0"),
        ({"clutter": np.full(5, 2)}, "one value a point"),
    ],
)
def test_wrong_calls_are_told(change, message):
    with pytest.raises(gp.Error, match=message):
        gp.telecom.p1812((DISTANCE, RIDGE), **{**LINK, **change})


def test_profiles_that_are_no_pairs_are_told():
    with pytest.raises(gp.Error, match="one path or a list of paths"):
        gp.telecom.p1812([(DISTANCE, RIDGE[:-1])], **LINK)
