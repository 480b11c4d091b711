"""Several rasters, classes, cells, and a weight on another grid."""

from __future__ import annotations

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import rasterio
import shapely

PLACE = (1000.0, 0.0, 500_000.0, 0.0, -1000.0, 2_302_000.0)  # 2 x 3 cells of 1 km
VALUES = np.array([[1.0, 2.0, np.nan], [4.0, 5.0, 6.0]])
CLASSES = np.array([[1, 1, 3], [1, 3, 3]])
CRS = "EPSG:9206"


@pytest.fixture
def zones() -> gpd.GeoDataFrame:
    # "a": the left column and half of the middle one; "b": the upper right cell
    boxes = [
        shapely.box(500_000, 2_300_000, 501_500, 2_302_000),
        shapely.box(502_000, 2_301_000, 503_000, 2_302_000),
    ]
    return gpd.GeoDataFrame({"ma_xa": ["a", "b"]}, geometry=boxes, crs=CRS).set_index("ma_xa")


def test_several_rasters_come_in_one_table(zones):
    half = (500.0, 0.0, 500_000.0, 0.0, -500.0, 2_302_000.0)
    finer = VALUES.repeat(2, axis=0).repeat(2, axis=1) / 4
    rasters = {"now": (VALUES, PLACE), "then": (10 * VALUES, PLACE), "finer": (finer, half)}
    got = gp.zonal.statistics(zones, rasters, ["sum", "max"])
    assert got.columns.tolist() == [
        f"{name}_{stat}" for name in rasters for stat in ("sum", "max")
    ]
    assert got.loc["a"].tolist() == [8.5, 5.0, 85.0, 50.0, 8.5, 1.25]
    with pytest.raises(gp.Error, match="dict"):
        gp.zonal.statistics(zones, {}, "sum")


def test_statistics_by_class(zones):
    got = gp.zonal.grouped_statistics(
        zones, (VALUES, PLACE), (CLASSES, PLACE), ["count", "sum"]
    )
    expected = pd.DataFrame(
        # "a": class 1 has 1 + 4 + 2 / 2, class 3 has 5 / 2; "b": class 3, nothing known
        {"count": [2.5, 0.5, 0.0], "sum": [6.0, 2.5, np.nan]},
        index=pd.MultiIndex.from_tuples(
            [("a", 1), ("a", 3), ("b", 3)], names=["ma_xa", "group"]
        ),
    )
    pd.testing.assert_frame_equal(got, expected, check_index_type=False)


def test_class_shares_by_weight(zones):
    # "a": people of class 1 are 6, of class 3 2.5
    got = gp.zonal.class_shares(zones, (CLASSES, PLACE), weight=(VALUES, PLACE))
    assert got.columns.tolist() == [1, 3]
    np.testing.assert_allclose(got.loc["a"], [6 / 8.5, 2.5 / 8.5])
    assert got.loc["b"].isna().all()


def test_cells_with_their_values(zones):
    got = gp.zonal.cell_values(zones, (VALUES, PLACE), weight=(CLASSES, PLACE))
    assert got.index.tolist() == ["a"] * 4 + ["b"]
    assert got["cell"].tolist() == [0, 1, 3, 4, 2]
    assert got["x"].tolist() == [500_500, 501_500, 500_500, 501_500, 502_500]
    assert got["y"].tolist() == [2_301_500, 2_301_500, 2_300_500, 2_300_500, 2_301_500]
    assert got["fraction"].tolist() == [1, 0.5, 1, 0.5, 1]
    np.testing.assert_array_equal(got["value"], [1, 2, 4, 5, np.nan])
    assert got["weight"].tolist() == [1, 1, 1, 3, 3]


def test_a_weight_on_another_grid_counts_by_area(zones):
    # Weights of 1 and 3 in columns of 1.5 km: "a" lies in the first
    wide = (1500.0, 0.0, 500_000.0, 0.0, -2000.0, 2_302_000.0)
    weight = (np.array([[1.0, 3.0]]), wide)
    stats = ["weighted_mean", "sum", "weighted_sum"]
    got = gp.zonal.statistics(zones, (VALUES, PLACE), stats, weight=weight)
    assert got.columns.tolist() == stats
    np.testing.assert_allclose(got.loc["a"], [8.5 / 3, 8.5, 8.5])
    # both: values known in 5 cells, weights 1 on x < 501.5 km: 1 + 4 + (2 + 5) / 2 = 8.5,
    # and 3 beyond: 3 * ((2 + 5) / 2 + 6) = 28.5; Σ c w = 3 + 3 * 2 = 9
    whole = gpd.GeoSeries([shapely.box(500_000, 2_300_000, 503_000, 2_302_000)], crs=CRS)
    both = gp.zonal.statistics(whole, (VALUES, PLACE), stats, weight=weight)
    np.testing.assert_allclose(both.loc[0], [37 / 9, 18, 37])


def test_a_weight_on_another_grid_needs_polygons(zones):
    weights = gp.zonal.cell_weights(zones, (VALUES, PLACE))
    with pytest.raises(gp.Error, match="polygons"):
        gp.zonal.statistics(
            weights, (VALUES, PLACE), "weighted_sum", weight=(VALUES[:1], PLACE)
        )


def test_a_very_large_raster_is_read_only_where_zones_are(tmp_path):
    # 200,000 x 200,000 cells: 160 GB of float32, in a sparse file; one block is written
    path = tmp_path / "large.tif"
    profile = {
        "driver": "GTiff",
        "height": 200_000,
        "width": 200_000,
        "count": 1,
        "dtype": "float32",
        "crs": CRS,
        "transform": rasterio.Affine(1, 0, 400_000, 0, -1, 2_400_000),
        "tiled": True,
        "compress": "deflate",
        "SPARSE_OK": "TRUE",
        "BIGTIFF": "YES",
    }
    with rasterio.open(path, "w", **profile) as raster:
        window = rasterio.windows.Window(100_000, 100_000, 256, 256)
        raster.write(np.full((256, 256), 2.0, np.float32), 1, window=window)
    zones = gpd.GeoSeries([shapely.box(500_000, 2_299_990, 500_010.5, 2_300_000)], crs=CRS)
    got = gp.zonal.statistics(zones, path, ["sum", "median"])
    assert got.loc[0].tolist() == [2.0 * 10.5 * 10, 2.0]
