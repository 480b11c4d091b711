"""The demo province that ships with the package: made, labelled as made, with known answers."""

from __future__ import annotations

from pathlib import Path

from ._errors import FileError
from ._messages import say

__all__ = ["demo_folder"]


def demo_folder() -> Path:
    """Folder of the demo province: its study file, layers and tables.

    Do not write into it; copy it first.

    Raises
    ------
    geoplan.FileError
        When the package was installed without it.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_demo", here.parent.parent / "datasets" / "demo"):
        if (folder / "study.toml").is_file():
            return folder
    raise FileError(
        say("the demo province is not in {}; install geoplan anew", here / "_demo"), "io"
    )
