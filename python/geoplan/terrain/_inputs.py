"""Heights and places of the user for the core, and answers as the heights came."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
import xarray as xr

from .. import _core
from .._convert import crs_text
from .._errors import make_error
from .._messages import say
from .._rasters import Opened, Raster, open_raster

Places = Any  # GeoDataFrame or GeoSeries of points, or coordinates, shape (n, 2)
Place = Any  # shapely.Point or (x, y)


def open_dem(dem: Raster, crs: Any) -> Opened:
    """The heights, opened; `crs` is of an array that states none."""
    return open_raster(dem, crs=crs, name="dem")


def like(dem: Raster, opened: Opened, values: npt.NDArray[Any], name: str, unit: str) -> Any:
    """An array for heights that came as one, else a DataArray, north up."""
    if isinstance(dem, tuple):
        # Rows from the south come back as they were.
        return values[::-1] if float(tuple(dem[1])[4]) > 0 else values
    grid = opened.grid
    y, x = "y", "x"
    if isinstance(dem, xr.DataArray):
        y, x = (str(d) for d in dem.dims if d != "band")
        if y in ("x", "lon", "longitude"):
            y, x = x, y
    transform = f"{grid.x0!r} {grid.cell_width!r} 0.0 {grid.y0!r} 0.0 {-grid.cell_height!r}"
    return xr.DataArray(
        values,
        dims=(y, x),
        coords={
            y: grid.y0 - (np.arange(grid.rows) + 0.5) * grid.cell_height,
            x: grid.x0 + (np.arange(grid.columns) + 0.5) * grid.cell_width,
            "spatial_ref": xr.DataArray(
                0, attrs={"crs_wkt": grid.crs, "GeoTransform": transform}
            ),
        },
        name=name,
        attrs={"units": unit},
    )


def point_of(place: Place, opened: Opened, name: str) -> tuple[float, float]:
    """The coordinates of one place."""
    points = points_of([place] if isinstance(place, shapely.Point) else place, opened, name)
    if len(points) != 1:
        raise make_error("bad_argument", say("{} must be one point, got {}", name, len(points)))
    return float(points[0, 0]), float(points[0, 1])


def points_of(places: Places, opened: Opened, name: str) -> npt.NDArray[np.float64]:
    """Coordinates, shape (n, 2); NaN for a missing or empty point."""
    if isinstance(places, (gpd.GeoDataFrame, gpd.GeoSeries)):
        stated, of_dem = crs_text(places.crs), opened.grid.crs
        if stated and of_dem and not _core.crs.same(stated, of_dem):
            raise make_error(
                "crs",
                say(
                    "{} is in {}, {} in {}; transform one of them first",
                    name,
                    _core.crs.describe(stated),
                    "dem",
                    _core.crs.describe(of_dem),
                ),
            )
        shapes: npt.NDArray[Any] = np.asarray(places.geometry.array, dtype=object)
    else:
        shapes = np.asarray(places, dtype=object)
        if not shapely.is_geometry(shapes).any():
            points = np.ascontiguousarray(places, dtype=np.float64)
            points = points.reshape(1, -1) if points.ndim == 1 and points.size else points
            if points.size == 0:
                return np.empty((0, 2))
            if points.ndim != 2 or points.shape[1] != 2:
                raise make_error(
                    "bad_argument",
                    say("{} must have shape (n, 2), got {}", name, points.shape),
                )
            return points
    known = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    if (shapely.get_type_id(shapes[known]) != shapely.GeometryType.POINT).any():
        raise make_error("bad_type", say("{} must be points", name))
    coordinates = np.full((len(shapes), 2), np.nan)
    coordinates[known] = shapely.get_coordinates(shapes[known])
    return coordinates
