"""Every mend stands in the page of mends, in both languages and in their order."""

import re
from pathlib import Path

from geoplan import _core

PAGE = Path(__file__).parents[3] / "libgeoplan/docs/mending.md"


def test_every_mend_has_its_row_with_an_example() -> None:
    vietnamese, english = PAGE.read_text(encoding="utf-8").split("\n# Mending data\n")
    for text in (vietnamese, english):
        rows = re.findall(r"^\| `([\w-]+)` \|.+\| `([\w-]+)[^`|]*` \|$", text, re.MULTILINE)
        assert [name for name, _ in rows] == _core.mend.verbs()
        assert all(name == example for name, example in rows)
