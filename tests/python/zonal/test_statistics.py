"""The forms that zones and rasters come in, and wrong calls."""

from __future__ import annotations

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import rasterio
import rioxarray
import shapely
import xarray as xr

PLACE = (1000.0, 0.0, 500_000.0, 0.0, -1000.0, 2_302_000.0)  # 2 x 3 cells of 1 km
VALUES = np.array([[1.0, 2.0, np.nan], [4.0, 5.0, 6.0]])
CRS = "EPSG:9206"


@pytest.fixture
def zones() -> gpd.GeoDataFrame:
    # "a": the left column and half of the middle one; "b": the upper right cell
    boxes = [
        shapely.box(500_000, 2_300_000, 501_500, 2_302_000),
        shapely.box(502_000, 2_301_000, 503_000, 2_302_000),
    ]
    return gpd.GeoDataFrame({"ma_xa": ["a", "b"]}, geometry=boxes, crs=CRS).set_index("ma_xa")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "people.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=2,
        width=3,
        count=1,
        dtype="float32",
        nodata=-9999.0,
        crs=CRS,
        transform=rasterio.Affine(*PLACE),
    ) as raster:
        raster.write(np.nan_to_num(VALUES, nan=-9999.0).astype("float32"), 1)
    return path


def sums(zones, raster, **options):
    return gp.zonal.statistics(zones, raster, "sum", **options)["sum"]


# 1 + 4 + (2 + 5) / 2 = 8.5; "b" has no known cell
EXPECTED = [8.5, np.nan]


def test_a_path_and_all_kinds_of_array_give_the_same(zones, path):
    x = 500_500.0 + 1000.0 * np.arange(3)
    y = 2_301_500.0 - 1000.0 * np.arange(2)
    labelled = xr.DataArray(VALUES, dims=("y", "x"), coords={"y": y, "x": x})
    whole = np.nan_to_num(VALUES, nan=-1).astype(np.int64)
    rasters = {
        "path": path,
        "text": str(path),
        "array": (VALUES, PLACE, CRS),
        "array of the zones' CRS": (VALUES, PLACE),
        "float32": (VALUES.astype(np.float32), PLACE),
        "affine": (VALUES, rasterio.Affine(*PLACE)),
        "masked": (np.ma.masked_equal(whole, -1), PLACE),
        "south up": (VALUES[::-1], (1000.0, 0, 500_000.0, 0, 1000.0, 2_300_000.0)),
        "columns first": (np.asfortranarray(VALUES), PLACE),
        "rioxarray": rioxarray.open_rasterio(path, masked=True),
        "rioxarray, not masked": rioxarray.open_rasterio(path),
        "our own": gp.io.read_raster(path),
        "xarray": labelled,
        "xarray, south up": labelled[::-1],
        "xarray, transposed": labelled.T,
        "xarray of integers": xr.DataArray(
            whole, dims=("y", "x"), coords={"y": y, "x": x}, attrs={"_FillValue": -1}
        ),
    }
    for name, raster in rasters.items():
        got = sums(zones, raster)
        assert got.index.equals(zones.index), name
        np.testing.assert_allclose(got.to_numpy(), EXPECTED, rtol=1e-12, err_msg=name)


def test_a_data_array_that_was_cut_lies_where_its_coordinates_say(zones, path):
    cut = rioxarray.open_rasterio(path, masked=True)[:, :, 1:]  # its GeoTransform is stale
    assert sums(zones, cut)["a"] == pytest.approx(3.5)


def test_zones_may_be_a_path_or_a_series(zones, path, tmp_path):
    zones.to_file(tmp_path / "zones.gpkg")
    np.testing.assert_allclose(sums(tmp_path / "zones.gpkg", path), EXPECTED)
    np.testing.assert_allclose(sums(zones.geometry, path), EXPECTED)


def test_cell_weights_serve_several_rasters(zones, path):
    weights = gp.zonal.cell_weights(zones, path)
    assert weights.shape == (2, 3)
    assert len(weights) == 2
    np.testing.assert_allclose(sums(weights, path), EXPECTED)
    np.testing.assert_allclose(sums(weights, (10 * VALUES, PLACE, CRS)), [85.0, np.nan])
    cells = weights.cells(0)
    assert cells.fraction.tolist() == [1.0, 0.5, 1.0, 0.5]
    assert cells.column.tolist() == [0, 1, 0, 1]


def test_share_of_a_zone_off_the_grid(zones, path):
    moved = zones.translate(xoff=-750.0)  # half of the first zone's 1.5 km
    share = gp.zonal.cell_weights(moved, path).outside_share
    assert share.tolist() == pytest.approx([0.5, 0.0])


def test_zones_in_another_crs_are_transformed(zones, path):
    # VN-2000 to WGS 84 and back: within a millimetre of a kilometre
    assert sums(zones.to_crs(4326), path)["a"] == pytest.approx(8.5, rel=1e-4)


def test_no_zones(zones, path):
    assert gp.zonal.statistics(zones.iloc[:0], path, ["sum", "mean"]).shape == (0, 2)


def test_same_bytes_on_any_number_of_threads(zones):
    values = np.random.default_rng(1).random((2, 3))
    one = gp.zonal.statistics(zones, (values, PLACE), ["sum", "variance"], threads=1)
    many = gp.zonal.statistics(zones, (values, PLACE), ["sum", "variance"], threads=8)
    assert one.to_numpy().tobytes() == many.to_numpy().tobytes()


def test_class_shares_leave_nodata_out(zones):
    classes = xr.DataArray(
        np.array([[1, 1, 0], [3, 0, 0]]),
        dims=("y", "x"),
        coords={"y": [2_301_500.0, 2_300_500.0], "x": [500_500.0, 501_500.0, 502_500.0]},
        attrs={"_FillValue": 0},
    )
    got = gp.zonal.class_shares(zones, classes)
    assert got.columns.tolist() == [1, 3]
    assert got.loc["a"].tolist() == pytest.approx([1.5 / 2.5, 1.0 / 2.5])
    assert got.loc["b"].isna().all()


def test_a_zone_without_people_on_the_raster_is_a_problem(zones):
    people = sums(zones, (VALUES, PLACE))
    factors, problems = gp.zonal.scale_factors(people, 2 * people.fillna(7.0))
    assert factors["a"] == 2.0
    assert np.isnan(factors["b"])
    assert problems[["code", "row"]].to_numpy().tolist() == [["no_people_cells", "b"]]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda z: sums(z, (VALUES[0], PLACE)), "shape"),
        (lambda z: sums(z, "nowhere.tif"), "nowhere.tif"),
        (lambda z: sums(z, 7), "path"),
        (lambda z: sums(z, (VALUES, (1, 0.5, 0, 0, -1, 0))), "warp"),
        (lambda z: sums(z, (VALUES.astype(str), PLACE)), "numbers"),
        (lambda z: sums(z.set_crs(None, allow_override=True), (VALUES, PLACE, CRS)), "CRS"),
        (lambda z: sums(z.centroid, (VALUES, PLACE)), "polygons"),
        (lambda z: gp.zonal.statistics(z, (VALUES, PLACE), "men"), "mean"),
        (lambda z: gp.zonal.statistics(z, (VALUES, PLACE), "weighted_mean"), "weight"),
        (
            lambda z: gp.zonal.statistics(
                z, (VALUES, PLACE), "weighted_mean", weight=(-np.ones_like(VALUES), PLACE)
            ),
            "0 or more",
        ),
        (lambda z: gp.zonal.statistics(z, (VALUES, PLACE), "quantile(q=2)"), "from 0 to 1"),
        (
            lambda z: gp.zonal.grouped_statistics(
                z, (VALUES, PLACE), (VALUES[:1], PLACE), "sum"
            ),
            "groups must be on the grid",
        ),
        (
            lambda z: sums(gp.zonal.cell_weights(z, (VALUES, PLACE)), (VALUES[:1], PLACE)),
            "2 x 3",
        ),
        (lambda z: gp.zonal.class_shares(z, (VALUES + 0.5, PLACE)), "whole"),
        (lambda z: gp.zonal.cell_weights(z, (VALUES, PLACE)).cells(2), "zone 2"),
    ],
)
def test_wrong_calls_say_what_is_wrong(zones, call, words):
    with pytest.raises(gp.Error, match=words):
        call(zones)


def test_a_weight_below_0_counts_only_where_a_zone_is():
    corner = gpd.GeoSeries([shapely.Polygon([(0, 0), (4, 0), (0, 4)])], crs=9206)
    values = (np.ones((4, 4)), (1, 0, 0, 0, -1, 4))
    weight = np.ones((4, 4))
    weight[0, 3] = -1.0  # the corner that the triangle leaves out
    found = gp.zonal.statistics(corner, values, "weighted_mean", weight=(weight, values[1]))
    assert found["weighted_mean"].tolist() == [1.0]
