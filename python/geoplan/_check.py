"""What is wrong with a folder of files, or with the data of a study, in one table."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pandas as pd

from . import _core
from ._frames import frame_from
from .progress import bar
from .study import read_study


def check(
    path: str | os.PathLike[str],
    *,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Everything that seems wrong in a folder's files, or with the data of a study file.

    Parameters
    ----------
    path : path
        A folder, or a study file (.toml).
    date : str or date, optional
        The day on which administrative units should be valid; None: today. A study has its
        own.
    threads : int
        0: all. The findings are the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    DataFrame
        severity ("info", "warning", "error"), code, file, row, text, evidence, advice and
        mend, one finding a row; empty when nothing seems wrong. Each code has a page in
        docs/findings.

    Raises
    ------
    geoplan.FileError
        When `path` is neither a folder that can be listed nor a file.
    """
    place = Path(path)
    if place.is_dir():
        day = datetime.date.today() if date is None else date
        with bar(progress) as tell:
            problems = _core.check.check_folder(os.fspath(place), str(day), threads, tell)
        return frame_from(_core.study.problem_table(problems))
    return read_study(place).check(threads=threads, progress=progress)
