"""Levels around transmitters in Python: columns, answers as the heights came, errors."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import shapely
import xarray as xr


def hills(rows: int = 41, columns: int = 51) -> tuple[Any, ...]:
    y, x = np.mgrid[0:rows, 0:columns]
    heights = 500 + 100 * np.sin(x / 12) + 80 * np.cos(y / 9)
    return heights, (100, 0, 5e5, 0, -100, 2.3e6), 9206


def masts(**columns: Any) -> gpd.GeoDataFrame:
    table = {"height_m": [30.0, 40.0], "frequency_mhz": 763.0, "eirp_dbm": 30.2} | columns
    places = [shapely.Point(501_050, 2_298_950), shapely.Point(504_050, 2_297_050)]
    return gpd.GeoDataFrame(table, index=["A", "B"], geometry=places, crs=9206)


def test_the_best_server_is_the_strongest_of_the_single_levels() -> None:
    levels = gp.telecom.area_levels(hills(), masts(), radius=3000)
    each = np.stack([levels.level("A"), levels.level("B")])
    best = levels.best_server()
    none = np.isnan(each).all(axis=0)
    np.testing.assert_array_equal(best.server == -1, none)
    expected = np.nanmax(np.where(np.isnan(each), -np.inf, each), axis=0)
    np.testing.assert_array_equal(best.level[~none], expected[~none])


def test_covered_cells_are_those_at_the_threshold_or_above() -> None:
    levels = gp.telecom.area_levels(hills(), masts(), radius=3000)
    covers = levels.covers(-90.0)
    for i, name in enumerate("AB"):
        with np.errstate(invalid="ignore"):
            expected = levels.level(name) >= -90.0
        np.testing.assert_array_equal(covers[[i]].toarray().ravel(), expected.ravel())
        assert expected.any() and not expected.all()


def test_a_sector_is_weaker_behind_its_antenna() -> None:
    flat_beam = {"vertical_beamwidth_deg": 180.0}
    facing_north = masts(azimuth_deg=[0.0, np.nan], **flat_beam)
    north = gp.telecom.area_levels(hills(), facing_north, radius=3000)
    round_ = gp.telecom.area_levels(hills(), masts(**flat_beam), radius=3000)
    change = round_.level("A") - north.level("A")  # the mast of A stands in row 10, column 10
    np.testing.assert_allclose(change[5, 10], 0.0, atol=0.01)
    np.testing.assert_allclose(change[20, 10], 25.0, atol=0.1)
    np.testing.assert_allclose(change[10, 20], 12 * (90 / 70) ** 2, atol=0.2)
    np.testing.assert_array_equal(round_.level("B"), north.level("B"))


def test_a_data_array_comes_back_as_one() -> None:
    heights, _, crs = hills()
    array = xr.DataArray(
        heights,
        dims=("y", "x"),
        coords={"y": 2.3e6 - 50 - 100 * np.arange(41), "x": 5e5 + 50 + 100 * np.arange(51)},
    )
    levels = gp.telecom.area_levels(array, masts(), crs=crs, radius=2000)
    level = levels.level("B")
    assert isinstance(level, xr.DataArray)
    assert level.attrs["units"] == "dBm"
    bare = gp.telecom.area_levels(hills(), masts(), radius=2000)
    np.testing.assert_array_equal(level.to_numpy(), bare.level("B"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"frequency_mhz": [28_000.0, 763.0]}, "'A'"),
        ({"frequency_mhz": ["700 MHz", 763.0]}, "frequency_mhz"),
        ({"height_m": [np.nan, 30.0]}, "row A"),
        ({"height_m": [-30.0, 30.0]}, "'A'"),
        ({"eirp_dbm": [30.0, None]}, "row B"),
        ({"tilt_deg": [200.0, 0.0]}, "'A'"),
    ],
)
def test_values_out_of_range_name_the_transmitter(change: dict[str, Any], told: str) -> None:
    with pytest.raises(gp.Error, match=told):
        gp.telecom.area_levels(hills(), masts(**change), radius=2000)


def test_a_transmitter_off_the_heights_or_in_another_crs_is_refused() -> None:
    away = masts()
    away["geometry"] = away.geometry.translate(1e6)
    with pytest.raises(gp.Error, match="outside"):
        gp.telecom.area_levels(hills(), away, radius=2000)
    with pytest.raises(gp.Error, match="transform"):
        gp.telecom.area_levels(hills(), masts().to_crs(4326), radius=2000)
    with pytest.raises(gp.Error, match="height_m"):
        gp.telecom.area_levels(hills(), masts().drop(columns="height_m"), radius=2000)


def test_transmitters_of_a_type_share_the_power_of_its_channel() -> None:
    sites = gpd.GeoDataFrame(
        {"ten": ["Huổi Một", "Nậm Ty"]},
        geometry=[shapely.Point(501_050, 2_298_950), shapely.Point(504_050, 2_297_050)],
        crs=9206,
    )
    made = gp.telecom.transmitters(sites, station="lte_700", azimuths=[0, 120], id="ten")
    assert made.index.tolist() == ["Huổi Một/0", "Huổi Một/120", "Nậm Ty/0", "Nậm Ty/120"]
    # 46 + 15 - 3 dBm over 50 blocks of 12
    np.testing.assert_allclose(made["eirp_dbm"], 58 - 10 * np.log10(600))
    assert len(gp.telecom.area_levels(hills(), made, radius=1000)) == 4


def test_a_station_whose_power_is_not_known_is_refused() -> None:
    with pytest.raises(gp.Error, match="power_dbm"):
        gp.telecom.transmitters(masts(), station="nr_3700")
    with pytest.raises(gp.Error, match="lte_700"):
        gp.telecom.transmitters(masts(), station="lte700")
