"""Pilots under a budget, chosen to proven optimality by HiGHS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._frames import aligned
from .progress import bar

__all__ = ["Choice", "pilots"]


@dataclass(frozen=True)
class Choice:
    """The best choice and its proof.

    Attributes
    ----------
    chosen : Series of bool, indexed by zone id
    objective, bound, gap : float
        No choice that meets the demands is better than `bound`; `gap` is the relative
        distance between the two, 0 when proven.
    status, solver : str
    total_cost : float
        VND.
    spending : dict
        VND by funding source.
    left_out : list of str
        Zones whose value or cost is not known.
    """

    chosen: pd.Series[Any]
    objective: float
    bound: float
    gap: float
    status: str
    solver: str
    total_cost: float
    spending: dict[str, float]
    left_out: list[str]


def pilots(
    values: pd.Series[Any],
    *,
    costs: float | npt.ArrayLike,
    pilots: int,
    budget: float | None = None,
    classes: Iterable[str] | None = None,
    quotas: Mapping[str, tuple[int | None, int | None]] | None = None,
    fixed_in: Iterable[str] = (),
    fixed_out: Iterable[str] = (),
    funding: Mapping[str, tuple[float, float]] | None = None,
    progress: bool | None = None,
) -> Choice:
    """Choose exactly so many zones that their total value is greatest.

    Parameters
    ----------
    values : Series, indexed by zone id
        What a zone adds; NaN: it cannot be chosen.
    costs : float or array_like, shape (zones)
        Whole VND a zone; NaN: it cannot be chosen.
    pilots : int
    budget : float, optional
        VND.
    classes : iterable of str, shape (zones), optional
    quotas : mapping of class to (min, max), optional
        None for either end: open.
    fixed_in, fixed_out : iterable of str
        Zone ids.
    funding : mapping of source to (VND, greatest share of what is spent), optional

    Raises
    ------
    geoplan.InfeasibleError
        Naming a smallest set of demands that exclude each other.
    geoplan.Error
        For ids that are not there, broken costs, or a solver without proof.

    Notes
    -----
    Of several choices as good, the one whose ids come first, compared one by one.

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> need = pd.Series({"a": 0.9, "b": 0.8, "c": 0.5})
    >>> choice = gp.choose.pilots(need, costs=[7, 4, 3], pilots=2, budget=10)
    >>> choice.chosen[choice.chosen].index.tolist(), choice.objective
    (['a', 'c'], 1.4)
    """
    ids = [str(i) for i in values.index]
    numbers = np.ascontiguousarray(values.to_numpy(dtype=np.float64, na_value=np.nan))
    money = np.asarray(aligned(costs, values.index, "costs"), np.float64)
    cost = np.ascontiguousarray(np.broadcast_to(money, numbers.shape))
    groups: Iterable[str] = [""] * len(ids) if classes is None else classes
    if isinstance(groups, pd.Series):
        groups = aligned(groups, values.index, "classes").fillna("")
    with bar(progress) as tell:
        core = _core.choose.choose_pilots(
            ids,
            numbers,
            cost,
            [str(c) for c in groups],
            pilots,
            budget,
            [(c, low, high) for c, (low, high) in (quotas or {}).items()],
            [str(i) for i in fixed_in],
            [str(i) for i in fixed_out],
            [
                (s, float(amount), float(share))
                for s, (amount, share) in (funding or {}).items()
            ],
            tell,
        )
    return Choice(
        chosen=pd.Series(core.chosen.astype(bool), index=values.index, name="chosen"),
        objective=core.objective,
        bound=core.bound,
        gap=core.gap,
        status=core.status,
        solver=core.solver,
        total_cost=core.total_cost,
        spending=dict(core.spending),
        left_out=list(core.left_out),
    )
