"""geoplan.io.read_raster against rasterio and rioxarray (with their own GDAL)."""

from pathlib import Path

import geoplan as gp
import geoplan.io
import numpy as np
import pytest
import rasterio
import rioxarray
from rasterio.transform import from_origin

PLACE = {"crs": "EPSG:4326", "transform": from_origin(103.0, 22.0, 0.5, 0.25)}


def write(path: Path, values: np.ndarray, **profile: object) -> Path:
    bands = values if values.ndim == 3 else values[np.newaxis]
    options = {**PLACE, **profile}
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        count=len(bands),
        height=bands.shape[1],
        width=bands.shape[2],
        dtype=values.dtype,
        **options,
    ) as out:
        out.write(bands)
    return path


def numbers(dtype: str) -> np.ndarray:
    return np.random.default_rng(7).integers(0, 200, (40, 30)).astype(dtype)


@pytest.mark.parametrize(
    "dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"]
)
def test_every_type_reads_as_rasterio_does(tmp_path: Path, dtype: str) -> None:
    path = write(tmp_path / "a.tif", numbers(dtype), nodata=7)
    with rasterio.open(path) as theirs:
        expected = theirs.read(1, masked=True).astype("float32").filled(np.nan)
    read = gp.io.read_raster(path)
    assert read.dtype == np.float32
    np.testing.assert_array_equal(read.to_numpy(), expected)
    assert np.isnan(expected).any()


@pytest.mark.parametrize(
    "options",
    [
        {"tiled": True, "blockxsize": 16, "blockysize": 16},
        {"compress": "deflate"},
        {"compress": "lzw"},
    ],
)
def test_tiles_and_compression_change_nothing(
    tmp_path: Path, options: dict[str, object]
) -> None:
    values = numbers("float32")
    read = gp.io.read_raster(write(tmp_path / "a.tif", values, **options))
    np.testing.assert_array_equal(read.to_numpy(), values)


def test_rioxarray_finds_crs_and_place(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tif", numbers("float32"))
    read = gp.io.read_raster(path)
    theirs = rioxarray.open_rasterio(path)
    assert read.rio.crs == theirs.rio.crs
    assert read.rio.transform() == theirs.rio.transform()
    np.testing.assert_allclose(read.x, theirs.x, rtol=0, atol=1e-12)
    np.testing.assert_allclose(read.y, theirs.y, rtol=0, atol=1e-12)


def test_band_is_counted_from_one(tmp_path: Path) -> None:
    values = np.stack([numbers("float32"), numbers("float32") + 1000])
    path = write(tmp_path / "a.tif", values)
    np.testing.assert_array_equal(gp.io.read_raster(path, band=2).to_numpy(), values[1])
    with pytest.raises(ValueError, match="no band 3; it has 2"):
        gp.io.read_raster(path, band=3)


def test_undeclared_nodata_is_found_and_can_be_declared(tmp_path: Path) -> None:
    values = numbers("float32")
    values[:3] = -9999
    path = write(tmp_path / "a.tif", values)
    problems = gp.io.check_raster(path)
    assert problems.code.tolist() == ["undeclared_nodata"]
    assert problems.text[0].startswith("90 cells are -9999")
    assert len(gp.io.check_raster(path, nodata=-9999)) == 0
    assert np.isnan(gp.io.read_raster(path, nodata=-9999).to_numpy()[:3]).all()


def test_classes_are_whole_numbers(tmp_path: Path) -> None:
    values = numbers("uint8")
    classes = gp.io.read_classes(write(tmp_path / "a.tif", values, nodata=7))
    assert classes.dtype == np.int32 and classes.attrs["_FillValue"] == 7
    np.testing.assert_array_equal(classes.to_numpy(), values)


def test_too_many_cells_are_refused_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        count=1,
        height=100_000,
        width=100_000,
        dtype="uint8",
        SPARSE_OK=True,
        **PLACE,
    ):
        pass
    with pytest.raises(gp.Error, match="10000000000 cells") as caught:
        gp.io.read_raster(path)
    assert caught.value.code == "too_large"


def test_rotated_is_refused(tmp_path: Path) -> None:
    turned = rasterio.Affine(0.5, 0.1, 103, 0.1, -0.5, 22)
    with pytest.raises(ValueError, match="rotated"):
        gp.io.read_raster(write(tmp_path / "a.tif", numbers("uint8"), transform=turned))


@pytest.mark.parametrize(
    "driver, name", [("AAIGrid", "a.asc"), ("HFA", "a.img"), ("ENVI", "a.dat")]
)
def test_other_formats_read_as_rasterio_does(tmp_path: Path, driver: str, name: str) -> None:
    import rasterio.shutil

    square = {"transform": from_origin(103.0, 22.0, 0.5, 0.5)}
    source = write(tmp_path / "s.tif", numbers("float32"), **square)
    rasterio.shutil.copy(source, tmp_path / name, driver=driver)
    np.testing.assert_array_equal(
        gp.io.read_raster(tmp_path / name, crs="EPSG:4326").to_numpy(), numbers("float32")
    )
