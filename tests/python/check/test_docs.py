"""Every code that a check can give has a page, and every page a code."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "libgeoplan/docs/findings"
# The other rooms' codes are of functions that a check does not call.
ROOMS = (
    "access",
    "check",
    "crs",
    "geom",
    "indicator",
    "io",
    "study",
    "zonal",
    "admin/crosswalk",
    "telecom/reports",
    "telecom/technology",
)

sys.path.insert(0, str(ROOT / "tests/python/messages"))

from sources import cpp_files, without_say  # noqa: E402


def code() -> str:
    rooms = tuple(f"libgeoplan/src/{room}" for room in ROOMS)
    return "\n".join(without_say(text) for file, text in cpp_files() if file.startswith(rooms))


def pages() -> set[str]:
    return {page.stem for page in PAGES.glob("*.md")} - {"README"}


def test_every_code_has_a_page() -> None:
    severity = r"Severity::(?:error|warning|info)"
    coded = re.findall(rf'{severity},\s*(?:\w+ \? )?"(\w+)"(?: : "(\w+)")?', code())
    coded += re.findall(r'\.code = "(\w+)"()|error_of\("(\w+)"', code())
    assert {name for names in coded for name in names if name} - pages() == set()


def test_every_page_is_of_a_code() -> None:
    assert pages() - set(re.findall(r'"(\w+)"', code())) == set()


def test_the_list_names_every_page_once_and_in_order() -> None:
    text = (PAGES / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\]\((\w+)\.md\)", text) == sorted(pages())


def test_every_page_is_in_two_languages() -> None:
    for page in PAGES.glob("*.md"):
        if page.stem == "README":
            continue
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {page.stem}: "), page.name
        assert re.search(r"^## \w", text, re.MULTILINE), page.name
