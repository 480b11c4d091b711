"""Names of units: when two are the same, how far two are apart, and joins by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from .. import _core
from .._errors import make_error
from .._messages import say


class Suggestion(NamedTuple):
    """A name near to the one that was sought; for a person to decide on."""

    row: int  #: position in `right`
    name: str
    distance: float  #: as of `name_distance`


def name_key(name: str) -> str:
    """A name as it is compared: what differs in writing only has the same key.

    Escape text, Unicode form, tone placement, kind of unit, leading zeros, hyphens,
    apostrophes, spaces and capitals do not count; letters, marks and tones do.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.admin.name_key("Xã Liên Hòa") == gp.admin.name_key("LIÊN HOÀ")
    True
    >>> gp.admin.name_key("Chiềng Hặc") == gp.admin.name_key("Chiềng Hắc")
    False
    """
    return str(_core.admin.name_key(name))


def name_kind(name: str) -> str:
    """The kind of unit that a name says: ``"commune"``, ``"ward"``, …, or ``"none"``.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.admin.name_kind("TT. Ít Ong"), gp.admin.name_kind("Ít Ong")
    ('township', 'none')
    """
    return str(_core.admin.kind_of(name))


def name_distance(a: str, b: str) -> float:
    """How far two names are from each other, in letters; a metric on `name_key`'s letters.

    Another tone or mark on the same vowel, d/đ, i/y and o/oo cost a quarter; sounds that
    regions confuse (l/n, ch/tr, s/x, …) a half; any other letter one.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.admin.name_distance("Sặp Vạt", "Sập Vạt")
    0.25
    """
    return float(_core.admin.name_distance(a, b))


def garbling(text: str) -> str | None:
    """How a text seems to be spoilt: ``"tcvn3_as_latin1"``, …; None when it is not.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.admin.garbling("ChiÒng Sinh")
    'tcvn3_as_latin1'
    """
    found = _core.admin.garbling_of(text)
    return None if found is None else str(found)


def join_names(
    left: Iterable[Any],
    right: Iterable[Any],
    *,
    left_parent: Iterable[Any] | None = None,
    right_parent: Iterable[Any] | None = None,
    many_to_one: bool = False,
    suggestions: int = 3,
    max_distance: float = 2.0,
    threads: int = 0,
) -> pd.DataFrame:
    """The row of `right` that each name of `left` means, or why there is none.

    Parameters
    ----------
    left, right : Series or iterable of str
        Names; NA where not known.
    left_parent, right_parent : Series or iterable of str, optional
        Names of the units above, in the same order. They settle which of several units of
        one name is meant; where both sides name a parent, another one is refused.
    many_to_one : bool
        Whether several rows of `left` may have one row of `right`.
    suggestions : int
        Near names to list for each row that has no match; they are never joined.
    max_distance : float
        Of a suggestion, in letters (see `name_distance`); never more than a third of the name.
    threads : int
        0: all. The answer is the same for any number.

    Returns
    -------
    DataFrame
        Index of `left`; ``status`` ("matched", "ambiguous", "unmatched"), ``row`` (position
        in `right`, -1 unless matched), ``match`` (its name), ``reason`` (a code),
        ``loosened`` (what did not count, "kind+capitals"), ``text`` (the reason in words),
        ``candidates`` (rows of that name that were refused), ``suggestions`` (list of
        `Suggestion`).

    Raises
    ------
    geoplan.Error
        When parents are given but not one for each name.

    Examples
    --------
    >>> import geoplan as gp
    >>> old = ["Xã Chiềng Chung", "Xã Chiềng Chung", "Xã Sặp Vạt"]
    >>> districts = ["Huyện Mộc Châu", "Huyện Mai Sơn", "Huyện Yên Châu"]
    >>> gp.admin.join_names(["CHIỀNG CHUNG", "Sập Vạt"], old)[["status", "reason"]]
          status        reason
    0  ambiguous  several_rows
    1  unmatched  no_such_name
    >>> gp.admin.join_names(
    ...     ["CHIỀNG CHUNG"], old, left_parent=["Mai Sơn"], right_parent=districts
    ... )[["status", "row", "loosened"]]
        status  row       loosened
    0  matched    1  kind+capitals
    """
    index = left.index if isinstance(left, pd.Series) else None
    right_names = _texts(right)
    status, row, reason, loosened, text, candidates, near = _core.admin.join_names(
        _texts(left),
        right_names,
        _parents(left_parent),
        _parents(right_parent),
        many_to_one,
        suggestions,
        max_distance,
        threads,
    )
    row = np.asarray(row)
    matched: list[Any] = [right_names[r] if r >= 0 else None for r in row]
    return pd.DataFrame(
        {
            "status": status,
            "row": row,
            "match": pd.Series(matched, dtype="str", index=index),
            "reason": reason,
            "loosened": loosened,
            "text": text,
            "candidates": candidates,
            "suggestions": [[Suggestion(r, right_names[r], d) for r, d in ns] for ns in near],
        },
        index=index,
    )


def _texts(values: Iterable[Any]) -> list[str]:
    """Text of each; "" where it is not known."""
    if isinstance(values, str):
        raise make_error(
            "bad_argument", say("expected several names, got the text '{}'", values)
        )
    return ["" if v is None or v is pd.NA or v != v else str(v) for v in values]


def _parents(values: Iterable[Any] | None) -> list[str]:
    return [] if values is None else _texts(values)
