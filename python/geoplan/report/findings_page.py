"""The findings of a check as one HTML file that needs no network and no script."""

from __future__ import annotations

import datetime
import os
from html import escape
from importlib.resources import files
from string import Template

from .._check import Checked, look
from .._core.core import Problem
from .._findings import (
    SEVERITIES,
    FileFindings,
    Kind,
    by_file,
    count_text,
    counts_text,
    file_title,
    severity_text,
)
from .._messages import language, say
from .._titles import title_of
from .small_map import ZonesMap, box_text


def findings_page(
    path: str | os.PathLike[str],
    *,
    date: str | datetime.date | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> str:
    """What `geoplan.check` finds, as a page in the current language.

    Parameters
    ----------
    path : path
        A folder, or a study file (.toml).
    date, threads, progress
        As for `geoplan.check`.

    Returns
    -------
    str
        HTML: findings by file, with evidence, advice, and small maps of those that have a
        place. It loads nothing and runs nothing.

    Raises
    ------
    geoplan.FileError
        When `path` is neither a folder that can be listed nor a file.

    Examples
    --------
    >>> import geoplan as gp
    >>> page = gp.report.findings_page(gp.demo_folder(), progress=False)
    >>> page.startswith("<!DOCTYPE html>")
    True
    """
    return page_of(look(path, date=date, threads=threads, progress=progress))


def page_of(checked: Checked) -> str:
    """The page of what was found already."""
    zones = ZonesMap.of(checked.zones)
    counts = {
        severity: sum(problem.severity == severity for problem in checked.problems)
        for severity in SEVERITIES
    }
    sections = [_section(file, zones) for file in by_file(checked.problems, checked.folder)]
    if not sections:
        sections = [f"<p>{escape(say('Nothing seems wrong.'))}</p>"]
    here = files(__package__)
    return Template((here / "findings.html").read_text(encoding="utf-8")).substitute(
        language=language(),
        title=escape(say("What was found in {}", checked.path.resolve().name)),
        style=(here / "findings.css").read_text(encoding="utf-8"),
        counts=escape(counts_text([problem.severity for problem in checked.problems])),
        show=escape(say("Show:")),
        outlines=zones.outlines() if zones else "",
        findings="\n".join(sections),
        **{severity: escape(count_text(severity, n)) for severity, n in counts.items()},
    )


def _section(file: FileFindings, zones: ZonesMap | None) -> str:
    severities = " ".join(dict.fromkeys(kind.severity for kind in file.kinds))
    kinds = "\n".join(_kind(kind, zones) for kind in file.kinds)
    return (
        f'<section class="{severities}">\n<h2>{escape(file_title(file.file))}</h2>\n'
        f"{kinds}\n</section>"
    )


def _kind(kind: Kind, zones: ZonesMap | None) -> str:
    times = f" ×{len(kind.findings)}" if len(kind.findings) > 1 else ""
    advice = dict.fromkeys(finding.advice for finding in kind.findings if finding.advice)
    lines = [
        f'<article class="{kind.severity}">',
        f"<h3><b>{escape(severity_text(kind.severity))}</b> <code>{escape(kind.code)}</code>"
        f" {escape(title_of(kind.code))}"
        f"{times}</h3>",
        *(_finding(finding, zones) for finding in kind.findings),
        *(f'<p class="advice">{escape(say("what to do: {}", each))}</p>' for each in advice),
        "</article>",
    ]
    return "\n".join(lines)


def _finding(finding: Problem, zones: ZonesMap | None) -> str:
    lines = ['<div class="finding"><div>']
    row = f"<b>{escape(finding.row)}</b>: " if finding.row not in finding.text else ""
    lines.append(f"<p>{row}{escape(finding.text)}</p>")
    if finding.evidence:
        lines.append(f'<p class="evidence">{escape(finding.evidence)}</p>')
    if finding.mend:
        lines.append(f"<p>{escape(say('mend: {}', ''))}<code>{escape(finding.mend)}</code></p>")
    lines.append("</div>")
    if finding.place is not None:
        west, south, east, north = finding.place
        box = (west, south, east, north)
        drawn = zones.marked(box) if zones else ""
        lines.append(
            f"<figure>{drawn}<figcaption>{escape(box_text(box))}</figcaption></figure>"
        )
    lines.append("</div>")
    return "\n".join(lines)
