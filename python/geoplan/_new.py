"""A study file drafted from a folder of files."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from . import _core
from ._errors import make_error
from ._messages import say
from .progress import bar


def new_study(
    folder: str | os.PathLike[str],
    *,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> str:
    """Draft a study file for the files of a folder.

    The draft names the layer that seems to hold the zones and its columns, what each other
    file seems to be, and the indicators that they allow. What is guessed is marked, with the
    reason and what is possible beside it. It runs as it is; no target and no cost is invented.

    Parameters
    ----------
    folder : path
        Its files are read; nothing is written.
    date : str or date, optional
        Date of the study; None: today.
    threads : int
        0: all.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    str
        TOML with comments in the current language. `write_new_study` puts it into the folder.

    Raises
    ------
    geoplan.FileError
        When `folder` cannot be listed.
    geoplan.Error
        When no layer looks like zones.
    """
    day = datetime.date.today() if date is None else date
    with bar(progress) as tell:
        return str(_core.study.draft(os.fspath(folder), str(day), threads, tell))


def write_new_study(
    folder: str | os.PathLike[str],
    path: str | os.PathLike[str] | None = None,
    *,
    replace: bool = False,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Path:
    """Write what `new_study` drafts, and return the path.

    Parameters
    ----------
    folder : path
        The folder of files.
    path : path, optional
        Where to; None: ``study.toml`` in the folder. The paths in a study are relative to it,
        so it must lie in the folder.
    replace : bool
        Whether a file that is there may be replaced.
    date, threads, progress
        As for `new_study`.

    Raises
    ------
    geoplan.FileError
        When the file is there already and `replace` is false, or lies outside the folder.
    """
    target = Path(folder) / "study.toml" if path is None else Path(path)
    if target.resolve().parent != Path(folder).resolve():
        raise make_error(
            "io",
            say(
                "'{}' must lie in '{}': the paths of a study are relative to it",
                target,
                folder,
            ),
        )
    if target.exists() and not replace:
        raise make_error("io", say("'{}' is there already and is not replaced", target))
    text = new_study(folder, date=date, threads=threads, progress=progress)
    _core.io.write_text(os.fspath(target), text)
    return target
