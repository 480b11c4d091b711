"""Transforms against pyproj, which has its own PROJ."""

import doctest
import importlib

import geoplan as gp
import numpy as np
import pyproj
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("code", [9206, 3405, 5896, 32648])
def test_agrees_with_pyproj_within_a_millimetre(code):
    rng = np.random.default_rng(code)
    x = rng.uniform(103.0, 105.2, 2000)
    y = rng.uniform(20.4, 22.1, 2000)
    got = gp.crs.transform(x, y, from_crs=4326, to_crs=code)
    want = pyproj.Transformer.from_crs(4326, code, always_xy=True).transform(x, y)
    np.testing.assert_allclose(got, want, rtol=0, atol=0.001)


@settings(max_examples=50, deadline=None)
@given(st.floats(102.2, 109.4), st.floats(8.4, 23.4))
def test_there_and_back_is_the_same_place(x, y):
    there = gp.crs.transform(x, y, from_crs=4326, to_crs=9206)
    back = gp.crs.transform(*there, from_crs=9206, to_crs=4326)
    # 1 cm: the heights that the two ellipsoids differ by, tens of metres, are dropped each way.
    np.testing.assert_allclose(back, (x, y), rtol=0, atol=1e-7)
    pyproj_back = pyproj.Transformer.from_crs(9206, 4326, always_xy=True).transform(*there)
    np.testing.assert_allclose(back, pyproj_back, rtol=0, atol=1e-9)  # 0.1 mm


def test_takes_a_crs_as_text_number_or_pyproj():
    crs = pyproj.CRS.from_epsg(9206)
    results = [
        gp.crs.transform(104.63, 20.85, from_crs=4326, to_crs=to)
        for to in ("EPSG:9206", 9206, crs, crs.to_wkt())
    ]
    assert all(r == results[0] for r in results)
    assert gp.crs.same(crs, 9206)


def test_keeps_the_shape_and_nan():
    x, y = gp.crs.transform([[104.0, np.nan], [104.5, 105.0]], 21.0, from_crs=4326, to_crs=9206)
    assert x.shape == y.shape == (2, 2)
    assert np.isnan(x[0, 1]) and np.isfinite(x[1]).all()
    assert gp.crs.transform([], [], from_crs=4326, to_crs=9206)[0].shape == (0,)


def test_uses_the_transformation_of_decision_05_2007():
    assert "[EPSG:6960]" in gp.crs.operation(9206, 4326)


@pytest.mark.parametrize("crs", ["EPSG:1", "not a crs", None, 1.5])
def test_refuses_what_is_no_crs(crs):
    with pytest.raises(gp.Error) as caught:
        gp.crs.describe(crs)
    assert caught.value.code == "crs"


def test_swapped_axes_are_named():
    with pytest.raises(gp.Error, match=r"coordinate 1 \(21, 104\)"):
        gp.crs.transform([104, 21], [21, 104], from_crs=4326, to_crs=9206)


@pytest.mark.parametrize("module", ["faults", "shift", "transforms", "vn2000"])
def test_examples(module):
    assert doctest.testmod(importlib.import_module(f"geoplan.crs.{module}")).failed == 0
