"""Kinds of indicator, targets and gaps: each a plain function on pandas objects.

A measured quantity is a Series, one value a zone, NA where it is not known; its unit stands in
``series.attrs["unit"]``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._frames import aligned, column_from, frame_from
from ._messages import say

__all__ = ["attribute", "gap", "join", "presence", "ratio", "targets"]

_STATES = np.array(["known", "missing", "not_applicable"])


def join(
    rows: Iterable[str], zones: Iterable[str], *, by: Literal["id", "name"] = "id"
) -> tuple[npt.NDArray[np.int64], pd.DataFrame]:
    """To which zone each row of a table belongs.

    Parameters
    ----------
    rows : iterable of str, shape (rows)
        Zone id, or zone name, of each row.
    zones : iterable of str, shape (zones)
        Ids or names of the zones.
    by : "id" or "name"
        Ids are compared letter by letter. Names are joined as by `geoplan.admin.join_names`:
        a name that several zones have is refused.

    Returns
    -------
    zone : ndarray of int64, shape (rows)
        Position of the zone; -1 where there is none.
    problems : DataFrame
        One row for each that found no zone.

    Examples
    --------
    >>> import geoplan as gp
    >>> names = ["Xã Mây Cao", "Xã May Mới"]
    >>> zone, problems = gp.indicator.join(["MAY MỚI", "?"], names, by="name")
    >>> zone.tolist(), problems["code"].tolist()
    ([1, -1], ['name_without_zone'])
    """
    find = _core.indicator.join_by_id if by == "id" else _core.indicator.join_by_name
    zone, problems = find([_text(z) for z in zones], [_text(r) for r in rows])
    return zone, frame_from(_core.study.problem_table(problems))


def attribute(
    values: pd.Series[Any],
    zone_of_row: npt.ArrayLike,
    zones: int,
    *,
    aggregate: Literal["only", "sum", "mean", "min", "max"] = "only",
    unit: str = "",
) -> pd.Series[Any]:
    """Carry a table's column to the zones.

    Parameters
    ----------
    values : Series, shape (rows)
        Numbers; NA where not known.
    zone_of_row : array_like of int, shape (rows)
        As from `join`.
    zones : int
        Number of zones.
    aggregate : str
        What to make of several rows of a zone; "only" refuses them.

    Returns
    -------
    Series, shape (zones)
        NaN where a zone has no row, or a row whose value is not known.

    Raises
    ------
    geoplan.Error
        For text, or for several rows with "only".

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> km = pd.Series([3.0, 5.0], name="km")
    >>> gp.indicator.attribute(km, [0, 0], 2, aggregate="sum").tolist()
    [8.0, nan]
    """
    core = _core.indicator.attribute(
        np.ascontiguousarray(zone_of_row, np.int64), column_from(values), aggregate, zones, unit
    )
    return _series(core, values.name)


def presence(
    zone_of_row: npt.ArrayLike,
    zones: int,
    *,
    answers: pd.Series[Any] | None = None,
    complete: bool,
) -> pd.Series[Any]:
    """Whether a zone has the thing: 1 yes, 0 no, NaN not known.

    Parameters
    ----------
    zone_of_row : array_like of int, shape (rows)
        Zone of each place or line of a list; -1 for none.
    zones : int
        Number of zones.
    answers : Series, shape (rows), optional
        có/không, yes/no, true/false, 1/0; empty: not known. None: a row is itself the thing.
    complete : bool
        Whether the rows are all there is, so that a zone without any has none.

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> said = pd.Series(["có", "không"])
    >>> gp.indicator.presence([0, 1], 3, answers=said, complete=False).tolist()
    [1.0, 0.0, nan]
    """
    column: Any = None if answers is None else column_from(answers)
    rows = np.ascontiguousarray(zone_of_row, np.int64)
    return _series(_core.indicator.presence(rows, column, zones, complete), None)


def ratio(
    numerator: pd.Series[Any],
    denominator: pd.Series[Any],
    *,
    scale: float = 1.0,
    unit: str = "",
) -> pd.Series[Any]:
    """``scale * numerator / denominator``; NaN where either is not known or divides by 0.

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> gp.indicator.ratio(pd.Series([3.0, 1.0]), pd.Series([4.0, 0.0]), scale=100).tolist()
    [75.0, nan]
    """
    core = _core.indicator.ratio(
        _values(numerator),
        _values(aligned(denominator, numerator.index, "denominator")),
        scale,
        unit,
    )
    return _series(core, None).set_axis(numerator.index)


def targets(
    classes: Iterable[str],
    targets: Iterable[tuple[float, str, int | None]],
    *,
    year: int | None = None,
) -> npt.NDArray[np.float64]:
    """The target of each zone, by its class and the year.

    Parameters
    ----------
    classes : iterable of str, shape (zones)
        Class of each zone.
    targets : iterable of (value, class, year)
        Class "": for every class that has no target of its own. Year None: for every year.
    year : int, optional
        Needed when the targets name several years.

    Returns
    -------
    ndarray, shape (zones)
        NaN where no target applies.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.indicator.targets(["I", "II"], [(0.9, "", 2030), (0.5, "II", 2030)]).tolist()
    [0.9, 0.5]
    """
    found: npt.NDArray[np.float64] = _core.indicator.targets_of_zones(
        [(float(v), str(c), y) for v, c, y in targets], [str(c) for c in classes], year
    )
    return found


def gap(
    values: npt.ArrayLike,
    target: npt.ArrayLike,
    people: npt.ArrayLike,
    *,
    direction: Literal["higher", "lower"],
    people_basis: Literal["share", "zone"],
) -> pd.DataFrame:
    """What lacks to the target, in the indicator's unit and in people.

    Parameters
    ----------
    values : array_like or Series, shape (zones)
        The indicator; NA where not known.
    target, people : float or array_like, shape (zones)
        NaN: no target applies; people are not known.
    direction : "higher" or "lower"
        Which way is better.
    people_basis : "share" or "zone"
        "share": the indicator is a share of people, so gap times people lack it. "zone":
        everyone in a zone that is short of its target lives with the gap.

    Returns
    -------
    DataFrame
        gap, gap_people, state ("known", "missing", "not_applicable").

    Raises
    ------
    ValueError
        For another direction or basis, or a target or people of another length.
    geoplan.Error
        For an infinite number.

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> gp.indicator.gap(
    ...     pd.Series([0.75]), 0.5, 1000, direction="lower", people_basis="share"
    ... )[["gap", "gap_people"]].values.tolist()
    [[0.25, 250.0]]
    """
    if direction not in ("higher", "lower") or people_basis not in ("share", "zone"):
        raise ValueError(
            say(
                'direction is "higher" or "lower" and people_basis "share" or "zone", got '
                "'{}' and '{}'",
                direction,
                people_basis,
            )
        )
    values = values if isinstance(values, pd.Series) else pd.Series(values)
    core = _core.indicator.gap_to_target(
        _values(values),
        _of_zones(target, values.index, "target"),
        _of_zones(people, values.index, "people"),
        direction == "higher",
        people_basis == "share",
    )
    return pd.DataFrame(
        {"gap": core.gap, "gap_people": core.people, "state": _STATES[core.state]},
        index=values.index,
    )


def _text(value: object) -> str:
    """Text of an id or name; "" where it is not known."""
    return "" if value is None or value != value else str(value)


def _of_zones(values: npt.ArrayLike, index: Any, what: str) -> npt.NDArray[np.float64]:
    """One number for all zones, or one for each."""
    numbers = np.asarray(aligned(values, index, what), np.float64)
    if numbers.ndim > 0 and numbers.shape != (len(index),):
        raise ValueError(
            say(
                "{} must be one number, or one for each of the {} zones; got shape {}",
                what,
                len(index),
                numbers.shape,
            )
        )
    return np.ascontiguousarray(np.broadcast_to(numbers, (len(index),)))


def _values(series: pd.Series[Any]) -> Any:
    numbers = np.ascontiguousarray(series.to_numpy(dtype=np.float64, na_value=np.nan))
    unknown = np.isnan(numbers).astype(np.uint8)
    return _core.indicator.Values(numbers, unknown, str(series.attrs.get("unit", "")))


def _series(core: Any, name: Any) -> pd.Series[Any]:
    series = pd.Series(core.value, name=name)
    if core.unit:
        series.attrs["unit"] = core.unit
    return series
