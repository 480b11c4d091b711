"""Crosswalks: which part of each old unit went to which new unit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .. import _core
from .._errors import make_error
from .._messages import say

STATES = ("known", "missing", "not_applicable")
KINDS = ("count", "rate", "any", "all")


class Crosswalk:
    """Which part of each old unit went to which new unit.

    Made by `crosswalk_from_overlap`, `crosswalk_from_list` and `crosswalk_from_shares`.

    Attributes
    ----------
    old_ids, new_ids : list of str
        Rising.
    rule : dict
        Of a crosswalk from an overlap, the rule that told slivers from transfers; else empty.
    """

    def __init__(self, core: Any, rule: dict[str, float] | None = None) -> None:
        """Of the core's own; users call one of the three functions."""
        self._core = core
        self.rule = rule or {}
        self.old_ids: list[str] = core.old_ids
        self.new_ids: list[str] = core.new_ids

    def __repr__(self) -> str:
        """Return the sizes, not the numbers."""
        return f"<Crosswalk of {len(self.old_ids)} old units to {len(self.new_ids)} new ones>"

    @property
    def table(self) -> pd.DataFrame:
        """One row a link: ``old_id``, ``new_id``, ``share`` of the old unit (NaN where a list
        says "in part", or people are not known), and the ``basis`` of the share: given,
        listed, area or people."""
        names = ["old_id", "new_id", "share", "basis"]
        return pd.DataFrame(dict(zip(names, self._core.table, strict=True)))

    @property
    def residuals(self) -> pd.Series[float]:
        """Share of each old unit that went to no new unit; NaN where a share is not known."""
        index = pd.Index(self.old_ids, name="old_id")
        return pd.Series(self._core.residual, index=index, name="residual")

    @property
    def slivers(self) -> pd.DataFrame:
        """Ground drawn differently, given back to the old unit's main partner: ``old_id``,
        ``new_id`` where it lies ("" outside all), ``area_km2``, ``people`` (NaN without a
        raster, and where it is not known), ``width_m`` (mean, of the widest part)."""
        names = ["old_id", "new_id", "area_km2", "people", "width_m"]
        return pd.DataFrame(dict(zip(names, self._core.slivers, strict=True)))

    @property
    def problems(self) -> pd.DataFrame:
        """What is wrong with the shares: severity, code, row (the unit), text, advice."""
        return _frame_of(self._core.problems)

    def carry(
        self,
        values: pd.Series[Any],
        kind: str,
        *,
        states: pd.Series[Any] | None = None,
        denominator: pd.Series[Any] | None = None,
        sizes: pd.Series[Any] | None = None,
        partly: bool = False,
    ) -> pd.DataFrame:
        """Values of the old units, on the new units.

        Parameters
        ----------
        values : Series
            By old id. A unit that is not in it, or is NaN, is missing.
        kind : str
            ``"count"``: summed by share, so that nothing is counted twice. ``"rate"``:
            averaged by `denominator`. ``"any"``, ``"all"``: presence (0 or 1) in any or all
            parts; which part of a split unit has it, nobody knows.
        states : Series, optional
            By old id, for values that are ``"not_applicable"``; they are left out.
        denominator : Series, optional
            By old id, what a rate is a rate of (people, households).
        sizes : Series, optional
            By old id, what each unit weighs in ``known_share``; None: all alike.
        partly : bool
            False: a new unit of which a part is missing is missing. True: it is what is known
            of it.

        Returns
        -------
        DataFrame
            By new id: ``value``, ``state``, and ``known_share``, how much of the new unit's
            parts had a value. ``attrs["lost"]`` is what of a count is known to have gone to
            no new unit.

        Raises
        ------
        geoplan.Error
            For another kind, a rate without denominator, an id that is no old unit or is
            there twice, and a presence that is not 0 or 1.

        Examples
        --------
        >>> import pandas, geoplan as gp
        >>> walk = gp.admin.crosswalk_from_shares(
        ...     pandas.DataFrame({"old_id": ["a", "b", "b"], "new_id": ["X", "X", "Y"],
        ...                       "share": [1.0, 0.25, 0.75]}))
        >>> people = pandas.Series({"a": 100, "b": 40})
        >>> walk.carry(people, "count")["value"].to_dict()
        {'X': 110.0, 'Y': 30.0}
        >>> online = pandas.Series({"a": 0.5, "b": 0.8})  # share of the people
        >>> walk.carry(online, "rate", denominator=people)["value"].round(3).to_dict()
        {'X': 0.527, 'Y': 0.8}
        >>> wifi = pandas.Series({"a": 1, "b": None})
        >>> walk.carry(wifi, "any")["state"].to_dict()
        {'X': 'known', 'Y': 'missing'}
        """
        if kind not in KINDS:
            raise make_error(
                "bad_argument",
                say("there is no kind '{}'; they are {}", kind, ", ".join(KINDS)),
            )
        if (kind == "rate") != (denominator is not None):
            raise make_error(
                "bad_argument", say("a rate, and only a rate, needs a denominator")
            )
        numbers, known = self._aligned(values, states)
        below, below_known = self._aligned(values if denominator is None else denominator, None)
        weights = np.empty(0) if sizes is None else self._aligned(sizes, None)[0]
        value, state, share, lost = _core.admin.carry(
            self._core, kind, numbers, known, below, below_known, weights, partly
        )
        result = pd.DataFrame(
            {"value": value, "state": np.array(STATES)[state], "known_share": share},
            index=pd.Index(self.new_ids, name="new_id"),
        )
        result.attrs["lost"] = lost
        return result

    def filled(self, measured: Crosswalk) -> Crosswalk:
        """The crosswalk with its unknown shares (NaN) as `measured` has them, by id.

        A row of which nothing was measured stays NaN, and is a problem
        ``share_not_measured``.

        Examples
        --------
        >>> import pandas, geoplan as gp
        >>> listed = gp.admin.crosswalk_from_list(
        ...     pandas.DataFrame({"old_id": ["b", "b"], "new_id": ["X", "Y"],
        ...                       "kind": ["partial", "partial"]}), kind="kind")
        >>> drawn = gp.admin.crosswalk_from_shares(
        ...     pandas.DataFrame({"old_id": ["b", "b"], "new_id": ["X", "Y"],
        ...                       "share": [0.2, 0.8]}))
        >>> listed.filled(drawn).table["share"].tolist()
        [0.2, 0.8]
        """
        return Crosswalk(_core.admin.fill_shares(self._core, measured._core), measured.rule)

    def compare(
        self, other: Crosswalk, *, names: tuple[str, str], tolerance: float = 0.05
    ) -> pd.DataFrame:
        """Where two crosswalks contradict each other.

        Parameters
        ----------
        other : Crosswalk
        names : tuple of str
            What the texts call the two: ``("the list", "the maps")``.
        tolerance : float
            Shares up to this are no part to speak of, and differences neither.

        Returns
        -------
        DataFrame
            severity, code (``link_of_first_only``, ``link_of_second_only``,
            ``shares_differ``, ``unit_of_first_only``, ``unit_of_second_only``), row (the old
            unit), text, advice, evidence (where each sends the unit).

        Examples
        --------
        >>> import pandas, geoplan as gp
        >>> listed = gp.admin.crosswalk_from_list(
        ...     pandas.DataFrame({"old_id": ["a"], "new_id": ["X"]}))
        >>> drawn = gp.admin.crosswalk_from_list(
        ...     pandas.DataFrame({"old_id": ["a"], "new_id": ["Y"]}))
        >>> listed.compare(drawn, names=("the list", "the maps"))["code"].tolist()
        ['link_of_first_only', 'link_of_second_only']
        """
        found = _core.admin.compare(self._core, other._core, names[0], names[1], tolerance)
        return _frame_of(found)

    def _aligned(
        self, values: pd.Series[Any], states: pd.Series[Any] | None
    ) -> tuple[Any, Any]:
        """Values and states in the order of old ids."""
        ids = pd.Index([str(i) for i in values.index])
        if not ids.is_unique:
            raise make_error(
                "bad_argument", say("old unit '{}' has two values", ids[ids.duplicated()][0])
            )
        unknown = ids[~ids.isin(self.old_ids)]
        if len(unknown) > 0:
            raise make_error(
                "bad_value",
                say(
                    "{} values are of no old unit, the first is '{}'; old units are like '{}': "
                    "keep codes as text, with their leading zeros",
                    len(unknown),
                    unknown[0],
                    self.old_ids[0] if self.old_ids else "",
                ),
            )
        numbers = pd.Series(
            values.to_numpy(dtype=np.float64, na_value=np.nan), index=ids, dtype=np.float64
        ).reindex(self.old_ids)
        codes = numbers.isna().to_numpy().astype(np.uint8)
        if states is not None:
            named = pd.Series(states.to_numpy(), index=[str(i) for i in states.index])
            named = named.reindex(self.old_ids)
            wrong = named[~named.isin(STATES) & named.notna()]
            if len(wrong) > 0:
                raise make_error(
                    "bad_value",
                    say(
                        "there is no state '{}'; they are {}", wrong.iloc[0], ", ".join(STATES)
                    ),
                )
            stated = named.map({s: i for i, s in enumerate(STATES)})
            codes = np.maximum(codes, stated.fillna(0).to_numpy(dtype=np.uint8))
        return numbers.to_numpy(), codes


def _frame_of(problems: Any) -> pd.DataFrame:
    columns = ["severity", "code", "row", "text", "advice", "evidence"]
    return pd.DataFrame([[getattr(p, c) for c in columns] for p in problems], columns=columns)
