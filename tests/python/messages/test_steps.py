"""Steps of long calls, which a progress bar shows, are told in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from geoplan._messages import language, set_language
from geoplan.progress import step_text

SOURCES = Path(__file__).resolve().parents[3] / "libgeoplan" / "src"
STEP = re.compile(r'(?:step_name = |\w*progress, |\.tell\([^;"]*, )"([a-z ]+)"')


def steps() -> list[str]:
    found: set[str] = set()
    for source in SOURCES.rglob("*.cpp"):
        found.update(STEP.findall(source.read_text(encoding="utf-8")))
    return sorted(found)


@pytest.mark.parametrize("step", steps())
def test_a_step_has_a_vietnamese_text(step: str) -> None:
    before = language()
    set_language("vi")
    try:
        assert step_text(step) != step
    finally:
        set_language(before)


def test_steps_are_found_in_the_sources() -> None:
    assert {"viewshed", "cell weights", "ride"} <= set(steps())
