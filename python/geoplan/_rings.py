"""People by class of travel time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._costs import Costs, costs_for, index_of_series, labelled, numbers_for, numbers_of


def rings(costs: Costs, demand: pd.Series[Any], limits: Sequence[float]) -> pd.DataFrame:
    """People around each facility by their travel time to it, whoever else they reach.

    Parameters
    ----------
    costs : DataFrame or TravelCosts
        As in `two_step`.
    demand : Series
        People, index of origins; NaN is missing and left out.
    limits : list of float
        Minutes, rising; a time at a limit is within it.

    Returns
    -------
    DataFrame
        By destination: ``"0-30"``, ``"30-60"``, …, ``">60"`` (of pairs in the costs), and
        ``missing``, the origins whose people are not known.

    Raises
    ------
    geoplan.Error
        For limits that do not rise, and as in `two_step`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "b", "b"], "destination": ["x", "x", "y"],
    ...     "minutes": [10.0, 40.0, 80.0]})
    >>> people = pandas.Series({"a": 100.0, "b": 40.0})
    >>> gp.access.rings(pairs, people, [30, 60])
        0-30  30-60   >60  missing
    x  100.0   40.0   0.0        0
    y    0.0    0.0  40.0        0
    """
    known = costs_for(costs, index_of_series(demand, "demand"))
    people = numbers_for(demand, known.origins, "demand")
    table, missing = _core.access.rings_by_destination(known._core, people, _minutes(limits))
    return _ring_table(table, missing, [*_classes(limits)], known.destinations)


def zone_rings(
    minutes: pd.Series[Any],
    demand: pd.Series[Any],
    zone: pd.Series[Any],
    limits: Sequence[float],
) -> pd.DataFrame:
    """People of each zone by the travel time of the place where they live.

    Parameters
    ----------
    minutes : Series
        By origin (village, cell): to its closest facility, or of a raster; NaN is unreached.
    demand : Series
        People, of the same origins; NaN is missing and left out.
    zone : Series
        Id of the zone of each origin; NaN is in none and left out.
    limits : list of float
        Minutes, rising; a time at a limit is within it.

    Returns
    -------
    DataFrame
        By zone, as they come: ``"0-30"``, ``"30-60"``, …, ``">60"``, ``unreached``, and
        ``missing``, the origins whose people are not known.

    Raises
    ------
    geoplan.Error
        For limits that do not rise, other labels, and negative numbers.

    Examples
    --------
    >>> import numpy, pandas, geoplan as gp
    >>> minutes = pandas.Series({"a": 10.0, "b": 45.0, "c": numpy.nan})
    >>> people = pandas.Series({"a": 100.0, "b": 40.0, "c": 7.0})
    >>> commune = pandas.Series({"a": "03646", "b": "03646", "c": "03648"})
    >>> gp.access.zone_rings(minutes, people, commune, [30, 60])
            0-30  30-60  >60  unreached  missing
    03646  100.0   40.0  0.0        0.0        0
    03648    0.0    0.0  0.0        7.0        0
    """
    index = index_of_series(minutes, "minutes")
    groups, zones = pd.factorize(labelled(zone, index, "zone"))
    table, missing = _core.access.rings_by_group(
        numbers_of(minutes, "minutes"),
        numbers_for(demand, index, "demand"),
        groups.astype(np.int64),
        len(zones),
        _minutes(limits),
    )
    return _ring_table(table, missing, [*_classes(limits), "unreached"], pd.Index(zones))


def _minutes(limits: Sequence[float]) -> npt.NDArray[np.float64]:
    return np.asarray(limits, dtype=np.float64)


def _classes(limits: Sequence[float]) -> list[str]:
    texts = [np.format_float_positional(limit, trim="-") for limit in (0.0, *limits)]
    names = [f"{low}-{high}" for low, high in pairwise(texts)]
    return [*names, f">{texts[-1]}"]


def _ring_table(
    table: npt.NDArray[np.float64],
    missing: npt.NDArray[np.int64],
    columns: list[str],
    index: pd.Index[Any],
) -> pd.DataFrame:
    frame = pd.DataFrame(table, index=index, columns=columns)
    frame["missing"] = missing
    return frame
