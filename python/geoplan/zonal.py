"""Zonal: rasters summed up by zone, by the exact share of every cell that a zone covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import _core
from ._areal import ArealWeights, areal_weights, interpolate
from ._cell_weights import CellWeights, Zones, cell_weights, grid_text, lay, shapes_of
from ._convert import Crs
from ._errors import make_error
from ._messages import say
from ._rasters import Opened, Raster, open_raster, same_grid
from ._spread import spread_to_cells, spread_to_parts
from ._zonal_tables import (
    alike,
    cell_values,
    grouped_columns,
    grouped_statistics,
    on_grid_of,
)
from .progress import bar

__all__ = [
    "ArealWeights",
    "CellWeights",
    "areal_weights",
    "cell_values",
    "cell_weights",
    "class_shares",
    "grouped_statistics",
    "interpolate",
    "people_balance",
    "scale_factors",
    "spread_to_cells",
    "spread_to_parts",
    "statistics",
]


def statistics(
    zones: Zones,
    raster: Raster | Mapping[str, Raster],
    stats: str | Sequence[str],
    *,
    weight: Raster | None = None,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Statistics of rasters in every zone, each cell counting by its covered fraction.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons or lines, shape (n); see `cell_weights`, which also saves work when several
        rasters share a grid. Of lines a cell counts by the length in it.
    raster : path, DataArray or (array, transform[, crs]), or a dict of them by name
        A path is read in bands, so it need not fit in memory. NaN, masked cells and the
        ``_FillValue`` of a DataArray are not known and left out. The zones are laid once on
        each grid that several have.
    stats : str or list of str
        Of ``count`` (cells, by covered fraction), ``sum``, ``mean``, ``min``, ``max``,
        ``range``, ``variance``, ``stdev`` (of the population), ``coefficient_of_variation``,
        ``median``, ``quantile(q=0.9)``, ``mode`` (or ``majority``), ``minority``, ``variety``,
        ``min_center_x``, ``min_center_y``, ``max_center_x``, ``max_center_y``,
        ``weighted_count``, ``weighted_sum``, ``weighted_mean``, ``weighted_variance`` and
        ``weighted_stdev``. Their formulas stand in ``docs/zonal.md``.
    weight : raster, optional
        For the weighted ones; cells where it is not known are left out. On another grid of the
        same CRS neither raster is resampled: the lines of both grids cut the zones, and each
        cell counts with the exact mean of the weights in its part (polygons only).
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    DataFrame
        Index of the zones, one column a statistic, in the unit of the raster; of a dict
        ``name_statistic``. A zone without a known cell is NaN in all but ``count``.

    Raises
    ------
    geoplan.Error
        For a statistic that there is not, a weight that is lacking, and as in `cell_weights`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], index=["03646"], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.statistics(zones, people, ["sum", "mean"])
            sum       mean
    03646  25.0  16.666667
    >>> gp.zonal.statistics(zones, {"people": people}, "quantile(q=1)").columns.tolist()
    ['people_quantile(q=1)']
    """
    names = [stats] if isinstance(stats, str) else list(stats)
    rasters = raster if isinstance(raster, Mapping) else {"": raster}
    second = None if weight is None else open_raster(weight, crs=raster_crs, name="weight")
    laid: list[CellWeights] = []
    tables = []
    for name, one in rasters.items():
        opened = open_raster(one, crs=raster_crs, name=name or "raster")
        fits = [w for w in laid if same_grid(w._core.grid, opened.grid)]
        weights = fits[0] if fits else lay(zones, opened, threads, progress)
        laid.append(weights)
        table = _one_raster(zones, weights, opened, names, second, threads, progress)
        tables.append(table.add_prefix(f"{name}_") if name else table)
    if not tables:
        raise make_error("bad_argument", say("there is no raster in the dict"))
    return pd.concat(tables, axis="columns")


def _one_raster(
    zones: Zones,
    weights: CellWeights,
    opened: Opened,
    names: list[str],
    second: Opened | None,
    threads: int,
    progress: bool | None,
) -> pd.DataFrame:
    apart = second is not None and not same_grid(opened.grid, second.grid)
    across = [name for name in names if apart and name.startswith("weighted_")]
    here = [name for name in names if name not in across]
    values, beside = alike(opened, None if apart else second)
    with bar(progress) as tell:
        columns = _core.zonal.statistics(
            weights._core, values, here, beside, threads=threads, progress=tell
        )
    found = dict(zip(here, columns, strict=True))
    if second is not None and across:
        if isinstance(zones, CellWeights) or weights.of_lines:
            raise make_error(
                "bad_argument",
                say(
                    "a weight on another grid, {}, than the raster's, {}, needs zones that are "
                    "polygons, not cell weights or lines",
                    grid_text(second.grid),
                    grid_text(opened.grid),
                ),
            )
        shapes, crs, _ = shapes_of(zones, opened)
        if crs is not None:
            shapes = _core.zonal.onto_grid(shapes, crs, opened.grid)
        with bar(progress) as tell:
            columns = _core.zonal.statistics_across(
                shapes,
                opened.as_source(),
                second.as_source(),
                across,
                threads=threads,
                progress=tell,
            )
        found |= dict(zip(across, columns, strict=True))
    return pd.DataFrame({name: found[name] for name in names}, index=weights.index)


def class_shares(
    zones: Zones,
    raster: Raster,
    *,
    weight: Raster | None = None,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Shares of the classes of a raster in each zone's area of known class.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons or lines, shape (n).
    raster : path, DataArray or (array, transform[, crs])
        Whole numbers; NaN, masked cells and ``_FillValue`` are no class.
    weight : raster on the same grid, optional
        Then shares of its sum (of people, say) instead of area; cells where it is not known
        are left out.
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
    weights = lay(zones, opened, threads, progress)
    if weight is not None:
        second = on_grid_of(opened, weight, "weight", raster_crs)
        return _weighted_shares(weights, opened, second, threads, progress)
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


def _weighted_shares(
    weights: CellWeights, classes: Opened, weight: Opened, threads: int, progress: bool | None
) -> pd.DataFrame:
    zone, group, (sums,) = grouped_columns(
        weights, weight, classes, None, ["sum"], threads, progress
    )
    known, place = np.unique(group, return_inverse=True)
    table = np.zeros((len(weights), len(known)))
    table[zone, place] = np.nan_to_num(sums)
    with np.errstate(invalid="ignore"):
        shares = table / table.sum(axis=1, keepdims=True)
    return pd.DataFrame(shares, index=weights.index, columns=known)


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
    weights = lay(zones, opened, threads, progress)
    if weights.of_lines:
        raise make_error("bad_type", say("people are in polygons, not on lines"))
    with bar(progress) as tell:
        balance = _core.zonal.people_balance(
            weights._core, opened.as_source(), threads=threads, progress=tell
        )
    return pd.Series(balance, index=["total", "inside", "outside", "twice"], name="people")
