"""Titles and names as the terminal shows them."""

import re
from io import StringIO
from pathlib import Path

import geoplan as gp
from geoplan._core.core import Problem
from geoplan._findings import by_file
from geoplan._terminal import print_findings
from geoplan._titles import _TITLES
from rich.console import Console

PAGES = Path(__file__).parents[3] / "libgeoplan/docs/findings"


def printed(folder: Path) -> str:
    out = StringIO()
    problems: list[Problem] = gp._core.check.check_folder(str(folder), "2026-01-01", 1, None)[0]
    print_findings(Console(file=out, width=200), by_file(problems, folder), every=True)
    return out.getvalue()


def test_titles_are_those_of_the_pages() -> None:
    text = (PAGES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(\w+)\]\(\w+\.md\) \| (.*?) \| (.*?) \|$", text, re.MULTILINE)
    assert {code: (vi, en) for code, vi, en in rows} == _TITLES


def test_a_title_stands_beside_its_code(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ma_tram,ten\n01,A\n01,B\n02,C\n03,D\n", encoding="utf-8")
    assert "duplicate_id  Repeated id" in printed(tmp_path)


def test_control_characters_of_names_never_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ma_xa,t\x1b[31m\n01,\n02,\n", encoding="utf-8")
    text = printed(tmp_path)
    assert r"'t\x1b[31m'" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
