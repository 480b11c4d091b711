"""Administrative units through time: which one a code or a name means on a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._errors import make_error
from .._frames import frame_from
from .._messages import say

Day = Any  # "2025-07-01", datetime.date, pandas.Timestamp
Level = Literal["province", "district", "commune"]

COLUMNS = ["code", "name", "other_names", "level", "parent", "class", "valid_from", "valid_to"]


class Units:
    """Units through time. Make them with `units_from_table` or `vietnam`.

    Attributes
    ----------
    table : DataFrame
        One row a unit: ``code``, ``name``, ``other_names`` (list), ``level``, ``parent``
        (code), ``class``, ``valid_from`` (first day; NaT: since before what is recorded),
        ``valid_to`` (first day after; NaT: still valid), and other columns of the source.
    problems : DataFrame
        What is wrong with the units.
    """

    def __init__(self, table: pd.DataFrame, problems: pd.DataFrame | None = None) -> None:
        self.table = table.reset_index(drop=True)
        self._core = _core.admin.Registry(
            self.table["code"].tolist(),
            self.table["name"].tolist(),
            self.table["other_names"].tolist(),
            self.table["level"].tolist(),
            self.table["parent"].tolist(),
            self.table["class"].tolist(),
            [_day_text(day) for day in self.table["valid_from"]],
            [_day_text(day) for day in self.table["valid_to"]],
        )
        found = [_problem_frame(self._core.problems)]
        self.problems = pd.concat([p for p in [problems, *found] if p is not None])
        self.problems = self.problems.reset_index(drop=True)

    def __len__(self) -> int:
        """Number of units, of all times."""
        return len(self.table)

    def on(self, day: Day) -> pd.DataFrame:
        """The units that are valid on a day.

        Examples
        --------
        >>> import geoplan as gp, pandas as pd
        >>> units = gp.admin.units_from_table(pd.DataFrame(
        ...     {"code": ["116", "14"], "name": ["Thành phố Sơn La", "Tỉnh Sơn La"],
        ...      "level": ["district", "province"], "until": ["2025-07-01", None]}),
        ...     level="level", valid_to="until")
        >>> [units.on(day)["code"].tolist() for day in ["2025-06-30", "2025-07-01"]]
        [['116', '14'], ['14']]
        """
        return self.table.iloc[self._core.valid_on(day_text(day))]

    def find(self, codes: Iterable[str], day: Day) -> npt.NDArray[np.int64]:
        """Position in `table` of the unit that has each code on a day.

        -1 where none has it, and where two have it, which `problems` tells.
        """
        return np.asarray(self._core.find(_codes(codes), day_text(day)))

    def history(self, code: str) -> pd.DataFrame:
        """The units that have a code, over time."""
        return self.table.iloc[self._core.history(code)]

    def named(self, name: str, day: Day, *, parent: str = "") -> pd.DataFrame:
        """The units of a name on a day, below a unit called `parent` when it is given.

        Names are compared by `name_key`; the kind of unit counts when the name says it.
        """
        return self.table.iloc[self._core.named(name, day_text(day), parent)]

    def ancestors(self, code: str, day: Day) -> pd.DataFrame:
        """The units above one on a day, from its parent up."""
        (row,) = self.find([code], day)
        if row < 0:
            raise make_error("bad_value", say("no unit has the code '{}' on {}", code, day))
        return self.table.iloc[self._core.ancestors(row, day_text(day))]

    def roll_up(
        self, codes: Iterable[str], day: Day, *, level: Level = "province"
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The unit of a level that each code belongs to on a day.

        Returns
        -------
        units : DataFrame
            Index of `codes` when it is a Series; ``code`` and ``name``, NA where there is none.
        problems : DataFrame
            Codes without a unit, and units that belong to none of that level: there are no
            districts from 1 July 2025.

        Examples
        --------
        >>> import geoplan as gp
        >>> units = gp.admin.vietnam()
        >>> codes = ["03646", "04015"]
        >>> districts, problems = units.roll_up(codes, "2025-06-30", level="district")
        >>> districts["name"].tolist()
        ['Thành phố Sơn La', 'Thị xã Mộc Châu']
        >>> units.roll_up(["03646"], "2025-07-01", level="district")[1]["code"].tolist()
        ['no_unit_above']
        """
        rows, problems = self._core.roll_up(_codes(codes), day_text(day), level)
        # Row -1 is no label of the table, so it comes out as NA.
        units = self.table[["code", "name"]].reindex(np.asarray(rows))
        return units.set_axis(_index(codes, len(rows)), axis=0), _problem_frame(problems)

    def classes(self, codes: Iterable[str], day: Day) -> tuple[pd.Series[Any], pd.DataFrame]:
        """The class of each code's unit on a day: its own, or that of the nearest above.

        Returns
        -------
        classes : Series
            Index of `codes` when it is a Series; NA where none has one.
        problems : DataFrame
            Codes without a unit, and units without a class.

        Examples
        --------
        >>> import geoplan as gp, pandas as pd
        >>> units = gp.admin.units_from_table(pd.DataFrame(
        ...     {"code": ["03646", "03808"], "name": ["Phường Tô Hiệu", "Xã Ngọc Chiến"],
        ...      "group": [None, "III"]}), unit_class="group")
        >>> classes, problems = units.classes(["03646", "03808"], "2026-01-01")
        >>> classes.isna().tolist(), problems["row"].tolist()
        ([True, False], ['03646'])
        """
        found, problems = self._core.classes(_codes(codes), day_text(day))
        classes = pd.Series(found, dtype="str", index=_index(codes, len(found)), name="class")
        return classes.mask(classes == ""), _problem_frame(problems)


def units_from_table(
    table: pd.DataFrame,
    *,
    code: str = "code",
    name: str = "name",
    level: str | Level = "commune",
    parent: str | None = None,
    unit_class: str | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
    other_names: Iterable[str] = (),
) -> Units:
    """Units from a table, one row each. What is wrong with it is told in ``problems``.

    A code with another first day is another unit.

    Parameters
    ----------
    table : DataFrame
        Codes as text, leading zeros kept.
    code, name : str
        Columns.
    level : str
        A level for all rows, or a column of levels: "province", "district", "commune".
    parent, unit_class : str, optional
        Columns of the code of the unit above, and of the class ("khu vực III").
    valid_from, valid_to : str, optional
        Columns of the first day, and of the first day on which it is no longer valid; a unit
        without is valid since ever, or still.
    other_names : iterable of str
        Columns of names in other languages or older spellings.

    Raises
    ------
    geoplan.Error
        For a column that is not there, another level, or what is no date.

    Examples
    --------
    >>> import geoplan as gp, pandas as pd
    >>> table = pd.DataFrame({
    ...     "ma": ["14", "03664", "03664"],
    ...     "ten": ["Tỉnh Sơn La", "Xã Chiềng Xôm", "Phường Chiềng An"],
    ...     "cap": ["province", "commune", "commune"],
    ...     "tinh": [None, "14", "14"],
    ...     "tu": [None, None, "2025-07-01"],
    ...     "den": [None, "2025-07-01", None],
    ... })
    >>> units = gp.admin.units_from_table(
    ...     table, code="ma", name="ten", level="cap", parent="tinh",
    ...     valid_from="tu", valid_to="den",
    ... )
    >>> [units.find(["03664"], day).tolist() for day in ["2025-06-30", "2026-01-01"]]
    [[1], [2]]
    >>> units.roll_up(["03664"], "2026-01-01")[0]["name"].tolist()
    ['Tỉnh Sơn La']
    """
    others = [_texts(table, column) for column in other_names]
    levels = [level] * len(table) if level in ("province", "district", "commune") else None
    return Units(
        pd.DataFrame(
            {
                "code": _code_texts(table, code),
                "name": _texts(table, name),
                "other_names": [[n for n in names if n] for names in zip(*others, strict=True)]
                if others
                else [[] for _ in range(len(table))],
                "level": levels or _texts(table, level),
                "parent": _code_texts(table, parent),
                "class": _texts(table, unit_class),
                "valid_from": _days(table, valid_from),
                "valid_to": _days(table, valid_to),
            }
        )
    )


def day_text(day: Day) -> str:
    """A day of any kind as "YYYY-MM-DD"."""
    try:
        stamp = pd.Timestamp(day)
    except (TypeError, ValueError) as error:
        raise make_error(
            "bad_value", say("'{}' is no date; give one as 2025-07-01", day)
        ) from error
    if pd.isna(stamp):
        raise make_error("bad_value", say("'{}' is no date; give one as 2025-07-01", day))
    return stamp.strftime("%Y-%m-%d")


def _day_text(day: Day) -> str:
    return "" if pd.isna(day) else day_text(day)


def _column(table: pd.DataFrame, name: str) -> pd.Series[Any]:
    if name not in table.columns:
        there = ", ".join(str(c) for c in table.columns)
        raise make_error(
            "missing_column", say("the table has no column '{}'; it has {}", name, there)
        )
    return table[name]


def _texts(table: pd.DataFrame, name: str | None) -> list[str]:
    if name is None:
        return [""] * len(table)
    return ["" if pd.isna(v) else str(v) for v in _column(table, name)]


def _code_texts(table: pd.DataFrame, name: str | None) -> list[str]:
    """Refuses numbers: their leading zeros are lost, and an empty cell makes them decimals."""
    column = None if name is None else _column(table, name).dropna()
    if column is not None and len(column) and pd.api.types.is_numeric_dtype(column.dtype):
        raise make_error(
            "bad_type",
            say(
                "column '{}' holds numbers, but codes are text with leading zeros: read it "
                "with dtype=str",
                name,
            ),
        )
    return _texts(table, name)


def _days(table: pd.DataFrame, name: str | None) -> pd.Series[Any]:
    days = [None] * len(table) if name is None else _column(table, name)
    texts = [None if pd.isna(d) or d == "" else day_text(d) for d in days]
    return pd.Series(pd.to_datetime(pd.Series(texts, dtype="str"), format="%Y-%m-%d"))


def _codes(codes: Iterable[str]) -> list[str]:
    """Text of each code; "" where it is not known."""
    if isinstance(codes, str):
        raise make_error(
            "bad_argument", say("expected several codes, got the text '{}'", codes)
        )
    return ["" if pd.isna(code) else str(code) for code in codes]


def _index(codes: Iterable[str], count: int) -> pd.Index[Any]:
    return codes.index if isinstance(codes, pd.Series) else pd.RangeIndex(count)


def _problem_frame(problems: Any) -> pd.DataFrame:
    return frame_from(_core.study.problem_table(problems))
