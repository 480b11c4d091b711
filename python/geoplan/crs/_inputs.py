"""Coordinates and regions as the core takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from .. import _core
from .._convert import crs_text
from .._errors import make_error
from .._messages import say

Region = Any  # west, south, east, north in degrees; a layer that is known to be right; None


def pairs(x: npt.ArrayLike, y: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Shape (n, 2), contiguous."""
    east, north = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(y, np.float64))
    return np.ascontiguousarray(np.stack([east.ravel(), north.ravel()], axis=1))


def vertices(data: Any) -> npt.NDArray[np.float64]:
    """All vertices of a layer, shape (n, 2)."""
    geometries = data.geometry if isinstance(data, gpd.GeoDataFrame) else data
    coordinates = shapely.get_coordinates(np.asarray(geometries, dtype=object))
    return np.ascontiguousarray(coordinates, np.float64)


def box(region: Region) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees of WGS 84; Vietnam for None.

    The box of a layer is that of its corners and edges in its own CRS, with a twentieth of
    its width and height around it: layers are rarely cut along the same line.
    """
    if region is None:
        west, south, east, north = _core.crs.vietnam_box
    elif isinstance(region, (gpd.GeoDataFrame, gpd.GeoSeries)):
        if region.crs is None:
            raise make_error("crs", say("the region's layer states no CRS"))
        xy = vertices(region)
        if len(xy) == 0:
            raise make_error("bad_argument", say("the region's layer is empty"))
        lonlat = _core.crs.transform(xy, crs_text(region.crs), "EPSG:4326")
        (west, south), (east, north) = lonlat.min(axis=0), lonlat.max(axis=0)
        dx, dy = (east - west) / 20, (north - south) / 20
        west, south, east, north = west - dx, south - dy, east + dx, north + dy
    elif isinstance(region, (Sequence, np.ndarray)) and len(region) == 4:
        west, south, east, north = region
    else:
        raise make_error(
            "bad_argument",
            say("expected a region as west, south, east, north or as a layer, got {}", region),
        )
    return float(west), float(south), float(east), float(north)
