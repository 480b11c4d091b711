"""Floating catchments, gravity and cumulative opportunities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from . import _core
from ._costs import Costs, costs_for, index_of_series, numbers_for
from ._decay import Decay, decay_of
from ._errors import make_error
from ._frames import frame_from
from ._messages import say
from .progress import bar

_STATES = pd.Index(["known", "missing", "not_applicable"])


@dataclass(frozen=True)
class Catchment:
    """What `two_step` and `three_step` give.

    Attributes
    ----------
    origins : DataFrame
        By origin: ``accessibility``, supply a unit of demand (0 where no facility is in
        reach, NaN where the state is not known); ``state``: ``known``, ``missing`` (its
        demand) or ``not_applicable`` (nobody lives there, and it reaches a facility that no
        one else does); ``facilities``, how many are in reach.
    facilities : DataFrame
        By facility: ``supply``; ``demand``, weighed, of all who reach it; ``ratio``, supply /
        demand, NaN where nobody reaches it.
    problems : DataFrame
        Of unknown demand and supply, which are left out, and of facilities that nobody
        reaches.
    """

    origins: pd.DataFrame
    facilities: pd.DataFrame
    problems: pd.DataFrame


def two_step(
    costs: Costs,
    demand: pd.Series[Any],
    supply: pd.Series[Any],
    decay: Decay | float,
    *,
    threads: int = 0,
    progress: bool | None = None,
) -> Catchment:
    """Two-step floating catchment: 2SFCA with a limit, E2SFCA with `steps`.

    First each facility's supply is divided by the demand in its reach, R = S / Σ P f(d);
    then each origin adds up the ratios in its own, A = Σ R f(d). The sum of demand times
    accessibility is the supply that is reached.

    Parameters
    ----------
    costs : DataFrame or TravelCosts
        Pairs, with columns ``origin``, ``destination`` and ``minutes``; see `travel_costs`.
    demand : Series
        People, index of origins; NaN is missing.
    supply : Series
        Doctors, seats, index of destinations; NaN is missing.
    decay : Decay or float
        f: `binary`, `steps`, `gaussian`, `power`, `exponential`; a number of minutes is the
        limit of `binary`.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    Catchment

    Raises
    ------
    geoplan.Error
        For ids that are not those of the costs, negative numbers, and as in `travel_costs`.

    Notes
    -----
    Luo and Wang (2003); Luo and Qi (2009); for `gaussian`, Dai (2010).

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "b", "b", "c"], "destination": ["x", "x", "y", "y"],
    ...     "minutes": [10.0, 20.0, 20.0, 30.0]})
    >>> people = pandas.Series({"a": 100.0, "b": 200.0, "c": 300.0})
    >>> doctors = pandas.Series({"x": 3.0, "y": 20.0})
    >>> gp.access.two_step(pairs, people, doctors, 30).origins
       accessibility  state  facilities
    a           0.01  known           1
    b           0.05  known           2
    c           0.04  known           1
    """
    return _floating("two_step", costs, demand, supply, decay, threads, progress)


def three_step(
    costs: Costs,
    demand: pd.Series[Any],
    supply: pd.Series[Any],
    decay: Decay | float,
    *,
    threads: int = 0,
    progress: bool | None = None,
) -> Catchment:
    """Three-step floating catchment (3SFCA): people share themselves out first.

    An origin chooses a facility with the probability G = f(d) / Σ f(d) over those in its
    reach; then as `two_step`, with G f(d) in the place of f(d).

    Parameters
    ----------
    costs, demand, supply, decay, threads, progress
        As in `two_step`.

    Returns
    -------
    Catchment

    Raises
    ------
    geoplan.Error
        As in `two_step`.

    Notes
    -----
    Wan, Zou and Sternberg (2012).

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "b", "b", "c"], "destination": ["x", "x", "y", "y"],
    ...     "minutes": [10.0, 20.0, 20.0, 30.0]})
    >>> people = pandas.Series({"a": 100.0, "b": 200.0, "c": 300.0})
    >>> doctors = pandas.Series({"x": 10.0, "y": 20.0})
    >>> gp.access.three_step(pairs, people, doctors, 30).facilities
       supply  demand  ratio
    x    10.0   200.0   0.05
    y    20.0   400.0   0.05
    """
    return _floating("three_step", costs, demand, supply, decay, threads, progress)


def gravity(
    costs: Costs,
    supply: pd.Series[Any],
    decay: Decay | float,
    *,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.Series[float]:
    """Gravity (Hansen) accessibility: the supply in reach, A = Σ S f(d).

    Parameters
    ----------
    costs, supply, decay, threads, progress
        As in `two_step`. Of a DataFrame, the origins are those of its rows.

    Returns
    -------
    Series
        By origin, 0 where no facility is in reach. ``attrs["left_out"]`` lists the facilities
        whose supply is missing.

    Raises
    ------
    geoplan.Error
        As in `two_step`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "a", "b"], "destination": ["x", "y", "y"],
    ...     "minutes": [10.0, 40.0, 20.0]})
    >>> doctors = pandas.Series({"x": 10.0, "y": 20.0})
    >>> gp.access.gravity(pairs, doctors, gp.access.power(1)).to_dict()
    {'a': 1.5, 'b': 1.0}
    """
    known = costs_for(costs, destinations=index_of_series(supply, "supply"))
    amounts = numbers_for(supply, known.destinations, "supply")
    with bar(progress) as tell:
        sums = _core.access.gravity(known._core, amounts, decay_of(decay), threads, tell)
    result = pd.Series(sums, index=known.origins, name="accessibility")
    result.attrs["left_out"] = known.destinations[np.isnan(amounts)].tolist()
    return result


def cumulative(
    costs: Costs,
    supply: pd.Series[Any],
    limits: Sequence[float],
    *,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Cumulative opportunities: the supply within each limit.

    Parameters
    ----------
    costs, supply, threads, progress
        As in `gravity`.
    limits : list of float
        Minutes, rising; a time at the limit is within it.

    Returns
    -------
    DataFrame
        By origin, one column a limit. ``attrs["left_out"]`` lists the facilities whose supply
        is missing.

    Raises
    ------
    geoplan.Error
        For no limits, those that do not rise, and as in `two_step`.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> pairs = pandas.DataFrame({
    ...     "origin": ["a", "a", "b"], "destination": ["x", "y", "y"],
    ...     "minutes": [10.0, 40.0, 20.0]})
    >>> schools = pandas.Series({"x": 1.0, "y": 2.0})
    >>> gp.access.cumulative(pairs, schools, [15, 60])
        15   60
    a  1.0  3.0
    b  0.0  2.0
    """
    known = costs_for(costs, destinations=index_of_series(supply, "supply"))
    amounts = numbers_for(supply, known.destinations, "supply")
    minutes = np.asarray(limits, dtype=np.float64)
    if minutes.size == 0:
        raise make_error("bad_argument", say("limits must hold at least one time"))
    with bar(progress) as tell:
        sums = _core.access.cumulative(known._core, amounts, minutes, threads, tell)
    result = pd.DataFrame(sums, index=known.origins, columns=list(limits))
    result.attrs["left_out"] = known.destinations[np.isnan(amounts)].tolist()
    return result


def _floating(
    step: str,
    costs: Costs,
    demand: pd.Series[Any],
    supply: pd.Series[Any],
    decay: Decay | float,
    threads: int,
    progress: bool | None,
) -> Catchment:
    known = costs_for(
        costs, index_of_series(demand, "demand"), index_of_series(supply, "supply")
    )
    people = numbers_for(demand, known.origins, "demand")
    amounts = numbers_for(supply, known.destinations, "supply")
    with bar(progress) as tell:
        got = getattr(_core.access, step)(
            known._core, people, amounts, decay_of(decay), threads, tell
        )
    origins = pd.DataFrame(
        {
            "accessibility": got.accessibility,
            "state": pd.Categorical.from_codes(np.asarray(got.state), _STATES),
            "facilities": got.reached,
        },
        index=known.origins,
    )
    facilities = pd.DataFrame(
        {"supply": amounts, "demand": got.demand, "ratio": got.ratio},
        index=known.destinations,
    )
    places = [str(i) for i in known.destinations]
    found = left_out(known, people, amounts) + _core.access.unreached(got, amounts, places)
    return Catchment(origins, facilities, frame_from(_core.study.problem_table(found)))


def left_out(costs: Any, people: Any, amounts: Any) -> list[Any]:
    """Problems of unknown demand and supply."""
    if not np.isnan(people).any() and not np.isnan(amounts).any():
        return []
    return list(
        _core.access.left_out(
            people,
            [str(i) for i in costs.origins],
            amounts,
            [str(i) for i in costs.destinations],
        )
    )
