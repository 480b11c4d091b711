"""Travel over land: costs and minutes to the nearest facility, cell by cell."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from . import _core
from ._convert import Crs, Geometries, core_geometry, crs_text, index_of, series_from_core
from ._errors import make_error
from ._messages import say
from ._rasters import Raster, open_raster
from ._speeds import MODES, dataset, one_of, onto
from .progress import bar

_PROBLEM = ["severity", "code", "row", "text", "advice"]


def cost_distance(
    friction: Raster,
    facilities: Geometries,
    *,
    neighbours: int = 8,
    limit: float | None = None,
    move_within_m: float = 0.0,
    paths: bool = False,
    raster_crs: Crs = None,
    progress: bool | None = None,
) -> tuple[xr.Dataset, pd.DataFrame]:
    """Accumulated cost over a friction surface to the nearest of many facilities.

    Parameters
    ----------
    friction : path, DataArray or (array, transform[, crs])
        Cost a metre, in any unit, in a projected CRS in metres; NaN (unknown) and infinite
        (barrier) cells are not crossed. Divide costs a cell by the size of a cell.
    facilities : GeoDataFrame or GeoSeries
        Points, shape (n); transformed to the raster's CRS. Each starts at the centre of its
        cell.
    neighbours : {8, 16}
        16 adds the moves of a chess knight. A step costs its length times the mean friction
        of the cells it crosses, all of which must be passable.
    limit : float, optional
        Cells that cost more are not reached.
    move_within_m : float
        A facility off the raster or on an impassable cell starts from the nearest passable
        one this near; otherwise it is left out. Both are told.
    paths : bool
        Keep ``step``, which `cost_paths` needs.
    raster_crs : str, int or pyproj.CRS, optional
        Of an array that states none; None then means the facilities' own.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    result : Dataset
        ``cost`` (float32, NaN where no facility is reached) and ``facility`` (position of the
        nearest, -1 where none is; ties go to the lowest), dimensions (y, x).
    problems : DataFrame
        severity, code (``facility_moved``, ``facility_left_out``, ``unknown_cells``,
        ``unreached_cells``), row, text, advice.

    Raises
    ------
    geoplan.Error
        For a CRS that is not projected in metres, and a friction of 0 or less.

    Examples
    --------
    >>> import geopandas, numpy, geoplan as gp
    >>> friction = (numpy.array([[1.0, 3.0, 5.0]]), (10, 0, 500000, 0, -10, 2300000), 9206)
    >>> clinics = geopandas.GeoSeries.from_xy([500005], [2299995], crs=9206)
    >>> result, problems = gp.access.cost_distance(friction, clinics)
    >>> result.cost.values.tolist()
    [[0.0, 20.0, 60.0]]
    """
    points = core_geometry(facilities, "points", name="facilities")
    opened = open_raster(friction, crs=_crs_for(raster_crs, facilities), name="friction")
    with bar(progress) as tell:
        found = _core.access.cost_distance(
            opened.as_source(),
            onto(points, facilities, opened),
            sixteen=_sixteen(neighbours),
            limit=np.inf if limit is None else float(limit),
            move_within_m=move_within_m,
            steps=paths,
            progress=tell,
        )
    return _result(opened.grid, "cost", "", found)


def travel_time(
    speed: xr.Dataset | Raster,
    facilities: Geometries,
    *,
    mode: str = "walking",
    heights: Raster | None = None,
    direction: str = "towards",
    walking_law: str = "tobler",
    neighbours: int = 8,
    limit: float | None = None,
    move_within_m: float = 0.0,
    paths: bool = False,
    raster_crs: Crs = None,
    progress: bool | None = None,
) -> tuple[xr.Dataset, pd.DataFrame]:
    """Minutes over land between each cell and its nearest facility.

    Parameters
    ----------
    speed : Dataset of `speed_surface`, or path, DataArray or (array, transform[, crs])
        km/h on flat ground, in a projected CRS in metres; 0 is a barrier, NaN unknown.
    facilities : GeoDataFrame or GeoSeries
        Points, shape (n); transformed to the raster's CRS.
    mode : {"walking", "bicycling", "motorised"}
        Of all cells, where `speed` is not a Dataset: what slope does to the speed.
    heights : raster, optional
        Metres, on the same grid; without them the ground is flat. Cells without a height are
        not crossed.
    direction : {"towards", "from"}
        Whether people travel to the facility or come from it.
    walking_law : {"tobler", "langmuir"}
        Tobler's hiking function, or Langmuir's rule as GRASS's r.walk has it.
    neighbours, limit, move_within_m, paths, raster_crs, progress
        As in `cost_distance`; `limit` in minutes.

    Returns
    -------
    result : Dataset
        ``minutes`` (float32, NaN where no facility is reached) and ``facility`` (position of
        the nearest, -1 where none is), dimensions (y, x).
    problems : DataFrame
        As in `cost_distance`, and ``unknown_heights``.

    Raises
    ------
    geoplan.Error
        As in `cost_distance`; for speeds below 0, and heights on another grid.

    Examples
    --------
    >>> import geopandas, numpy, geoplan as gp
    >>> speed = (numpy.array([[6.0, 6.0, 3.0]]), (100, 0, 500000, 0, -100, 2300000), 9206)
    >>> clinics = geopandas.GeoSeries.from_xy([500050], [2299950], crs=9206)
    >>> result, problems = gp.access.travel_time(speed, clinics)
    >>> result.minutes.values.round(2).tolist()
    [[0.0, 1.0, 2.5]]
    """
    modes = np.array([MODES.index(one_of("mode", mode, MODES))], np.uint8)
    if isinstance(speed, xr.Dataset):
        modes = _codes(speed, "mode", np.uint8)
        speed = speed["speed_kmh"]
    points = core_geometry(facilities, "points", name="facilities")
    crs = _crs_for(raster_crs, facilities)
    opened = open_raster(speed, crs=crs, name="speed")
    above: Any = None
    if heights is not None:
        above = open_raster(heights, crs=crs, name="heights").as_source()
    with bar(progress) as tell:
        found = _core.access.travel_time(
            opened.as_source(),
            modes,
            onto(points, facilities, opened),
            above,
            towards=one_of("direction", direction, ("towards", "from")) == "towards",
            langmuir=one_of("walking_law", walking_law, ("tobler", "langmuir")) == "langmuir",
            sixteen=_sixteen(neighbours),
            limit=np.inf if limit is None else float(limit),
            move_within_m=move_within_m,
            steps=paths,
            progress=tell,
        )
    return _result(opened.grid, "minutes", "min", found)


def cost_paths(result: xr.Dataset, places: Geometries) -> Any:
    """The cheapest way from each place to its facility.

    Parameters
    ----------
    result : Dataset
        Of `cost_distance` or `travel_time` with ``paths=True``.
    places : GeoDataFrame or GeoSeries
        Points, shape (n), one a row; transformed to the raster's CRS.

    Returns
    -------
    GeoSeries
        Lines through the centres of cells, index of `places`; empty where no facility is
        reached.

    Raises
    ------
    geoplan.Error
        When `result` has no ``step``, or a row has no point or several.

    Examples
    --------
    >>> import geopandas, numpy, geoplan as gp
    >>> friction = (numpy.ones((1, 3)), (10, 0, 500000, 0, -10, 2300000), 9206)
    >>> clinics = geopandas.GeoSeries.from_xy([500005], [2299995], crs=9206)
    >>> result, _ = gp.access.cost_distance(friction, clinics, paths=True)
    >>> home = geopandas.GeoSeries.from_xy([500025], [2299995], crs=9206)
    >>> gp.access.cost_paths(result, home)[0].length
    20.0
    """
    if "step" not in result:
        raise make_error(
            "bad_argument", say("result has no 'step'; make it with paths=True first")
        )
    points = core_geometry(places, "points", name="places")
    if not (np.diff(points.rows) == 1).all():
        raise make_error("bad_argument", say("places must have one point a row"))
    opened = open_raster(result["facility"], name="result")
    lines = _core.access.cost_paths(
        opened.grid,
        _codes(result, "facility", np.int32),
        _codes(result, "step", np.uint8),
        onto(points, places, opened, "places"),
    )
    return series_from_core(lines, index_of(places), opened.grid.crs)


def _codes(data: xr.Dataset, name: str, dtype: type[np.integer[Any]]) -> Any:
    """Whole numbers of a variable, the northernmost row first, in one row."""
    array = open_raster(data[name], name=name).array
    return np.ascontiguousarray(array, dtype).reshape(-1)


def _sixteen(neighbours: int) -> bool:
    if neighbours in (8, 16):
        return neighbours == 16
    raise make_error("bad_argument", say("neighbours must be 8 or 16, got {}", neighbours))


def _crs_for(raster_crs: Crs, facilities: Geometries) -> str:
    return crs_text(raster_crs) or crs_text(getattr(facilities, "crs", None))


def _result(
    grid: Any, name: str, unit: str, found: tuple[Any, Any, Any, Any]
) -> tuple[xr.Dataset, pd.DataFrame]:
    cost, facility, step, problems = found
    arrays = {name: cost, "facility": facility}
    if len(step) == len(cost):
        arrays["step"] = step
    result = dataset(grid, arrays)
    if unit:
        result[name].attrs["units"] = unit
    rows = [[getattr(p, column) for column in _PROBLEM] for p in problems]
    return result, pd.DataFrame(rows, columns=_PROBLEM)
