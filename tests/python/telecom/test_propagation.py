"""Propagation from Python: shapes, percentages, what is not known, wrong calls."""

from __future__ import annotations

from typing import Any

import geoplan as gp
import numpy as np
import pytest

RADIO: dict[str, Any] = {"frequency_mhz": 900.0, "tx_height": 30.0, "rx_height": 1.5}
RIDGE = [100.0, 110.0, 400.0, 110.0, 100.0]


def test_paths_come_as_a_row_a_table_or_a_list() -> None:
    one = gp.telecom.itm_point_to_point(RIDGE, length=60_000, **RADIO)
    table = gp.telecom.itm_point_to_point(np.array([RIDGE, RIDGE]), length=60_000, **RADIO)
    ragged = gp.telecom.itm_point_to_point(
        [np.array(RIDGE), np.zeros(9)], length=[60_000, 5_000], **RADIO
    )
    assert len(one) == 1
    assert table["loss_db"].tolist() == one["loss_db"].tolist() * 2
    assert ragged["loss_db"][0] == one["loss_db"][0]
    assert ragged["distance_m"].tolist() == [60_000.0, 5_000.0]
    assert len(gp.telecom.itm_point_to_point(np.empty((0, 5)), length=1, **RADIO)) == 0


def test_a_path_with_unknown_ground_is_not_known() -> None:
    path = gp.telecom.itm_point_to_point([0.0, np.nan, 0.0, 0.0], length=3_000, **RADIO)
    assert np.isnan(path["loss_db"][0])
    assert path["missing_share"][0] == 0.25
    assert path["mode"][0] == "unknown"


def test_confidence_and_reliability_are_situation_and_time() -> None:
    distances = [1_000.0, 50_000.0]
    named = gp.telecom.itm_area(distances, delta_h=90, confidence=80, reliability=95, **RADIO)
    plain = gp.telecom.itm_area(distances, delta_h=90, situation=80, time=95, **RADIO)
    assert named.equals(plain)
    with pytest.raises(gp.Error, match="not both"):
        gp.telecom.itm_area(distances, delta_h=90, confidence=80, time=95, **RADIO)


def test_refractivity_of_the_surface_is_taken_as_it_is() -> None:
    high = np.full(5, 1000.0)
    known = gp.telecom.itm_point_to_point(
        high, length=10_000, refractivity=280, refractivity_at="surface", **RADIO
    )
    lowered = gp.telecom.itm_point_to_point(high, length=10_000, refractivity=280, **RADIO)
    assert known["surface_refractivity"][0] == 280.0
    # 280 e^(-1000 / 9460) = 280 · 0.8996872
    assert lowered["surface_refractivity"][0] == pytest.approx(251.9124, abs=1e-3)


def test_wrong_calls_say_what_is_wrong() -> None:
    with pytest.raises(gp.Error, match="shape"):
        gp.telecom.itm_point_to_point(np.zeros((1, 2, 3)), length=1, **RADIO)
    with pytest.raises(gp.Error, match="sea_level"):
        gp.telecom.itm_area(1, delta_h=0, refractivity_at="top", **RADIO)  # type: ignore[arg-type]
    with pytest.raises(gp.Error, match="climate must be from 1 to 7"):
        gp.telecom.itm_area(1, delta_h=0, climate=8, **RADIO)
    with pytest.raises(gp.Error, match="path 0 is 0 m long"):
        gp.telecom.itm_point_to_point(RIDGE, length=0, **RADIO)


def test_losses_come_in_the_shape_of_the_distances() -> None:
    grid = np.array([[100.0, 200.0], [np.nan, 400.0]])
    loss = gp.telecom.free_space_loss(grid, frequency_mhz=700)
    assert loss.shape == (2, 2) and np.isnan(loss[1, 0])
    # Twice as far: 20 lg 2
    assert loss[0, 1] - loss[0, 0] == pytest.approx(6.0206, abs=1e-4)
    entry = gp.telecom.building_entry_loss([[0.1], [0.9]], frequency_mhz=[700, 3500])
    assert entry.shape == (2, 2) and (entry[1] > entry[0]).all()
    assert isinstance(gp.telecom.rural_macro_sight(100), float)
    cell = gp.telecom.urban_macro_loss([50.0, np.nan], frequency_mhz=3500, sight="nlos")
    assert cell["within"].tolist() == [True, False]
    assert np.isnan(cell["loss_db"][1])
