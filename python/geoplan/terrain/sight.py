"""What is seen from where: viewsheds and horizons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._convert import Crs
from .._errors import make_error
from .._messages import say
from .._rasters import Raster
from ..progress import bar
from ._inputs import Place, Places, like, open_dem, point_of, points_of

_RESULTS = {"visible": "1", "needed_height": "m", "angle": "degree"}  # with their units
_ABOUT = ["severity", "code", "row", "text", "advice"]


class CumulativeViewshed(NamedTuple):
    """What `cumulative_viewshed` gives.

    Attributes
    ----------
    count : DataArray or ndarray
        Observers that see each cell; NaN on unknown ground.
    nearest : DataArray, ndarray or None
        Position of the nearest observer that sees the cell, the first one of several; NaN
        where none does.
    problems : DataFrame
        severity, code (``observer_outside``, ``observer_on_unknown_ground``), row (position
        of the observer), text, advice. Such observers see nothing.
    """

    count: Any
    nearest: Any
    problems: pd.DataFrame


def viewshed(
    dem: Raster,
    observer: Place,
    *,
    result: Literal["visible", "needed_height", "angle"] = "visible",
    observer_height: float = 1.75,
    target_height: float = 0.0,
    inner: float = 0.0,
    outer: float = math.inf,
    earth_curvature: bool = True,
    refraction: float = 1 / 7,
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """What is seen from one place: every cell judged by its own line of sight.

    Parameters
    ----------
    dem : path, DataArray or (array, transform[, crs])
        Heights in metres on a projected grid in metres. Unknown ground hides nothing.
    observer : shapely.Point or (x, y)
        In the CRS of the heights; stands above the centre of the cell it lies in.
    result : {"visible", "needed_height", "angle"}
        1 (seen) or 0 (hidden); the least height in metres above the ground at which a target
        is seen; or, where a target is seen, the angle of the line to it, in degrees: 0
        straight down, 90 level.
    observer_height, target_height : float
        Metres above the ground.
    inner, outer : float
        Cells with their centres nearer or farther than this, metres, are not judged; near
        ones still hide others.
    earth_curvature : bool
    refraction : float
        Part of the earth's curvature that refraction makes up for: 1/7 for light, 1/4 for
        radio.
    crs, threads, progress
        As in `slope`.

    Returns
    -------
    DataArray or ndarray
        float32, as the heights came; NaN where not judged.

    Raises
    ------
    geoplan.Error
        When the observer is off the grid or on unknown ground, or the grid is not projected
        in metres.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> wall = (numpy.array([[0.0, 4.0, 0.0, 20.0]]), (30, 0, 5e5, 0, -30, 2.3e6), 9206)
    >>> gp.terrain.viewshed(wall, (500015, 2299985), observer_height=2)
    array([[1., 1., 0., 1.]], dtype=float32)
    """
    if result not in _RESULTS:
        raise make_error(
            "bad_argument",
            say("result must be one of {}, got '{}'", ", ".join(_RESULTS), result),
        )
    opened = open_dem(dem, crs)
    x, y = point_of(observer, opened, "observer")
    options = _core.terrain.ViewshedOptions(
        observer_height, target_height, inner, outer, earth_curvature, refraction
    )
    with bar(progress) as tell:
        found = _core.terrain.viewshed(
            opened.as_source(),
            x,
            y,
            options,
            visible=result == "visible",
            needed_height=result == "needed_height",
            angle=result == "angle",
            threads=threads,
            progress=tell,
        )
    values = next(v for v in found if v is not None)
    return like(dem, opened, values, result, _RESULTS[result])


def cumulative_viewshed(
    dem: Raster,
    observers: Places,
    *,
    nearest: bool = False,
    observer_height: float = 1.75,
    target_height: float = 0.0,
    inner: float = 0.0,
    outer: float = math.inf,
    earth_curvature: bool = True,
    refraction: float = 1 / 7,
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> CumulativeViewshed:
    """By how many observers each cell is seen.

    Parameters
    ----------
    observers : GeoDataFrame, GeoSeries or array of shape (n, 2)
        Points in the CRS of the heights.
    nearest : bool
        Whether to name the nearest observer too.
    dem, observer_height, target_height, inner, outer, earth_curvature, refraction
        As in `viewshed`.
    crs, threads, progress
        As in `slope`.

    Returns
    -------
    CumulativeViewshed
        count, nearest (None unless asked for), problems.

    Raises
    ------
    geoplan.Error
        When the grid is not projected in metres, or the observers are in another CRS.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> wall = (numpy.array([[0.0, 9.0, 0.0]]), (30, 0, 5e5, 0, -30, 2.3e6), 9206)
    >>> ends = [(500015, 2299985), (500075, 2299985)]
    >>> gp.terrain.cumulative_viewshed(wall, ends).count
    array([[1., 2., 1.]], dtype=float32)
    """
    opened = open_dem(dem, crs)
    points = points_of(observers, opened, "observers")
    options = _core.terrain.ViewshedOptions(
        observer_height, target_height, inner, outer, earth_curvature, refraction
    )
    with bar(progress) as tell:
        count, near, problems = _core.terrain.cumulative_viewshed(
            opened.as_source(), points, options, nearest, threads, tell
        )
    return CumulativeViewshed(
        like(dem, opened, count, "observers", "1"),
        None if near is None else like(dem, opened, near, "nearest_observer", "1"),
        pd.DataFrame([[getattr(p, c) for c in _ABOUT] for p in problems], columns=_ABOUT),
    )


def horizon(
    dem: Raster,
    observer: Place,
    *,
    azimuths: int | Sequence[float] | npt.NDArray[Any] = 360,
    observer_height: float = 1.75,
    outer: float = math.inf,
    earth_curvature: bool = True,
    refraction: float = 1 / 7,
    crs: Crs = None,
    threads: int = 0,
) -> pd.DataFrame:
    """The line that the ground draws around an observer.

    Parameters
    ----------
    azimuths : int or array
        So many directions from north on, evenly spread, or the directions themselves,
        degrees clockwise from the grid's north.
    dem, observer, observer_height, earth_curvature, refraction
        As in `viewshed`.
    outer : float
        Metres; ground beyond is not looked at.
    crs, threads
        As in `slope`.

    Returns
    -------
    DataFrame
        Index ``azimuth``; ``angle_deg`` above the level of the eye and ``distance_m`` to the
        ground that makes it. NaN in directions without known ground.

    Raises
    ------
    geoplan.Error
        As in `viewshed`.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> hill = (numpy.array([[0.0, 0.0, 30.0]]), (30, 0, 5e5, 0, -30, 2.3e6), 9206)
    >>> line = gp.terrain.horizon(hill, (500045, 2299985), azimuths=[90], observer_height=0)
    >>> line.loc[90].round(2).to_dict()
    {'angle_deg': 45.0, 'distance_m': 30.0}
    """
    opened = open_dem(dem, crs)
    x, y = point_of(observer, opened, "observer")
    if isinstance(azimuths, (int, np.integer)):
        azimuths = np.arange(azimuths) * (360.0 / max(int(azimuths), 1))
    directions = np.ascontiguousarray(azimuths, dtype=np.float64)
    angle, distance = _core.terrain.horizon(
        opened.as_source(),
        x,
        y,
        directions,
        observer_height,
        outer,
        earth_curvature,
        refraction,
        threads,
    )
    index = pd.Index(directions, name="azimuth")
    return pd.DataFrame({"angle_deg": angle, "distance_m": distance}, index=index)
