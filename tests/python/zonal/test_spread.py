"""Totals spread over villages and cells."""

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import shapely
import xarray as xr

TOTALS = pd.Series({"A": 100.0, "B": 31.0})
VILLAGES = pd.DataFrame(
    {"commune": ["A", "B", "A", "B"], "homes": [1.0, 2.0, 3.0, 4.0]}, list("wxyz")
)


def test_parts_sum_to_whole_totals():
    people, problems = gp.zonal.spread_to_parts(
        TOTALS, VILLAGES.homes, VILLAGES.commune, whole=True
    )
    # B: quotas 10.33 and 20.67
    assert people.to_dict() == {"w": 25.0, "x": 10.0, "y": 75.0, "z": 21.0}
    assert problems.empty


def test_unknown_weights_are_told_and_others_share_only_when_asked():
    homes = VILLAGES.homes.where(VILLAGES.homes != 3)
    people, problems = gp.zonal.spread_to_parts(TOTALS, homes, VILLAGES.commune)
    assert people.isna().tolist() == [True, False, True, False]
    assert problems[["code", "row"]].values.tolist() == [["unknown_weight", "A"]]
    people, _ = gp.zonal.spread_to_parts(TOTALS, homes, VILLAGES.commune, among_known=True)
    assert people["w"] == 100.0 and np.isnan(people["y"])


def test_totals_and_parts_that_do_not_fit_are_errors():
    with pytest.raises(gp.Error, match="part 'x' is in zone 'B', which has no total"):
        gp.zonal.spread_to_parts(TOTALS[["A"]], VILLAGES.homes, VILLAGES.commune)
    with pytest.raises(gp.Error, match="'A' twice or none"):
        twice = pd.concat([TOTALS, TOTALS])
        gp.zonal.spread_to_parts(twice, VILLAGES.homes, VILLAGES.commune)
    with pytest.raises(gp.Error, match="same index"):
        gp.zonal.spread_to_parts(TOTALS, VILLAGES.homes, VILLAGES.commune[::-1])


@pytest.fixture
def communes():
    rng = np.random.default_rng(3)
    shapes = [shapely.box(0, 0, 30.5, 40), shapely.box(30.5, 0, 60, 40)]
    zones = gpd.GeoDataFrame(geometry=shapes, index=["A", "B"], crs=9206)
    return zones, rng.uniform(0, 5, (40, 60)), (1, 0, 0, 0, -1, 40)


def test_cells_hold_what_scaling_the_raster_gives(communes):
    zones, weight, transform = communes
    people, report, problems = gp.zonal.spread_to_cells(
        zones, TOTALS[::-1], (weight, transform)
    )
    sums = gp.zonal.statistics(zones, (weight, transform), "sum")["sum"]
    share = np.clip(30.5 - np.arange(60), 0, 1)  # of each column in A
    factor = share * TOTALS["A"] / sums["A"] + (1 - share) * TOTALS["B"] / sums["B"]
    np.testing.assert_allclose(people, weight * factor, rtol=1e-6)  # weights in float32
    assert people.sum() == pytest.approx(TOTALS.sum(), rel=1e-12)
    assert report["unplaced"].tolist() == [0.0, 0.0] and problems.empty


def test_a_whole_total_may_miss_by_rounding_but_not_by_more():
    near = TOTALS.astype(float)
    near.iloc[0] = np.nextafter(near.iloc[0], 0.0)
    spread = gp.zonal.spread_to_parts
    exact, _ = spread(TOTALS, VILLAGES.homes, VILLAGES.commune, whole=True)
    rounded, _ = spread(near, VILLAGES.homes, VILLAGES.commune, whole=True)
    np.testing.assert_array_equal(rounded, exact)
    near.iloc[0] = TOTALS.iloc[0] - 0.01
    with pytest.raises(gp.Error, match="whole number"):
        spread(near, VILLAGES.homes, VILLAGES.commune, whole=True)


def test_cells_of_whole_people_sum_exactly_and_come_as_they_came(communes):
    zones, weight, _ = communes
    array = xr.DataArray(
        weight, dims=("y", "x"), coords={"y": 39.5 - np.arange(40), "x": 0.5 + np.arange(60)}
    )
    people, _, _ = gp.zonal.spread_to_cells(zones, TOTALS, array, raster_crs=9206, whole=True)
    assert isinstance(people, xr.DataArray)
    np.testing.assert_array_equal(people, np.floor(people))
    assert float(people.sum()) == TOTALS.sum()
    np.testing.assert_array_equal(people["y"], array["y"])


def test_a_zone_without_weight_keeps_its_total_unplaced(communes):
    zones, weight, transform = communes
    weight[:, :31] = 0
    people, report, problems = gp.zonal.spread_to_cells(zones, TOTALS, (weight, transform))
    assert report["unplaced"].to_dict() == {"A": 100.0, "B": 0.0}
    assert problems["code"].tolist() == ["no_weight"]
    assert np.nansum(people) == pytest.approx(31.0)


def test_unknown_cells_get_nobody_and_are_told(communes):
    zones, weight, transform = communes
    weight[:10, :30] = np.nan
    people, report, _ = gp.zonal.spread_to_cells(zones, TOTALS, (weight, transform))
    assert np.isnan(people[:10, :30]).all()
    assert report.loc["A", "unknown_share"] == pytest.approx(300 / (30.5 * 40))
    assert np.nansum(people) == pytest.approx(131.0)
