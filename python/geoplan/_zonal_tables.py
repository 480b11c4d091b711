"""Zonal tables with several rows a zone: by class, and cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._cell_weights import CellWeights, Zones, grid_text, lay
from ._convert import Crs
from ._errors import make_error
from ._messages import say
from ._rasters import Opened, Raster, open_raster, same_grid
from .progress import bar


def grouped_statistics(
    zones: Zones,
    raster: Raster,
    groups: Raster,
    stats: str | Sequence[str],
    *,
    weight: Raster | None = None,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Statistics of a raster by zone and class: people by land cover, slope by soil.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons or lines, shape (n).
    raster : path, DataArray or (array, transform[, crs])
        The values.
    groups : raster on the same grid
        Classes, whole numbers; cells without one are in no group.
    stats, weight, raster_crs, threads, progress
        As in `statistics`; the weight on the same grid.

    Returns
    -------
    DataFrame
        Index of zone and ``group``, one row for each class that a zone touches, one column a
        statistic. A group without a known cell is NaN in all but ``count``.

    Raises
    ------
    geoplan.Error
        For a class that is not a whole number, and as in `statistics`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], index=["03646"], crs=9206)
    >>> place = (1, 0, 0, 0, -1, 1)
    >>> people, cover = (numpy.array([[10.0, 20.0]]), place), (numpy.array([[3, 7]]), place)
    >>> gp.zonal.grouped_statistics(zones, people, cover, "sum")["sum"].tolist()
    [5.0, 20.0]
    """
    names = [stats] if isinstance(stats, str) else list(stats)
    opened = open_raster(raster, crs=raster_crs)
    classes = on_grid_of(opened, groups, "groups", raster_crs)
    second = None if weight is None else on_grid_of(opened, weight, "weight", raster_crs)
    weights = lay(zones, opened, threads, progress)
    zone, group, columns = grouped_columns(
        weights, opened, classes, second, names, threads, progress
    )
    index = pd.MultiIndex.from_arrays(
        [weights.index.take(zone), group], names=[weights.index.name or "zone", "group"]
    )
    return pd.DataFrame(dict(zip(names, columns, strict=True)), index=index)


def cell_values(
    zones: Zones,
    raster: Raster,
    *,
    weight: Raster | None = None,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Every cell of every zone with its value: for a statistic of one's own.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons or lines, shape (n).
    raster : path, DataArray or (array, transform[, crs])
        The values; read in float32.
    weight : raster on the same grid, optional
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    DataFrame
        Index of the zones, one row a cell, row by row of the grid: ``cell`` (its number, row
        by row), ``x`` and ``y`` of its centre, ``fraction`` covered (of lines the length),
        ``value`` and ``weight``; NaN where not known.

    Raises
    ------
    geoplan.Error
        Above 400 million cells, and as in `cell_weights`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], index=["03646"], crs=9206)
    >>> gp.zonal.cell_values(zones, (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1)))
           cell    x    y  fraction  value
    03646     0  0.5  0.5       0.5   10.0
    03646     1  1.5  0.5       1.0   20.0
    """
    opened = open_raster(raster, crs=raster_crs)
    second = None if weight is None else on_grid_of(opened, weight, "weight", raster_crs)
    weights = lay(zones, opened, threads, progress)
    starts, cell, fraction = weights._core.cell_list()
    grid = opened.grid
    row, column = np.divmod(cell, grid.columns)
    table = {
        "cell": cell,
        "x": grid.x0 + (column + 0.5) * grid.cell_width,
        "y": grid.y0 - (row + 0.5) * grid.cell_height,
        "fraction": fraction,
        "value": weights._core.values_of(opened.as_source()),
    }
    if second is not None:
        table["weight"] = weights._core.values_of(second.as_source())
    return pd.DataFrame(table, index=weights.index.repeat(np.diff(starts.astype(np.int64))))


def grouped_columns(
    weights: CellWeights,
    values: Opened,
    groups: Opened,
    weight: Opened | None,
    names: list[str],
    threads: int,
    progress: bool | None,
) -> tuple[npt.NDArray[Any], npt.NDArray[Any], list[npt.NDArray[Any]]]:
    """Positions of zones, classes and columns, as the core gives them."""
    first, classes, beside = _all_alike(values, groups, weight)
    with bar(progress) as tell:
        zone, group, columns = _core.zonal.grouped_statistics(
            weights._core, first, classes, names, beside, threads=threads, progress=tell
        )
    return zone, group, columns


def alike(first: Opened, second: Opened | None) -> tuple[Any, Any]:
    """Both as files or both as arrays of one type."""
    values, beside, _ = _all_alike(first, second, None)
    return values, beside


def _all_alike(*rasters: Opened | None) -> tuple[Any, Any, Any]:
    """All as sources of the core, or all as arrays of one type."""
    there = [raster for raster in rasters if raster is not None]
    if any(raster.source is not None for raster in there):
        sources = [None if raster is None else raster.as_source() for raster in rasters]
        return sources[0], sources[1], sources[2]
    arrays: list[npt.NDArray[Any] | None] = [
        None if raster is None else raster.numbers() for raster in rasters
    ]
    types = {array.dtype for array in arrays if array is not None}
    if len(types) > 1:
        arrays = [None if array is None else array.astype(np.float64) for array in arrays]
    return arrays[0], arrays[1], arrays[2]


def on_grid_of(opened: Opened, raster: Raster, name: str, crs: Crs) -> Opened:
    """A second raster, checked to be on the grid of the first."""
    other = open_raster(raster, crs=crs, name=name)
    if not same_grid(opened.grid, other.grid):
        raise make_error(
            "bad_argument",
            say(
                "{} must be on the grid of the raster, {}, got {}; warp it to that grid first",
                name,
                grid_text(opened.grid),
                grid_text(other.grid),
            ),
        )
    return other
