"""People by facility: the closest one, and those that have room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._catchment import left_out
from ._costs import Costs, TravelCosts, costs_for, index_of_series, numbers_for
from ._errors import make_error
from ._frames import frame_from
from ._messages import say
from .progress import bar


@dataclass(frozen=True)
class Assignment:
    """What `assign` gives.

    Attributes
    ----------
    parts : DataFrame
        Who goes where: ``origin``, ``destination``, ``people``, ``minutes``, in the order of
        taking.
    origins : DataFrame
        By origin: ``demand`` and ``left_over``, people without a place; NaN where missing.
    facilities : DataFrame
        By facility: ``turn`` (from 1), ``capacity``, ``assigned``, ``spare``, ``farthest``
        (minutes of the last people taken, NaN for nobody) and ``within_limit`` (people in
        reach, with a place elsewhere or not).
    problems : DataFrame
        Of unknown demand and capacity, which are left out.
    """

    parts: pd.DataFrame
    origins: pd.DataFrame
    facilities: pd.DataFrame
    problems: pd.DataFrame


def assign(
    costs: Costs,
    demand: pd.Series[Any],
    capacity: pd.Series[Any],
    *,
    limit: float,
    order: str | pd.Series[Any] = "people",
    ring: float = 1.0,
    threads: int = 0,
    progress: bool | None = None,
) -> Assignment:
    """Fill facilities in turn with the people nearest to each, as AccessMod counts coverage.

    A facility takes, of the people who have no place yet, those in its nearest ring of
    travel time, then in the next, up to the limit and until it is full. Of the ring in which
    it gets full it takes the same share of everyone, so parts of people occur.

    Parameters
    ----------
    costs : DataFrame or TravelCosts
        As in `two_step`.
    demand : Series
        People, index of origins; NaN is missing.
    capacity : Series
        People a facility can serve, index of destinations; infinite: all. NaN is missing.
    limit : float
        Minutes.
    order : "people", "capacity" or Series
        Who comes first: the facility with the most people within the limit, or the one of
        the largest capacity, or of the smallest number in a Series by destination (NaN
        last). Ties: as they stand in `capacity`.
    ring : float
        Width of a ring in minutes; ring k holds the times above (k - 1) * ring and up to
        k * ring. 0: each time is its own.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    Assignment

    Raises
    ------
    geoplan.Error
        For ids that are not those of the costs, negative numbers, and as in `travel_costs`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "b", "b"], "destination": ["x", "x", "y"],
    ...     "minutes": [5.2, 5.9, 8.0]})
    >>> people = pandas.Series({"a": 50.0, "b": 30.0})
    >>> beds = pandas.Series({"x": 60.0, "y": 5.0})
    >>> got = gp.access.assign(pairs, people, beds, limit=10)
    >>> got.parts
      origin destination  people  minutes
    0      a           x    37.5      5.2
    1      b           x    22.5      5.9
    2      b           y     5.0      8.0
    >>> got.origins["left_over"].to_dict()
    {'a': 12.5, 'b': 2.5}
    """
    known = costs_for(
        costs, index_of_series(demand, "demand"), index_of_series(capacity, "capacity")
    )
    people = numbers_for(demand, known.origins, "demand")
    room = numbers_for(capacity, known.destinations, "capacity")
    within = _core.access.people_within(known._core, people, limit, threads)
    rows = _turns(order, known, within, room)
    with bar(progress) as tell:
        origin, destination, taken, minutes, left, assigned, spare, farthest = (
            _core.access.assign(known._core, people, room, rows, limit, ring, threads, tell)
        )
    turn = np.empty(len(rows), dtype=np.int64)
    turn[rows] = np.arange(1, len(rows) + 1)
    parts = pd.DataFrame(
        {
            "origin": known.origins[origin],
            "destination": known.destinations[destination],
            "people": taken,
            "minutes": minutes,
        }
    )
    facilities = pd.DataFrame(
        {
            "turn": turn,
            "capacity": room,
            "assigned": assigned,
            "spare": spare,
            "farthest": farthest,
            "within_limit": within,
        },
        index=known.destinations,
    )
    origins = pd.DataFrame({"demand": people, "left_over": left}, index=known.origins)
    found = left_out(known, people, room)
    return Assignment(parts, origins, facilities, frame_from(_core.study.problem_table(found)))


def closest(costs: Costs, *, limit: float = np.inf) -> pd.DataFrame:
    """The facility that each origin reaches first.

    Parameters
    ----------
    costs : DataFrame or TravelCosts
        As in `two_step`.
    limit : float
        Minutes; what is beyond is out of reach.

    Returns
    -------
    DataFrame
        By origin: ``destination`` and ``minutes``, both NaN where none is in reach. Ties go
        to the first destination.

    Raises
    ------
    geoplan.Error
        For a negative limit, and as in `travel_costs`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "a", "b"], "destination": ["x", "y", "y"],
    ...     "minutes": [10.0, 5.0, 80.0]})
    >>> gp.access.closest(pairs, limit=60)
      destination  minutes
    a           y      5.0
    b         NaN      NaN
    """
    known = costs_for(costs)
    rows, minutes = _core.access.closest(known._core, limit)
    return pd.DataFrame(
        {"destination": known.destinations.take(rows, fill_value=np.nan), "minutes": minutes},
        index=known.origins,
    )


def closest_demand(
    costs: Costs, demand: pd.Series[Any], *, limit: float = np.inf
) -> pd.DataFrame:
    """People by the facility that is closest to them: a Voronoi diagram in travel time.

    Parameters
    ----------
    costs, limit
        As in `closest`.
    demand : Series
        People, index of origins; NaN is missing.

    Returns
    -------
    DataFrame
        By destination: ``people`` and ``origins``, how many they come from.
        ``attrs["unreached"]`` are the people without a facility in reach,
        ``attrs["left_out"]`` the origins whose people are not known.

    Raises
    ------
    geoplan.Error
        As in `two_step`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "a", "b"], "destination": ["x", "y", "y"],
    ...     "minutes": [10.0, 5.0, 80.0]})
    >>> people = pandas.Series({"a": 100.0, "b": 40.0})
    >>> got = gp.access.closest_demand(pairs, people, limit=60)
    >>> got["people"].to_dict(), got.attrs["unreached"]
    ({'x': 0.0, 'y': 100.0}, 40.0)
    """
    known = costs_for(costs, index_of_series(demand, "demand"))
    people = numbers_for(demand, known.origins, "demand")
    rows, _ = _core.access.closest(known._core, limit)
    sums, origins, unreached, _ = _core.access.demand_of_closest(
        rows, people, len(known.destinations)
    )
    result = pd.DataFrame({"people": sums, "origins": origins}, index=known.destinations)
    result.attrs["unreached"] = unreached
    result.attrs["left_out"] = known.origins[np.isnan(people)].tolist()
    return result


def _turns(
    order: str | pd.Series[Any],
    costs: TravelCosts,
    within: npt.NDArray[np.float64],
    room: npt.NDArray[np.float64],
) -> list[int]:
    if isinstance(order, pd.Series):
        ranks = numbers_for(order, costs.destinations, "order")
    elif order == "people":
        ranks = -within
    elif order == "capacity":
        ranks = -room
    else:
        raise make_error(
            "bad_argument",
            say("order must be 'people', 'capacity' or a Series of numbers, got {}", order),
        )
    return [int(row) for row in np.argsort(ranks, kind="stable")]
