"""Progress bars: rich in a terminal, a widget in Jupyter, and a switch to turn them off."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._messages import say

Tell = Callable[[float, str], None]

_shown = True


def show_progress(show: bool = True) -> None:
    """Turn all progress bars on or off.

    Parameters
    ----------
    show : bool
        Whether long calls draw a bar. They also do not when the output is neither a
        terminal nor a notebook.
    """
    global _shown
    _shown = show


def step_text(step: str) -> str:
    """A step in the user's language; names of files and indicators stay as they are."""
    steps = {
        "load": say("load"),
        "measure": say("measure"),
        "rank": say("ranking"),
        "choose": say("choose"),
        "check": say("checking"),
        "check raster": say("check raster"),
        "people": say("people"),
        "people outside all zones": say("people outside all zones"),
        "cell weights": say("cell weights"),
        "find nearest": say("find nearest"),
        "coverage": say("coverage"),
        "cut lines": say("cut lines"),
        "measure lines": say("measure lines"),
        "overlay": say("overlay"),
        "pieces": say("pieces"),
        "subtract": say("subtract"),
        "join roads": say("join roads"),
        "snap to roads": say("snap to roads"),
        "ride": say("ride"),
        "walk and ride": say("walk and ride"),
        "slope": say("slope"),
        "viewshed": say("viewshed"),
        "profiles": say("profiles"),
        "path losses": say("path losses"),
        "predict levels": say("predict levels"),
        "cell values": say("cell values"),
        "zonal statistics": say("zonal statistics"),
        "statistics by class": say("statistics by class"),
        "class shares": say("class shares"),
        "resample": say("resample"),
        "choose facilities": say("choose facilities"),
        "sort visitors": say("sort visitors"),
        "sum demand": say("sum demand"),
        "sum supply": say("sum supply"),
        "weigh travel times": say("weigh travel times"),
        "draws": say("draws"),
        "intersect zones": say("intersect zones"),
    }
    return ": ".join(steps.get(part, part) for part in step.split(": "))


def _in_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython is not None else None
    return shell is not None and shell.__class__.__name__ == "ZMQInteractiveShell"


@contextmanager
def _widget_bar() -> Iterator[Tell]:
    import ipywidgets
    from IPython.display import display

    bar = ipywidgets.FloatProgress(min=0.0, max=1.0)
    label = ipywidgets.Label()
    box = ipywidgets.HBox([bar, label])
    display(box)  # type: ignore[no-untyped-call]

    def tell(share: float, step: str) -> None:
        bar.value = share
        label.value = step_text(step)

    try:
        yield tell
    finally:
        box.close()


@contextmanager
def _rich_bar() -> Iterator[Tell]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"))
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("", total=1.0)

        def tell(share: float, step: str) -> None:
            bar.update(task, completed=share, description=step_text(step))

        yield tell


@contextmanager
def bar(show: bool | None = None) -> Iterator[Tell | None]:
    """A progress bar for one long call, or None where none is to be shown.

    Parameters
    ----------
    show : bool, optional
        Overrides `show_progress` for this call.
    """
    wanted = _shown if show is None else show
    if wanted and _in_notebook():
        try:
            with _widget_bar() as tell:
                yield tell
            return
        except ImportError:  # no ipywidgets: no bar
            wanted = False
    if wanted and sys.stderr.isatty() and not _in_notebook():
        with _rich_bar() as tell:
            yield tell
        return
    yield None
