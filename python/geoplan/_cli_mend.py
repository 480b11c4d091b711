"""The command line of mend: which of the offered mends are accepted, and what is shown."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from . import _core
from ._errors import BadValueError
from ._mend import mend, mends, numbered
from ._messages import say

console = Console()

Folder = Annotated[Path, typer.Argument(help=say("The folder whose files are mended."))]
Clean = Annotated[
    Path | None, typer.Option("-o", "--output", help=say("A new folder for the clean copies."))
]
Accept = Annotated[
    str | None, typer.Option(help=say("Numbers of the mends to carry out (1,3-5), or all."))
]
Kinds = Annotated[
    list[str] | None, typer.Option("--accept-kind", help=say("Carry out all mends of a kind."))
]
Listed = Annotated[
    Path | None,
    typer.Option("--list", help=say("A table of mends instead of those offered (mends.csv).")),
]
Quiet = Annotated[bool, typer.Option("--quiet", help=say("No progress bar."))]


def clean_beside(folder: Path) -> Path:
    """A folder beside `folder`, for its clean copies."""
    name = f"{folder.resolve().name}-clean"
    return folder.parent / name if folder.name not in ("", "..") else folder / ".." / name


def mend_line(folder: Path, *, all_into: Path | None = None) -> str:
    """The command that lists the mends of a folder, or carries all out into another."""
    words = ["geoplan", "mend", str(folder)]
    if all_into is not None:
        words += ["-o", str(all_into), "--accept", "all"]
    return shlex.join(words)


def mend_command(
    folder: Folder,
    output: Clean = None,
    accept: Accept = None,
    accept_kind: Kinds = None,
    list_file: Listed = None,
    quiet: Quiet = False,
) -> None:
    """List the mends; with an output folder, carry out those accepted."""
    progress = False if quiet else None
    kinds = accept_kind or []
    if list_file is None:
        offered = mends(folder, progress=progress)
    else:
        offered = numbered(_core.mend.listed(str(list_file)))
        accept = accept if accept or kinds else "all"
    chosen = _chosen(offered, output, accept, kinds)
    if output is None:
        console.print(say("Nothing was written; name a folder with -o to carry mends out."))
        return
    if chosen.empty:
        console.print(say("No mend is accepted: nothing was written."))
        return
    changes = mend(folder, output, accept=chosen, progress=progress)
    console.print(
        escape(say("{} mends, {} changes: {}", len(chosen), len(changes), output.resolve())),
        highlight=False,
        soft_wrap=True,
    )


def _chosen(
    offered: pd.DataFrame, output: Path | None, accept: str | None, kinds: list[str]
) -> pd.DataFrame:
    if accept is not None or kinds:
        numbers = _numbers(accept or "", len(offered))
        of_each = offered["action"].map(_kind)
        _require_kinds(kinds, list(of_each))
        return offered[of_each.isin(kinds) | offered.index.isin(numbers)]
    _print_mends(offered)
    if output is None or offered.empty:
        return offered.iloc[:0]
    if not sys.stdin.isatty():
        console.print(say("No terminal to ask at: name the mends with --accept or --list."))
        return offered.iloc[:0]
    return _asked(offered)


def _numbers(text: str, most: int) -> list[int]:
    """The numbers of "1,3-5" or "all"."""
    if text == "all":
        return list(range(1, most + 1))
    numbers: list[int] = []
    for part in filter(None, text.split(",")):
        first, dash, last = part.strip().partition("-")
        if not dash:
            last = first
        if not (first.isdecimal() and last.isdecimal()):
            raise BadValueError(say("expected numbers such as 1,3-5, or all, found '{}'", text))
        if not 1 <= int(first) <= int(last) <= most:
            raise BadValueError(
                say("there is no mend {}; they are numbered 1 to {}", part.strip(), most)
            )
        numbers.extend(range(int(first), int(last) + 1))
    return numbers


def _require_kinds(kinds: list[str], offered: list[str]) -> None:
    for kind in kinds:
        if kind not in offered:
            there = ", ".join(sorted(set(offered))) or "-"
            raise BadValueError(say("no mend is of the kind '{}'; there are: {}", kind, there))


def _kind(action: str) -> str:
    return action.partition(" ")[0]


def _asked(offered: pd.DataFrame) -> pd.DataFrame:
    """The mends that the user accepts one by one."""
    accepted: list[int] = []
    kinds: set[str] = set()
    for number, one in offered.iterrows():
        kind = _kind(one["action"])
        answer = "y" if kind in kinds else ""
        while answer not in ("y", "n", "a", "q"):
            question = say(
                "{}. {}: {} (y: yes, n: no, a: all of this kind, q: no more)",
                number,
                one["file"],
                one["action"],
            )
            answer = typer.prompt(question, default="n").strip().lower()[:1]
        if answer == "q":
            break
        if answer == "a":
            kinds.add(kind)
        if answer in ("y", "a"):
            accepted.append(int(str(number)))
    return offered.loc[accepted]


def _print_mends(offered: pd.DataFrame) -> None:
    if offered.empty:
        console.print(say("No mend is offered."))
        return
    table = Table()
    for title in ("", say("where"), say("mend"), say("why")):
        table.add_column(title, overflow="fold")
    for number, one in offered.iterrows():
        where = ", ".join(part for part in (one["file"], one["row"]) if part)
        table.add_row(str(number), escape(where), escape(one["action"]), escape(one["why"]))
    console.print(table)
