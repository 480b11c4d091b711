"""Heights along geodesics."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._convert import Crs
from .._rasters import Raster
from ..progress import bar
from ._inputs import Place, Places, open_dem, point_of, points_of

Interpolation = Literal["bilinear", "nearest"]


class Profiles(NamedTuple):
    """What `profiles` gives.

    Attributes
    ----------
    length_m : ndarray
        Of each path on the ellipsoid, shape (n).
    height_m : ndarray
        float32, shape (n, points); NaN off the grid and where a height is unknown.
    """

    length_m: npt.NDArray[np.float64]
    height_m: npt.NDArray[np.float32]


def profile(
    dem: Raster,
    start: Place,
    end: Place,
    *,
    step: float | None = None,
    points: int | None = None,
    interpolation: Interpolation = "bilinear",
    radius_factor: float = 4 / 3,
    crs: Crs = None,
) -> pd.DataFrame:
    """Heights of the ground along the geodesic between two places.

    Parameters
    ----------
    dem : path, DataArray or (array, transform[, crs])
        Heights in metres, on a grid in any projected or geographic CRS.
    start, end : shapely.Point or (x, y)
        In the CRS of the heights.
    step : float, optional
        Metres; points are evenly spaced, at most this far apart.
    points : int, optional
        Number of points instead, both ends among them.
    interpolation : {"bilinear", "nearest"}
    radius_factor : float
        By which refraction lengthens the earth's radius: 4/3 for radio, 1 for none.
    crs : str, int or pyproj.CRS, optional
        Of an array that states none.

    Returns
    -------
    DataFrame
        One row a point: ``distance_m`` from the start on the ellipsoid, ``height_m`` (NaN
        off the grid and where unknown), and ``bulge_m``, by which the curved earth rises
        above the chord of the path (not in ``height_m``).

    Raises
    ------
    geoplan.Error
        Unless exactly one of `step` and `points` is given, and the grid states a CRS.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> slope = (numpy.array([[0.0, 300.0, 600.0]]), (3000, 0, 5e5, 0, -3000, 2.3e6), 9206)
    >>> gp.terrain.profile(slope, (501500, 2298500), (507500, 2298500), points=3).round(1)
       distance_m  height_m  bulge_m
    0         0.0       0.0      0.0
    1      3000.3     300.0      0.5
    2      6000.6     600.0      0.0
    """
    opened = open_dem(dem, crs)
    (length,), height = _core.terrain.profiles(
        opened.as_source(),
        np.array([point_of(start, opened, "start")]),
        np.array([point_of(end, opened, "end")]),
        points or 0,
        step or 0.0,
        interpolation,
        1,
    )
    distance = np.linspace(0.0, length, len(height))
    return pd.DataFrame(
        {
            "distance_m": distance,
            "height_m": height.astype(np.float64),
            "bulge_m": earth_bulge(distance, length, radius_factor=radius_factor),
        }
    )


def profiles(
    dem: Raster,
    starts: Places,
    ends: Places,
    *,
    points: int,
    interpolation: Interpolation = "bilinear",
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Profiles:
    """Heights along many geodesics at once, from each start to the end in the same row.

    Parameters
    ----------
    starts, ends : GeoDataFrame, GeoSeries or array of shape (n, 2)
        Points in the CRS of the heights.
    points : int
        Of each path, both ends among them.
    dem, interpolation, crs
        As in `profile`.
    threads, progress
        As in `slope`.

    Returns
    -------
    Profiles
        length_m, height_m.

    Raises
    ------
    geoplan.Error
        As in `profile`.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> slope = (numpy.array([[0.0, 300.0, 600.0]]), (3000, 0, 5e5, 0, -3000, 2.3e6), 9206)
    >>> left, right = [(501500, 2298500)], [(507500, 2298500)]
    >>> gp.terrain.profiles(slope, left, right, points=5).height_m.round()
    array([[  0., 150., 300., 450., 600.]], dtype=float32)
    """
    opened = open_dem(dem, crs)
    with bar(progress) as tell:
        length, height = _core.terrain.profiles(
            opened.as_source(),
            points_of(starts, opened, "starts"),
            points_of(ends, opened, "ends"),
            points,
            0.0,
            interpolation,
            threads,
            tell,
        )
    return Profiles(length, height.reshape(len(length), points))


def earth_bulge(from_start: Any, length: float, *, radius_factor: float = 4 / 3) -> Any:
    """How far the curved earth rises above the chord of a path, metres.

    Parameters
    ----------
    from_start : float or array
        Metres from the start of the path.
    length : float
        Metres.
    radius_factor : float
        By which refraction lengthens the earth's radius of 6,371 km: 4/3 for radio.

    Returns
    -------
    float or ndarray
        As `from_start` came.

    Examples
    --------
    >>> round(earth_bulge(25_000, 50_000), 2)
    36.79
    """
    places = np.asarray(from_start, dtype=np.float64)
    flat = np.ascontiguousarray(places.reshape(-1))
    bulge = _core.terrain.earth_bulge(flat, length, radius_factor)
    return float(bulge[0]) if places.ndim == 0 else bulge.reshape(places.shape)
