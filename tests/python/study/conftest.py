"""The study of four squares that these tests run, and spoil."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from squares_study import write_study


@pytest.fixture
def squares(tmp_path: Path) -> Path:
    """Folder of a study that runs."""
    folder = tmp_path / "squares"
    folder.mkdir()
    write_study(folder)
    return folder
