"""Zonal: rasters summed up by zone, by the exact share of every cell that a zone covers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._areal import ArealWeights, areal_weights, interpolate
from ._convert import Crs, core_geometry, crs_of, index_of
from ._errors import make_error
from ._messages import number_text, say
from ._rasters import Opened, Raster, open_raster, same_grid
from ._spread import spread_to_cells, spread_to_parts
from .io import read_vector
from .progress import bar

__all__ = [
    "ArealWeights",
    "CellWeights",
    "areal_weights",
    "cell_weights",
    "class_shares",
    "interpolate",
    "people_balance",
    "scale_factors",
    "spread_to_cells",
    "spread_to_parts",
    "statistics",
]

Zones = Any  # GeoDataFrame, GeoSeries, path of a vector file, or CellWeights


class CellWeights:
    """Exact covered fractions of zones on one grid, for any number of rasters on it.

    Made by `cell_weights`. Where a function takes zones it takes this too, and then need not
    lay the zones on the grid again.

    Attributes
    ----------
    index : Index
        Of the zones.
    shape : tuple of int
        Rows and columns of the grid.
    """

    def __init__(self, core: Any, index: pd.Index[Any]) -> None:
        """Of the core's own weights; users call `cell_weights`."""
        self._core = core
        self.index = index
        self.shape: tuple[int, int] = (core.grid.rows, core.grid.columns)

    def __len__(self) -> int:
        """Return the number of zones."""
        return len(self.index)

    def __repr__(self) -> str:
        """Return the sizes, not the numbers."""
        rows, columns = self.shape
        return f"<CellWeights of {len(self)} zones on {rows} x {columns} cells>"

    @property
    def outside_share(self) -> pd.Series[float]:
        """Share of each zone's area that lies off the grid, in [0, 1]."""
        return pd.Series(self._core.outside_share, index=self.index, name="outside_share")

    def cells(self, position: int) -> pd.DataFrame:
        """Cells of the zone at a position: ``row``, ``column``, ``fraction`` in (0, 1].

        Raises
        ------
        geoplan.Error
            When there is no such zone.
        """
        if position < 0:
            raise make_error("bad_argument", say("position counts from 0, got {}", position))
        cell, fraction = self._core.cells_of(position)
        row, column = np.divmod(cell, self.shape[1])
        return pd.DataFrame({"row": row, "column": column, "fraction": fraction})


def cell_weights(
    zones: Zones,
    raster: Raster,
    *,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> CellWeights:
    """Lay zones on the grid of a raster.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries or path
        Polygons, shape (n), valid (see `geoplan.geom.repair`). Transformed to the raster's
        CRS, with points added where an edge would bend by more than a tenth of a cell.
    raster : path, DataArray or (array, transform[, crs])
        Only its grid is used. `transform` is rasterio's: width, 0, left, 0, -height, top.
    raster_crs : str, int or pyproj.CRS, optional
        Of an array that states none; None then means the zones' own.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    CellWeights

    Raises
    ------
    geoplan.Error
        When the zones or a raster file state no CRS, or a coordinate is not finite.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.cell_weights(zones, people).cells(0)
       row  column  fraction
    0    0       0       0.5
    1    0       1       1.0
    """
    opened = open_raster(raster, crs=raster_crs)
    return _weights(zones, opened, threads, progress)


def statistics(
    zones: Zones,
    raster: Raster,
    stats: str | Sequence[str],
    *,
    weight: Raster | None = None,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Statistics of a raster in every zone, each cell counting by its covered fraction.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons, shape (n); see `cell_weights`, which also saves work when several rasters
        share a grid.
    raster : path, DataArray or (array, transform[, crs])
        A path is read in bands, so it need not fit in memory. NaN, masked cells and the
        ``_FillValue`` of a DataArray are not known and left out.
    stats : str or list of str
        Of ``count`` (cells, by covered fraction), ``sum``, ``mean``, ``min``, ``max``,
        ``variance``, ``stdev`` (of the population), ``weighted_sum`` and ``weighted_mean``.
    weight : raster, optional
        On the same grid, for the weighted ones; cells where it is not known are left out.
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    DataFrame
        Index of the zones, one column a statistic, in the unit of the raster. A zone without
        a known cell is NaN in all but ``count``.

    Raises
    ------
    geoplan.Error
        For a statistic that there is not, a weight that is lacking or on another grid, and
        as in `cell_weights`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], index=["03646"], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.statistics(zones, people, ["sum", "mean"])
            sum       mean
    03646  25.0  16.666667
    """
    names = [stats] if isinstance(stats, str) else list(stats)
    opened = open_raster(raster, crs=raster_crs)
    second = None if weight is None else open_raster(weight, crs=raster_crs, name="weight")
    if second is not None and not same_grid(opened.grid, second.grid):
        raise make_error(
            "bad_argument",
            say(
                "weight must be on the grid of the raster, {}, got {}; warp it to that grid "
                "first",
                _shape(opened.grid),
                _shape(second.grid),
            ),
        )
    weights = _weights(zones, opened, threads, progress)
    values, beside = _alike(opened, second)
    with bar(progress) as tell:
        columns = _core.zonal.statistics(
            weights._core, values, names, beside, threads=threads, progress=tell
        )
    return pd.DataFrame(dict(zip(names, columns, strict=True)), index=weights.index)


def class_shares(
    zones: Zones,
    raster: Raster,
    *,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Shares of the classes of a raster in each zone's area of known class.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons, shape (n).
    raster : path, DataArray or (array, transform[, crs])
        Whole numbers; NaN, masked cells and ``_FillValue`` are no class.
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    DataFrame
        Index of the zones, one column a class that occurs in any of them, rising. Rows sum
        to 1, or are NaN where no class is known.

    Raises
    ------
    geoplan.Error
        For a value that is not a whole number, and as in `cell_weights`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], index=["03646"], crs=9206)
    >>> cover = (numpy.array([[10, 40]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.class_shares(zones, cover).round(3)
              10     40
    03646  0.333  0.667
    """
    opened = open_raster(raster, crs=raster_crs)
    weights = _weights(zones, opened, threads, progress)
    array = opened.array
    with bar(progress) as tell:
        if array is not None and array.dtype == np.int32 and opened.nodata is not None:
            classes, shares = _core.zonal.class_shares(
                weights._core, array.reshape(-1), opened.nodata, threads=threads, progress=tell
            )
        else:
            classes, shares = _core.zonal.class_shares(
                weights._core, opened.as_source(), threads=threads, progress=tell
            )
    return pd.DataFrame(shares, index=weights.index, columns=classes)


def scale_factors(
    people: pd.Series[Any], totals: pd.Series[Any]
) -> tuple[pd.Series[float], pd.DataFrame]:
    """What to multiply a raster's people by, zone by zone, to reach official totals.

    Parameters
    ----------
    people : Series
        People of the raster in each zone, shape (n): `statistics` with ``"sum"``.
    totals : Series
        Official people, with the same index; NaN where not known.

    Returns
    -------
    factors : Series
        totals / people, NaN where either is not known or nobody is on the raster.
    problems : DataFrame
        severity, code (``no_people_cells``, ``no_official_total``), row, text, advice.

    Raises
    ------
    geoplan.Error
        When the indexes differ, or a number is negative.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> people = pandas.Series([50.0, 0.0], index=["03646", "03648"])
    >>> official = pandas.Series([100.0, 20.0], index=["03646", "03648"])
    >>> factors, problems = gp.zonal.scale_factors(people, official)
    >>> factors.tolist(), problems.code.tolist()
    ([2.0, nan], ['no_people_cells'])
    """
    if not people.index.equals(totals.index):
        raise make_error(
            "bad_argument",
            say("people and totals must have the same index; use totals.reindex(people.index)"),
        )
    factor, found = _core.zonal.scale_factors(
        people.to_numpy(np.float64, na_value=np.nan),
        totals.to_numpy(np.float64, na_value=np.nan),
        [str(i) for i in people.index],
    )
    columns = ["severity", "code", "row", "text", "advice"]
    problems = pd.DataFrame([[getattr(p, c) for c in columns] for p in found], columns=columns)
    return pd.Series(factor, index=people.index, name="factor"), problems


def people_balance(
    zones: Zones,
    raster: Raster,
    *,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.Series[float]:
    """Where all people of a raster are: inside zones, outside all, counted twice.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons, shape (n).
    raster : path, DataArray or (array, transform[, crs])
        People a cell, taken as spread evenly over it; read in float32.
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    Series
        ``total``, ``inside`` (summed over zones), ``outside``, ``twice``, in people;
        inside + outside - twice = total.

    Raises
    ------
    geoplan.Error
        As in `cell_weights`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.people_balance(zones, people).to_dict()
    {'total': 30.0, 'inside': 25.0, 'outside': 5.0, 'twice': 0.0}
    """
    opened = open_raster(raster, crs=raster_crs)
    weights = _weights(zones, opened, threads, progress)
    with bar(progress) as tell:
        balance = _core.zonal.people_balance(
            weights._core, opened.as_source(), threads=threads, progress=tell
        )
    return pd.Series(balance, index=["total", "inside", "outside", "twice"], name="people")


def _weights(zones: Zones, opened: Opened, threads: int, progress: bool | None) -> CellWeights:
    if isinstance(zones, CellWeights):
        if not same_grid(zones._core.grid, opened.grid):
            raise make_error(
                "bad_argument",
                say(
                    "the cell weights are for {}, the raster has {}; make them for its own "
                    "grid with cell_weights",
                    _shape(zones._core.grid),
                    _shape(opened.grid),
                ),
            )
        return zones
    if isinstance(zones, (str, os.PathLike)):
        zones = read_vector(zones, kind="polygons")
    polygons = core_geometry(zones, "polygons", name="zones")
    with bar(progress) as tell:
        # An array without a CRS is taken to be in the zones' own.
        if opened.source is None and not opened.grid.crs:
            core = _core.zonal.cell_weights(polygons, opened.grid, threads, tell)
        else:
            crs = crs_of(zones, name="zones")
            core = _core.zonal.weights_for(polygons, crs, opened.grid, threads, tell)
    index = index_of(zones)
    return CellWeights(core, pd.RangeIndex(len(core)) if index is None else index)


def _alike(first: Opened, second: Opened | None) -> tuple[Any, Any]:
    """Both as files or both as arrays of one type."""
    if first.source is not None or (second is not None and second.source is not None):
        return first.as_source(), None if second is None else second.as_source()
    values: npt.NDArray[Any] = first.numbers()
    if second is None:
        return values, None
    beside: npt.NDArray[Any] = second.numbers()
    if values.dtype != beside.dtype:
        values, beside = values.astype(np.float64), beside.astype(np.float64)
    return values, beside


def _shape(grid: Any) -> str:
    return say(
        "{} x {} cells of {} x {} from x {}, y {}",
        grid.rows,
        grid.columns,
        number_text(grid.cell_height, "g"),
        number_text(grid.cell_width, "g"),
        number_text(grid.x0, "g"),
        number_text(grid.y0, "g"),
    )
