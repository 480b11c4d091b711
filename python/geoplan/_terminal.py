"""Findings on the terminal."""

from __future__ import annotations

import re

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ._core.core import Problem
from ._findings import FileFindings, Kind, file_title, severity_text
from ._messages import say
from ._titles import title_of

COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
# What a terminal would obey, not show: control characters, and those that turn the direction
# of writing. Names come from files of others.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
FIRST = 3  # findings of one kind in one file that are shown unless all are asked for


def print_findings(console: Console, files: list[FileFindings], *, every: bool) -> None:
    """Print the findings, file by file; of each kind the first three, or every one."""
    for file in files:
        console.print(Text(_shown(file_title(file.file)), style="bold"), soft_wrap=True)
        for kind in file.kinds:
            _print_kind(console, kind, len(kind.findings) if every else FIRST)
        console.print()


def _print_kind(console: Console, kind: Kind, most: int) -> None:
    head = Text(severity_text(kind.severity), style=COLOURS[kind.severity])
    head.append(f"  {kind.code}", style="default not bold")
    title = title_of(kind.code)
    if title:
        head.append(f"  {title}", style="default not bold")
    if len(kind.findings) > 1:
        head.append(f"  ×{len(kind.findings)}", style="default not bold")
    _print_line(console, head, 2)
    shown = kind.findings[:most]
    for finding in shown:
        _print_finding(console, finding)
    if len(kind.findings) > most:
        rest = say("… and {} more; --all shows every one", len(kind.findings) - most)
        _print_line(console, Text(rest, style="dim"), 4)
    for advice in dict.fromkeys(finding.advice for finding in shown if finding.advice):
        _print_line(console, Text(_shown(say("what to do: {}", advice)), style="green"), 4)


def _print_finding(console: Console, finding: Problem) -> None:
    text = finding.text
    begins_with_row = re.match(rf"{re.escape(finding.row)}(?!\w)", text)
    if finding.row and not begins_with_row:
        text = f"{finding.row}: {text}"
    _print_line(console, Text(_shown(f"- {text}")), 4)
    if finding.evidence:
        _print_line(console, Text(_shown(finding.evidence), style="dim"), 6)
    if finding.mend:
        _print_line(console, Text(_shown(say("mend: {}", finding.mend)), style="dim"), 6)


def _shown(text: str) -> str:
    return _UNSHOWN.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _print_line(console: Console, line: Text, indent: int) -> None:
    console.print(Padding(line, (0, 0, 0, indent), expand=False))
