"""Slope and aspect."""

from __future__ import annotations

from typing import Any, Literal

from .. import _core
from .._convert import Crs
from .._errors import make_error
from .._messages import say
from .._rasters import Raster
from ..progress import bar
from ._inputs import like, open_dem

Edges = Literal["unknown", "extended"]


def slope(
    dem: Raster,
    *,
    unit: Literal["degrees", "percent", "ratio"] = "degrees",
    edges: Edges = "unknown",
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """Steepness of the ground at each cell, by Horn's method.

    Parameters
    ----------
    dem : path, DataArray or (array, transform[, crs])
        Heights in metres on a projected grid in metres, or on a geographic one, whose cells
        are measured on the ellipsoid. A path is read in bands.
    unit : {"degrees", "percent", "ratio"}
    edges : {"unknown", "extended"}
        Cells whose eight neighbours are not all known: NaN, or as ``gdaldem
        -compute_edges``, the ground going on straight beyond the border and level into gaps.
    crs : str, int or pyproj.CRS, optional
        Of an array that states none.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    DataArray or ndarray
        float32, as the heights came; NaN where the height is unknown.

    Raises
    ------
    geoplan.Error
        When the grid is in no such CRS, or the heights are in another unit.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> heights = numpy.tile([0.0, 30.0, 60.0], (3, 1))  # rises by 30 m a cell of 30 m
    >>> gp.terrain.slope((heights, (30, 0, 5e5, 0, -30, 2.3e6), 9206))[1, 1]
    np.float32(45.0)
    """
    opened = open_dem(dem, crs)
    with bar(progress) as tell:
        values = _core.terrain.slope(opened.as_source(), unit, _extended(edges), threads, tell)
    return like(
        dem, opened, values, "slope", {"percent": "%", "ratio": "1"}.get(unit, "degree")
    )


def aspect(
    dem: Raster,
    *,
    edges: Edges = "unknown",
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """The direction in which the ground falls, degrees clockwise from the grid's north.

    Parameters
    ----------
    dem, edges, crs, threads, progress
        As in `slope`.

    Returns
    -------
    DataArray or ndarray
        float32 in [0, 360), as the heights came; NaN where the ground is level or unknown.

    Raises
    ------
    geoplan.Error
        As in `slope`.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> heights = numpy.tile([0.0, 30.0, 60.0], (3, 1))  # rises to the east, falls to the west
    >>> gp.terrain.aspect((heights, (30, 0, 5e5, 0, -30, 2.3e6), 9206))[1, 1]
    np.float32(270.0)
    """
    opened = open_dem(dem, crs)
    with bar(progress) as tell:
        values = _core.terrain.aspect(opened.as_source(), _extended(edges), threads, tell)
    return like(dem, opened, values, "aspect", "degree")


def _extended(edges: str) -> bool:
    if edges not in ("unknown", "extended"):
        raise make_error(
            "bad_argument", say("edges must be 'unknown' or 'extended', got '{}'", edges)
        )
    return edges == "extended"
