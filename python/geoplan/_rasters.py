"""Rasters of the user, as path, DataArray or array, as grids and values of the core."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from . import _core
from ._convert import crs_text
from ._errors import make_error
from ._messages import say

Raster = Any  # path, xarray.DataArray, or (array, transform[, crs])


@dataclass(frozen=True)
class Opened:
    """A raster on its grid: either `source`, a file read in windows, or `array`, all of it.

    `array` has shape (rows, columns), the northernmost row first: float32 or float64 with
    NaN for nodata, or int32 with `nodata` (None: all cells are known).
    """

    grid: Any
    source: Any = None
    array: npt.NDArray[Any] | None = None
    nodata: int | None = None

    def numbers(self) -> npt.NDArray[Any]:
        """All values in one row, float32 or float64, NaN for nodata; a file is read."""
        if self.array is None:
            raise AssertionError("a file has no array")
        if self.array.dtype.kind == "f":
            return self.array.reshape(-1)
        values = self.array.astype(np.float64)
        if self.nodata is not None:
            values[self.array == self.nodata] = np.nan
        return values.reshape(-1)

    def as_source(self) -> Any:
        """As what the core reads in windows, in float32."""
        if self.source is not None:
            return self.source
        values = np.ascontiguousarray(self.numbers(), dtype=np.float32)
        return _core.zonal.RasterSource(self.grid, values)


def open_raster(raster: Raster, *, crs: Any = None, name: str = "raster") -> Opened:
    """A path is opened, not read; arrays are taken as they are where their type allows.

    Parameters
    ----------
    crs
        Of an array that states none.
    """
    if isinstance(raster, Opened):
        return raster
    if isinstance(raster, (str, os.PathLike)):
        source = _core.zonal.open_source(os.fspath(raster), 1, None, "")
        return Opened(source.grid, source=source)
    if isinstance(raster, xr.DataArray):
        return _from_data_array(raster, crs, name)
    if isinstance(raster, tuple) and len(raster) in (2, 3):
        values = np.asanyarray(raster[0])  # keeps a mask
        transform = tuple(float(t) for t in tuple(raster[1])[:6])
        return _opened(
            values, transform, crs_text(raster[2] if len(raster) == 3 else crs), name
        )
    raise make_error(
        "bad_type",
        say(
            "{} must be a path, an xarray.DataArray or (array, transform[, crs]), got {}",
            name,
            type(raster).__name__,
        ),
    )


def same_grid(a: Any, b: Any) -> bool:
    """Whether cells of one are cells of the other, within a millionth of a cell."""
    if (a.columns, a.rows) != (b.columns, b.rows):
        return False
    near_x, near_y = 1e-6 * a.cell_width, 1e-6 * a.cell_height
    right = abs(a.x0 + a.columns * a.cell_width - b.x0 - b.columns * b.cell_width)
    bottom = abs(a.y0 - a.rows * a.cell_height - b.y0 + b.rows * b.cell_height)
    left, top = abs(a.x0 - b.x0), abs(a.y0 - b.y0)
    return bool(max(left, right) <= near_x and max(top, bottom) <= near_y)


def _from_data_array(array: xr.DataArray, crs: Any, name: str) -> Opened:
    if "band" in array.dims and array.sizes["band"] == 1:
        array = array.squeeze("band", drop=True)
    if array.ndim != 2:
        raise make_error(
            "bad_argument",
            say(
                "{} must have two dimensions, rows and columns, got {}; select one band first",
                name,
                array.dims,
            ),
        )
    y_name, x_name = (str(d) for d in array.dims)
    if y_name in ("x", "lon", "longitude"):
        array, (y_name, x_name) = array.transpose(), (x_name, y_name)
    about = array.coords["spatial_ref"].attrs if "spatial_ref" in array.coords else {}
    stated = about.get("crs_wkt") or about.get("spatial_ref") or ""
    transform = _transform_of(array, y_name, x_name, about.get("GeoTransform"), name)
    fill = array.attrs.get("_FillValue", array.attrs.get("nodata"))
    return _opened(np.asarray(array.values), transform, stated or crs_text(crs), name, fill)


def _transform_of(
    array: xr.DataArray, y_name: str, x_name: str, stated: str | None, name: str
) -> tuple[float, ...]:
    starts, steps = [], []
    for axis in (x_name, y_name):
        size = array.sizes[axis]
        centres = array.coords[axis].to_numpy() if axis in array.coords else np.empty(0)
        if len(centres) < 2:
            break
        step = (float(centres[-1]) - float(centres[0])) / (size - 1)
        if np.abs(np.diff(centres) - step).max() > 1e-3 * abs(step):
            raise make_error(
                "bad_argument",
                say("{} must be a regular grid, but its '{}' is not evenly spaced", name, axis),
            )
        starts.append(float(centres[0]) - step / 2)
        steps.append(step)
    written = None
    if stated:  # GDAL's order: x0, width, 0, y0, 0, height
        x0, width, skew_x, y0, skew_y, height = (float(t) for t in stated.split())
        written = (width, skew_x, x0, skew_y, height, y0)
    if len(steps) < 2:
        if written is None:
            raise make_error(
                "bad_argument",
                say(
                    "{} needs coordinates '{}' and '{}' of its cells' centres; or give "
                    "(array, transform, crs)",
                    name,
                    x_name,
                    y_name,
                ),
            )
        return written
    if written is not None:  # exact where it has not been cut since
        apart_x = abs(written[2] - starts[0]) / abs(steps[0])
        apart_y = abs(written[5] - starts[1]) / abs(steps[1])
        if max(apart_x, apart_y) < 1e-3:
            return written
    return (steps[0], 0.0, starts[0], 0.0, steps[1], starts[1])


def _opened(
    values: npt.NDArray[Any],
    transform: tuple[float, ...],
    crs: str,
    name: str,
    fill: Any = None,
) -> Opened:
    if values.ndim != 2:
        raise make_error(
            "bad_argument",
            say("{} must have shape (rows, columns), got {}", name, values.shape),
        )
    width, skew_x, x0, skew_y, height, y0 = transform
    if skew_x != 0 or skew_y != 0 or width <= 0 or height == 0:
        raise make_error(
            "bad_argument",
            say(
                "{} must lie with columns to the east and rows along north and south, got "
                "transform {}; warp it first (rasterio.warp, gdalwarp)",
                name,
                transform,
            ),
        )
    if height > 0:  # the first row is the southernmost
        y0, height, values = y0 + height * values.shape[0], -height, values[::-1]
    rows, columns = values.shape
    grid = _core.data.Grid(x0, y0, width, -height, columns, rows, crs)
    if isinstance(values, np.ma.MaskedArray):
        values = np.ma.filled(values.astype(np.float64), np.nan)
    known = None if fill is None or np.isnan(fill) else fill
    if values.dtype.kind == "f":
        kept = values if values.dtype in (np.float32, np.float64) else values.astype(np.float64)
        if known is not None:
            kept = np.where(kept == known, np.nan, kept).astype(kept.dtype)
        return Opened(grid, array=np.ascontiguousarray(kept))
    if values.dtype.kind not in "iub":
        raise make_error("bad_type", say("{} must hold numbers, got {}", name, values.dtype))
    info = np.iinfo(np.int32)
    if (
        values.dtype.itemsize >= 4
        and values.size
        and (values.min() < info.min or values.max() > info.max)
    ):
        kept = values.astype(np.float64)
        if known is not None:
            kept[values == known] = np.nan
        return Opened(grid, array=np.ascontiguousarray(kept))
    nodata = None if known is None else int(known)
    return Opened(grid, array=np.ascontiguousarray(values, dtype=np.int32), nodata=nodata)
