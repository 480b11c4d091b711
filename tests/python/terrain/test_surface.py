"""Slope and aspect against gdaldem, on real terrain and beside gaps."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import geoplan as gp
import numpy as np
import pytest
import rasterio
import rasterio.transform
import rasterio.warp
import xarray as xr

TRANSFORM = (30.0, 0.0, 500_000.0, 0.0, -30.0, 2_300_000.0)
needs_gdaldem = pytest.mark.skipif(
    shutil.which("gdaldem") is None, reason="gdaldem is not installed (Debian: gdal-bin)"
)


def hills(rows: int = 60, columns: int = 80, seed: int = 1) -> np.ndarray:
    """Hills with a gap of unknown ground; quarters of a metre, which float32 adds exactly."""
    random = np.random.default_rng(seed)
    heights = random.normal(0, 1, (rows, columns)).cumsum(axis=0).cumsum(axis=1)
    heights = np.round(heights * 4) / 4
    heights[20:24, 30:33] = np.nan
    return heights.astype(np.float32)


def write(path: Path, heights: np.ndarray, transform=TRANSFORM) -> Path:
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype="float32",
        count=1,
        height=heights.shape[0],
        width=heights.shape[1],
        crs="EPSG:9206",
        nodata=np.nan,
        transform=rasterio.transform.Affine(*transform),
    ) as raster:
        raster.write(heights, 1)
    return path


def gdaldem(what: str, path: Path, *options: str) -> np.ndarray:
    target = path.with_name(f"{what}.tif")
    subprocess.run(["gdaldem", what, path, target, *options, "-q"], check=True)
    with rasterio.open(target) as raster:
        values = raster.read(1)
        values[values == raster.nodata] = np.nan
    return values


def assert_same_directions(got: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_array_equal(np.isnan(got), np.isnan(expected))
    apart = np.abs(got - expected)
    assert np.nanmax(np.minimum(apart, 360 - apart)) < 1e-4


@needs_gdaldem
@pytest.mark.parametrize("edges", ["unknown", "extended"])
def test_slope_and_aspect_are_those_of_gdaldem(tmp_path: Path, edges: str) -> None:
    path = write(tmp_path / "dem.tif", hills())
    options = ["-compute_edges"] if edges == "extended" else []
    got = gp.terrain.slope(path, edges=edges)
    np.testing.assert_allclose(got.values, gdaldem("slope", path, *options), atol=1e-4)
    percent = gp.terrain.slope(path, unit="percent", edges=edges)
    np.testing.assert_allclose(
        percent.values, gdaldem("slope", path, "-p", *options), rtol=1e-5, atol=1e-4
    )
    assert_same_directions(
        gp.terrain.aspect(path, edges=edges).values, gdaldem("aspect", path, *options)
    )


@needs_gdaldem
def test_slope_on_real_mountains_is_that_of_gdaldem(real_data: Path, tmp_path: Path) -> None:
    with rasterio.open(real_data / "mountain_dem_zion_srtm3.tif") as raster:
        heights = raster.read(1).astype(np.float32)
        heights[heights == raster.nodata] = np.nan
    path = write(tmp_path / "zion.tif", heights, (90.0, 0.0, 3e5, 0.0, -90.0, 4.2e6))
    np.testing.assert_allclose(gp.terrain.slope(path).values, gdaldem("slope", path), atol=1e-4)


def test_slope_on_a_geographic_grid_is_near_that_of_the_projected_one(real_data: Path) -> None:
    path = real_data / "mountain_dem_zion_srtm3.tif"
    there = float(np.nanmean(gp.terrain.slope(path).values))
    with rasterio.open(path) as raster:
        heights = raster.read(1).astype(np.float32)
        heights[heights == raster.nodata] = np.nan
        transform, width, height = rasterio.warp.calculate_default_transform(
            raster.crs, "EPSG:32612", raster.width, raster.height, *raster.bounds, resolution=80
        )
        warped = np.full((height, width), np.nan, np.float32)
        rasterio.warp.reproject(
            heights,
            warped,
            src_transform=raster.transform,
            src_crs=raster.crs,
            dst_transform=transform,
            dst_crs="EPSG:32612",
            src_nodata=np.nan,
            dst_nodata=np.nan,
            resampling=rasterio.warp.Resampling.cubic,
        )
    here = float(np.nanmean(gp.terrain.slope((warped, tuple(transform)[:6], 32612))))
    assert there == pytest.approx(here, rel=0.03)


def test_the_answer_comes_as_the_heights_came(tmp_path: Path) -> None:
    heights = hills()
    path = write(tmp_path / "dem.tif", heights)
    array = gp.terrain.slope((heights, TRANSFORM, 9206))
    assert isinstance(array, np.ndarray) and array.dtype == np.float32
    from_file = gp.terrain.slope(path)
    assert isinstance(from_file, xr.DataArray) and from_file.dims == ("y", "x")
    assert float(from_file.x[0]) == 500_015 and float(from_file.y[0]) == 2_299_985
    np.testing.assert_array_equal(from_file.values, array)
    again = gp.terrain.slope(from_file)  # it is a raster itself, with its CRS
    assert again.shape == array.shape


def test_rows_from_the_south_come_back_from_the_south() -> None:
    heights = hills()
    south_up = (30.0, 0.0, 500_000.0, 0.0, 30.0, 2_300_000.0 - 30 * len(heights))
    turned = gp.terrain.slope((heights[::-1], south_up, 9206))
    straight = gp.terrain.slope((heights, TRANSFORM, 9206))
    np.testing.assert_array_equal(turned[::-1], straight)


@pytest.mark.parametrize(
    ("options", "code"),
    [({"unit": "radian"}, "bad_argument"), ({"edges": "some"}, "bad_argument")],
)
def test_wrong_options_are_refused(options: dict, code: str) -> None:
    with pytest.raises(gp.Error) as error:
        gp.terrain.slope((hills(), TRANSFORM, 9206), **options)
    assert error.value.code == code


def test_heights_without_a_crs_are_refused() -> None:
    with pytest.raises(gp.Error) as error:
        gp.terrain.slope((hills(), TRANSFORM))
    assert error.value.code == "crs"
