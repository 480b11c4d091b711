"""Mends of a folder's files: what the findings offer, and clean copies with those accepted."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from typing import Literal

import pandas as pd

from . import _core
from ._errors import BadValueError
from ._frames import frame_from, table_from
from ._messages import say
from .progress import bar

PARTS = ["file", "action", "code", "row", "why"]


def mends(
    folder: str | os.PathLike[str],
    *,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """The mends that the findings in a folder offer; nothing is changed.

    Parameters
    ----------
    folder : path
    date, threads, progress
        As in `geoplan.check`.

    Returns
    -------
    DataFrame
        file, action, code (of the finding), row (of the finding, where it concerns one) and
        why, one mend a row; the index is its number, from 1.

    Raises
    ------
    geoplan.FileError
        When `folder` cannot be listed.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "xa.csv").write_text("ten,ghi_chu\\n Mai Sơn,a\\nSông Mã,b\\n", "utf-8")
    >>> list(mends(folder, progress=False).action)
    ['trim-spaces ten']
    """
    day = datetime.date.today() if date is None else date
    with bar(progress) as tell:
        table = _core.mend.mends(os.fspath(folder), str(day), threads, tell)
    return numbered(table)


def numbered(table: _core.data.Table) -> pd.DataFrame:
    """Mends as a frame whose index is their numbers, from 1."""
    frame = frame_from(table)
    frame.index = pd.RangeIndex(1, len(frame) + 1, name="number")
    return frame


def mend(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    accept: Literal["all"] | Sequence[int] | pd.DataFrame,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Write a copy of a folder with the accepted mends carried out; the originals stay.

    Vector files that are mended become GeoPackages, tables CSV in UTF-8; where a sheet or
    layer of one could not be read, the file lies beside as ``….original``. All other files are
    copied as they are, hidden ones left behind. ``changes.csv`` in the copy holds the changes,
    ``mends.csv`` the mends. ``libgeoplan/docs/mending.md`` tells what each mend does.

    Parameters
    ----------
    folder, output : path
        `output` must not be there, or be empty; it lies outside `folder`.
    accept : "all", sequence of int, or DataFrame
        Numbers of the mends that `mends` lists, or rows of its table: also ones of your own or
        read from ``mends.csv``, with the columns file and action.
    date, threads, progress
        As in `geoplan.check`.

    Returns
    -------
    DataFrame
        file, layer, row (number in the file as it was, from 1), id, column, before, after,
        action and why, one change a row.

    Raises
    ------
    geoplan.Error
        When a mend cannot be carried out, by name; nothing is written then.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> place = pathlib.Path(tempfile.mkdtemp())
    >>> (place / "raw").mkdir()
    >>> rows = "ten,dan\\n Mai Sơn,2\\nSông Mã,3\\n"
    >>> _ = (place / "raw" / "xa.csv").write_text(rows, "utf-8")
    >>> changes = mend(place / "raw", place / "clean", accept="all", progress=False)
    >>> changes.loc[0, ["before", "after"]].tolist()
    [' Mai Sơn', 'Mai Sơn']
    """
    if isinstance(accept, pd.DataFrame):
        chosen = accept
    else:
        offered = mends(folder, date=date, threads=threads, progress=progress)
        chosen = offered if isinstance(accept, str) else _numbered(offered, accept)
        if isinstance(accept, str) and accept != "all":
            raise BadValueError(
                say("accept must be 'all', numbers or a table of mends, not '{}'", accept)
            )
    parts = [part for part in PARTS if part in chosen.columns]
    table = table_from(chosen[parts].fillna("").astype("str"))
    with bar(progress) as tell:
        changes = _core.mend.mend(os.fspath(folder), os.fspath(output), table, threads, tell)
    return frame_from(changes)


def _numbered(offered: pd.DataFrame, numbers: Sequence[int]) -> pd.DataFrame:
    for number in numbers:
        if number not in offered.index:
            raise BadValueError(
                say("there is no mend {}; they are numbered 1 to {}", number, len(offered))
            )
    return offered.loc[sorted(set(numbers))]
