"""Findings in the order in which a person reads them: by file, then by kind."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ._core.core import Problem
from ._messages import say

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True)
class Kind:
    """The findings of one kind in one file."""

    severity: str
    code: str
    findings: list[Problem]


@dataclass(frozen=True)
class FileFindings:
    """The findings in one file, errors first; `file` is empty for those of no one file."""

    file: str
    kinds: list[Kind]

    @property
    def findings(self) -> list[Problem]:
        """All of them."""
        return [finding for kind in self.kinds for finding in kind.findings]


def by_file(problems: Iterable[Problem], folder: str | os.PathLike[str]) -> list[FileFindings]:
    """Files in the order of the findings, named from `folder` where they lie in it."""
    groups: dict[str, dict[tuple[int, str], list[Problem]]] = {}
    for problem in problems:
        kinds = groups.setdefault(_from_folder(problem.file, folder), {})
        kind = (SEVERITIES.index(problem.severity), problem.code)
        kinds.setdefault(kind, []).append(problem)
    return [
        FileFindings(
            file,
            [
                Kind(SEVERITIES[severity], code, findings)
                for (severity, code), findings in sorted(kinds.items(), key=lambda k: k[0][0])
            ],
        )
        for file, kinds in groups.items()
    ]


def _from_folder(file: str, folder: str | os.PathLike[str]) -> str:
    try:
        return Path(file).relative_to(folder).as_posix() if file else ""
    except ValueError:
        return file


def file_title(file: str) -> str:
    """A file's name, or what stands for it where there is none."""
    return file or say("The data as a whole")


def severity_text(severity: str) -> str:
    """The word for it in the current language."""
    return {"error": say("error"), "warning": say("warning"), "info": say("info")}[severity]


def count_text(severity: str, count: int) -> str:
    """ "1 error", "2 errors"."""
    one = {"error": say("1 error"), "warning": say("1 warning"), "info": say("1 info")}
    many = {
        "error": say("{} errors", count),
        "warning": say("{} warnings", count),
        "info": say("{} info", count),
    }
    return (one if count == 1 else many)[severity]


def counts_text(severities: Sequence[str]) -> str:
    """ "1 error, 2 warnings, 0 info"."""
    return ", ".join(count_text(s, list(severities).count(s)) for s in SEVERITIES)
