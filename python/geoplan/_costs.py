"""Travel costs from origins to destinations, by their ids."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._errors import make_error
from ._messages import say


class TravelCosts:
    """Minutes from origins to destinations, of the pairs that can be travelled.

    Made by `travel_costs` and `travel_costs_from_matrix`. Where a function takes costs it
    takes this too, and then need not look up the ids again.

    Attributes
    ----------
    origins, destinations : Index
        The ids of both.
    """

    def __init__(self, core: Any, origins: pd.Index[Any], destinations: pd.Index[Any]) -> None:
        """Of the core's own costs; users call `travel_costs`."""
        self._core = core
        self.origins = origins
        self.destinations = destinations

    def __len__(self) -> int:
        """Return the number of pairs that can be travelled."""
        return int(self._core.pairs)

    def __repr__(self) -> str:
        """Return the sizes, not the numbers."""
        return (
            f"<TravelCosts of {len(self.origins)} origins x {len(self.destinations)} "
            f"destinations, {len(self)} pairs>"
        )


Costs = pd.DataFrame | TravelCosts


def travel_costs(
    costs: pd.DataFrame,
    *,
    origin: str = "origin",
    destination: str = "destination",
    minutes: str = "minutes",
    origins: Any = None,
    destinations: Any = None,
) -> TravelCosts:
    """Travel costs from a list of pairs, for any number of measures.

    Parameters
    ----------
    costs : DataFrame
        One row a pair, in any order. A pair that is not there, or has NaN or infinite
        minutes, cannot be travelled.
    origin, destination, minutes : str
        Names of its columns.
    origins, destinations : Index or list, optional
        All ids, also of those without a pair, in the order of the results. None: those of
        the list, as they come.

    Returns
    -------
    TravelCosts

    Raises
    ------
    geoplan.Error
        For a column that is not there, an id that is not among those given, negative minutes,
        or a pair that stands in the list twice.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame(
    ...     {"origin": ["a", "b"], "destination": ["x", "x"], "minutes": [10.0, 25.0]})
    >>> gp.access.travel_costs(pairs, origins=["a", "b", "c"])
    <TravelCosts of 3 origins x 1 destinations, 2 pairs>
    """
    for column in (origin, destination, minutes):
        if column not in costs.columns:
            raise make_error("missing_column", say("costs has no column '{}'", column))
    from_ids = unique_ids(costs[origin].unique() if origins is None else origins, say("origin"))
    to_ids = unique_ids(
        costs[destination].unique() if destinations is None else destinations,
        say("destination"),
    )
    core = _core.access.costs_from_pairs(
        len(from_ids),
        len(to_ids),
        _rows(costs[origin], from_ids, say("origin")),
        _rows(costs[destination], to_ids, say("destination")),
        numbers_of(costs[minutes], minutes),
    )
    return TravelCosts(core, from_ids, to_ids)


def travel_costs_from_matrix(minutes: pd.DataFrame | npt.NDArray[Any]) -> TravelCosts:
    """Travel costs from a matrix of minutes.

    Parameters
    ----------
    minutes : DataFrame or array
        Shape (origins, destinations); NaN or infinite: cannot be travelled. The index and the
        columns of a DataFrame are the ids; an array has positions for them.

    Returns
    -------
    TravelCosts

    Raises
    ------
    geoplan.Error
        For negative minutes, or ids that are not unique.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> gp.access.travel_costs_from_matrix(numpy.array([[10.0, numpy.nan], [5.0, 7.0]]))
    <TravelCosts of 2 origins x 2 destinations, 3 pairs>
    """
    frame = pd.DataFrame(minutes)
    origins, destinations = (
        unique_ids(frame.index, say("origin")),
        unique_ids(frame.columns, say("destination")),
    )
    values = np.ascontiguousarray(frame.to_numpy(np.float64, na_value=np.nan)).reshape(-1)
    core = _core.access.costs_from_matrix(len(origins), len(destinations), values)
    return TravelCosts(core, origins, destinations)


def costs_for(
    costs: Costs,
    origins: pd.Index[Any] | None = None,
    destinations: pd.Index[Any] | None = None,
) -> TravelCosts:
    """What the user gave as costs; a list of pairs is looked up in the ids given."""
    if isinstance(costs, TravelCosts):
        return costs
    if not isinstance(costs, pd.DataFrame):
        raise make_error(
            "bad_type",
            say(
                "costs must be a DataFrame of pairs or TravelCosts, got {}",
                type(costs).__name__,
            ),
        )
    return travel_costs(costs, origins=origins, destinations=destinations)


def index_of_series(values: Any, name: str) -> pd.Index[Any]:
    """The ids that a Series is of."""
    if not isinstance(values, pd.Series):
        raise make_error(
            "bad_type",
            say(
                "{} must be a Series with the ids as its index, got {}",
                name,
                type(values).__name__,
            ),
        )
    return values.index


def labelled(values: pd.Series[Any], index: pd.Index[Any], name: str) -> pd.Series[Any]:
    """A Series in the order of `index`, whose labels it must have."""
    labels = index_of_series(values, name)
    if labels.equals(index):
        return values
    if len(labels) != len(index) or not labels.is_unique or not index.isin(labels).all():
        raise make_error(
            "bad_argument",
            say("{} must have the labels of the travel costs, in any order", name),
        )
    return values.reindex(index)


def numbers_for(
    values: pd.Series[Any], index: pd.Index[Any], name: str
) -> npt.NDArray[np.float64]:
    """Numbers of a Series, in the order of `index`, whose labels it must have."""
    return numbers_of(labelled(values, index, name), name)


def numbers_of(values: pd.Series[Any], name: str) -> npt.NDArray[np.float64]:
    """A column as float64, NA as NaN."""
    if not pd.api.types.is_numeric_dtype(values.dtype):
        raise make_error(
            "bad_type", say("column '{}' must hold numbers, got {}", name, values.dtype)
        )
    return np.ascontiguousarray(values.to_numpy(np.float64, na_value=np.nan))


def unique_ids(values: Any, what: str) -> pd.Index[Any]:
    """Ids as an index, none of them missing or there twice."""
    index = values if isinstance(values, pd.Index) else pd.Index(values)
    wrong = index[index.duplicated() | index.isna()]
    if len(wrong):
        raise make_error(
            "bad_value",
            say(
                "ids of {} must be known and unique, got '{}' twice or none",
                what,
                wrong[0],
            ),
        )
    return index


def _rows(column: pd.Series[Any], ids: pd.Index[Any], what: str) -> npt.NDArray[np.int64]:
    """Position of each id of the column."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        of_category = ids.get_indexer(column.cat.categories)
        rows = np.append(of_category, -1)[column.cat.codes]
    else:
        rows = ids.get_indexer(pd.Index(column))
    rows = rows.astype(np.int64, copy=False)
    if len(rows) and rows.min() < 0:
        raise make_error(
            "bad_value",
            say(
                "the travel costs name {} '{}', which is not among the {} given",
                what,
                column.iloc[int(np.argmin(rows))],
                len(ids),
            ),
        )
    return rows
