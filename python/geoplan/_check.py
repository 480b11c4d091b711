"""What is wrong with a folder of files, or with the data of a study, in one table."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from . import _core
from ._core.core import Problem
from ._errors import make_error
from ._frames import frame_from
from ._messages import say
from .progress import bar
from .study import read_study, zones_layer


@dataclass(frozen=True)
class Checked:
    """The findings in a folder or a study, and where they were looked for."""

    path: Path
    problems: list[Problem]
    zones: Any  # the layer of zones, or taken for it; None where there is none

    @property
    def folder(self) -> Path:
        """The folder of the files."""
        return self.path if self.path.is_dir() else self.path.parent

    @property
    def table(self) -> pd.DataFrame:
        """One finding a row."""
        return frame_from(_core.study.problem_table(self.problems))


def look(
    path: str | os.PathLike[str],
    *,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Checked:
    """What `check` finds, with where it lies."""
    place = Path(path)
    if not place.is_dir():
        if place.suffix.lower() != ".toml" or not place.exists():
            raise make_error("io", _not_to_check(place))
        study = read_study(place)
        problems = study.find(threads=threads, progress=progress)
        return Checked(place, problems, zones_layer(study))
    day = datetime.date.today() if date is None else date
    with bar(progress) as tell:
        problems, zones = _core.check.check_folder(os.fspath(place), str(day), threads, tell)
    return Checked(place, problems, zones)


def _not_to_check(place: Path) -> str:
    if not place.exists():
        return say("'{}' is not there: expected a folder of files or a study.toml", place)
    return say("'{}' is no study file: expected a folder of files or a study.toml", place)


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
        docs/findings. `geoplan.report.findings_page` makes a page with maps of them.

    Raises
    ------
    geoplan.FileError
        When `path` is neither a folder that can be listed nor a file.
    """
    return look(path, date=date, threads=threads, progress=progress).table
