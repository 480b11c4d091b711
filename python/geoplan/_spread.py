"""Totals of zones spread over villages and cells."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from . import _core
from ._cell_weights import lay
from ._convert import Crs
from ._costs import index_of_series, numbers_of, unique_ids
from ._errors import make_error
from ._frames import aligned, frame_from
from ._messages import say
from ._rasters import Raster, open_raster
from .io import _array


def spread_to_parts(
    totals: pd.Series[Any],
    weights: pd.Series[Any],
    zone: pd.Series[Any],
    *,
    whole: bool = False,
    among_known: bool = False,
) -> tuple[pd.Series[float], pd.DataFrame]:
    """Totals of zones spread over their parts (villages), by weights.

    A part gets total * weight / (sum of the weights in its zone).

    Parameters
    ----------
    totals : Series
        People, index of zone ids; NaN is not known.
    weights : Series
        Of each part, 0 or more (households, built-up area, a raster's sum), index of part
        ids; NaN is not known.
    zone : Series
        Id of each part's zone, with the same index; NaN is in none.
    whole : bool
        Whole people, by largest remainder: the parts of a zone sum to its total exactly.
        Ties go to the first part.
    among_known : bool
        True: a zone with parts of unknown weight gives its total to the others. False: nobody
        in it is known.

    Returns
    -------
    people : Series
        Index of the parts; NaN where not known.
    problems : DataFrame
        By zone ``no_official_total``, ``no_weight`` and ``unknown_weight``, by part
        ``part_without_zone``.

    Raises
    ------
    geoplan.Error
        For a zone that has no total (give it NaN), a negative number, other indexes, or a
        total that is not whole where `whole` is asked for.

    Notes
    -----
    Mennis (2003); for `whole`, Hamilton's method.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> totals = pandas.Series({"03646": 10.0})
    >>> villages = pandas.DataFrame(
    ...     {"commune": ["03646"] * 3, "households": [1, 2, 4]}, index=["v1", "v2", "v3"])
    >>> people, problems = gp.zonal.spread_to_parts(
    ...     totals, villages["households"], villages["commune"], whole=True)
    >>> people.to_dict()
    {'v1': 1.0, 'v2': 3.0, 'v3': 6.0}
    """
    ids = unique_ids(index_of_series(totals, "totals"), say("totals"))
    parts = index_of_series(weights, "weights")
    if not index_of_series(zone, "zone").equals(parts):
        raise make_error("bad_argument", say("weights and zone must have the same index"))
    rows = ids.get_indexer(pd.Index(zone)).astype(np.int64)
    lost = (rows < 0) & zone.notna().to_numpy()
    if lost.any():
        at = int(np.argmax(lost))
        raise make_error(
            "bad_value",
            say(
                "part '{}' is in zone '{}', which has no total; add it to the totals, NaN "
                "where not known",
                parts[at],
                zone.iloc[at],
            ),
        )
    people, found = _core.zonal.spread_to_parts(
        numbers_of(totals, "totals"),
        [str(i) for i in ids],
        rows,
        numbers_of(weights, "weights"),
        [str(i) for i in parts],
        whole,
        among_known,
    )
    problems = frame_from(_core.study.problem_table(found))
    return pd.Series(people, index=parts, name="people"), problems


def spread_to_cells(
    zones: Any,
    totals: pd.Series[Any],
    weight: Raster,
    *,
    whole: bool = False,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> tuple[Any, pd.DataFrame, pd.DataFrame]:
    """Totals of zones spread over the cells of a raster, by its values.

    Dasymetric: a cell gets total * w / (sum of w in the zone), w being its value times the
    share of it that the zone covers. Cells that are not known get nobody.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries, path or CellWeights
        Polygons, shape (n).
    totals : Series
        People, index of the zones (in any order); NaN is not known.
    weight : path, DataArray or (array, transform[, crs])
        0 or more (people of an older year, built-up area); read in float32, all of it.
    whole : bool
        Whole people, by largest remainder: the cells of a zone sum to its total exactly.
    raster_crs, threads, progress
        As in `cell_weights`.

    Returns
    -------
    people : DataArray, or array where `weight` is one
        float64 on the grid of `weight`, the northernmost row first. NaN outside all zones,
        where the weight is not known, and where the people of a zone are not known.
    report : DataFrame
        By zone: ``total``, ``unplaced`` (people that no cell got) and ``unknown_share`` (of
        its area, what has no known weight).
    problems : DataFrame
        ``no_official_total`` and ``no_weight``, by zone.

    Raises
    ------
    geoplan.Error
        For totals of other zones, a negative total or weight, a total that is not whole where
        `whole` is asked for, and as in `cell_weights`.

    Notes
    -----
    Mennis (2003). Where zones share a cell, it holds the people of both.

    Examples
    --------
    >>> import geopandas, numpy, pandas, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0, 0, 2, 1)], index=["03646"], crs=9206)
    >>> built = (numpy.array([[10.0, 30.0, 5.0]]), (1, 0, 0, 0, -1, 1))
    >>> people, report, problems = gp.zonal.spread_to_cells(
    ...     zones, pandas.Series({"03646": 80.0}), built)
    >>> people
    array([[20., 60., nan]])
    """
    opened = open_raster(weight, crs=raster_crs, name="weight")
    weights = lay(zones, opened, threads, progress)
    index_of_series(totals, "totals")
    known = numbers_of(aligned(totals, weights.index, "totals"), "totals")
    people, unplaced, unknown_share, found = _core.zonal.spread_to_cells(
        weights._core, known, opened.as_source(), [str(i) for i in weights.index], whole
    )
    report = pd.DataFrame(
        {"total": known, "unplaced": unplaced, "unknown_share": unknown_share},
        index=weights.index,
    )
    placed: Any = people if isinstance(weight, tuple) else _array(opened.grid, people)
    return placed, report, frame_from(_core.study.problem_table(found))
