"""Cell weights as a value to keep: as a matrix, in a file, of lines."""

from __future__ import annotations

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import shapely
from geoplan.zonal import CellWeights

PLACE = (1000.0, 0.0, 500_000.0, 0.0, -1000.0, 2_304_000.0)  # 4 x 5 cells of 1 km
VALUES = np.arange(20.0).reshape(4, 5)
RASTER = (VALUES, PLACE, "EPSG:9206")


@pytest.fixture
def zones() -> gpd.GeoSeries:
    shapes = [
        shapely.Point(502_300, 2_302_100).buffer(1500),
        shapely.box(500_000, 2_300_000, 501_500, 2_303_000),
        shapely.box(0, 0, 1, 1),  # far off the grid
    ]
    return gpd.GeoSeries(shapes, index=["03646", "03648", "03650"], crs=9206)


def test_the_matrix_times_a_raster_is_the_sum(zones):
    weights = gp.zonal.cell_weights(zones, RASTER)
    matrix = weights.to_scipy()
    assert matrix.shape == (3, 20)
    sums = gp.zonal.statistics(weights, RASTER, "sum")["sum"].fillna(0.0)
    np.testing.assert_allclose(matrix @ VALUES.ravel(), sums, rtol=1e-14)
    assert matrix.sum(axis=1)[0] == pytest.approx(zones.area.iloc[0] / 1e6, rel=1e-12)


@pytest.mark.parametrize("index", [["03646", "03648", "03650"], [7, 3, 5], None])
def test_what_is_saved_is_loaded(zones, tmp_path, index):
    zones = zones.reset_index(drop=True) if index is None else zones.set_axis(index)
    zones.index.name = None if index is None else "ma_xa"
    weights = gp.zonal.cell_weights(zones, RASTER)
    path = tmp_path / "weights.npz"
    weights.save(path)
    again = CellWeights.load(path)
    assert again == weights
    assert again.index.name == weights.index.name
    got = gp.zonal.statistics(again, RASTER, ["sum", "median"])
    assert got.equals(gp.zonal.statistics(zones, RASTER, ["sum", "median"]))


def test_weights_differ_by_zones_grid_and_index(zones):
    weights = gp.zonal.cell_weights(zones, RASTER)
    assert weights == gp.zonal.cell_weights(zones, RASTER, threads=1)
    assert weights != gp.zonal.cell_weights(zones.iloc[:2], RASTER)
    assert weights != gp.zonal.cell_weights(zones.reset_index(drop=True), RASTER)
    assert weights != gp.zonal.cell_weights(zones, (VALUES[:3], PLACE, "EPSG:9206"))
    assert weights != "weights"


def test_a_file_that_was_changed_is_refused(zones, tmp_path):
    path = tmp_path / "weights.npz"
    gp.zonal.cell_weights(zones, RASTER).save(path)
    with np.load(path) as file:
        arrays = dict(file)
    arrays["fractions"] = arrays["fractions"] * 0.5
    np.savez(tmp_path / "changed.npz", **arrays)
    with pytest.raises(gp.Error, match="checksum"):
        CellWeights.load(tmp_path / "changed.npz")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a file of weights" * 50])
def test_a_file_of_something_else_is_refused(tmp_path, content):
    (tmp_path / "other.npz").write_bytes(content)
    with pytest.raises(gp.Error, match=r"other\.npz"):
        CellWeights.load(tmp_path / "other.npz")
    with pytest.raises(OSError, match=r"nowhere\.npz"):
        CellWeights.load(tmp_path / "nowhere.npz")


def test_loaded_weights_refuse_a_raster_on_another_grid(zones, tmp_path):
    gp.zonal.cell_weights(zones, RASTER).save(tmp_path / "weights.npz")
    weights = CellWeights.load(tmp_path / "weights.npz")
    with pytest.raises(gp.Error, match="4 x 5"):
        gp.zonal.statistics(weights, (VALUES[:3], PLACE, "EPSG:9206"), "sum")


def test_an_index_of_something_else_is_not_saved(zones, tmp_path):
    weights = gp.zonal.cell_weights(zones.set_axis([0.5, 1.5, 2.5]), RASTER)
    with pytest.raises(gp.Error, match="index"):
        weights.save(tmp_path / "weights.npz")


def test_lines_weigh_by_their_length_in_each_cell():
    random = np.random.default_rng(1)
    coords = random.uniform([499_000, 2_299_000], [506_000, 2_305_000], (10, 6, 2))
    lines = gpd.GeoSeries([shapely.LineString(c) for c in coords], crs=9206)
    got = gp.zonal.cell_weights(lines, RASTER)
    left, top = 500_000 + 1000 * np.arange(5), 2_304_000 - 1000 * np.arange(4)
    x, y = np.meshgrid(left, top)
    cells = shapely.box(x, y - 1000, x + 1000, y).ravel()
    expected = shapely.length(shapely.intersection(lines.to_numpy()[:, None], cells))
    np.testing.assert_allclose(got.to_scipy().toarray(), expected, rtol=1e-9, atol=1e-7)
    mean = gp.zonal.statistics(lines, RASTER, "mean")["mean"]
    np.testing.assert_allclose(mean, expected @ VALUES.ravel() / expected.sum(axis=1))
    outside = 1 - expected.sum(axis=1) / lines.length
    np.testing.assert_allclose(got.outside_share, outside, atol=1e-12)


def test_lines_in_another_crs_are_transformed():
    lines = gpd.GeoSeries([shapely.LineString([(500_500, 2_300_500), (504_500, 2_303_500)])])
    here = gp.zonal.cell_weights(lines.set_crs(9206), RASTER).to_scipy().toarray()
    there = gp.zonal.cell_weights(lines.set_crs(9206).to_crs(4326), RASTER).to_scipy().toarray()
    assert here.sum() == pytest.approx(5000.0)
    np.testing.assert_allclose(there, here, atol=1.0)


def test_people_on_lines_are_an_error():
    lines = gpd.GeoSeries([shapely.LineString([(500_500, 2_300_500), (504_500, 2_303_500)])])
    with pytest.raises(gp.Error, match="lines"):
        gp.zonal.people_balance(lines.set_crs(9206), RASTER)
