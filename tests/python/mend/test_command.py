"""geoplan mend: what it lists, asks and writes."""

from pathlib import Path

import pytest
from geoplan.cli import app
from typer.testing import CliRunner


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "xa.csv").write_text(
        "ten,ghi_chu\n Mai Sơn,a \nSông Mã,b\nYên Châu,c\n", encoding="utf-8"
    )
    return folder


def run(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["--lang", "en", "mend", *map(str, arguments), "--quiet"])
    assert result.exit_code == 0, result.output
    return result.output


def test_without_an_output_mends_are_listed(raw: Path) -> None:
    assert "trim-spaces ten" in run(raw)


def test_without_a_terminal_and_a_list_nothing_is_written(raw: Path, tmp_path: Path) -> None:
    assert "nothing was written" in run(raw, "-o", tmp_path / "clean")
    assert not (tmp_path / "clean").exists()


@pytest.mark.parametrize(
    "chosen", [("--accept", "1"), ("--accept", "all"), ("--accept-kind", "trim-spaces")]
)
def test_the_accepted_mends_are_written(
    raw: Path, tmp_path: Path, chosen: tuple[str, str]
) -> None:
    run(raw, "-o", tmp_path / "clean", *chosen)
    text = (tmp_path / "clean" / "xa.csv").read_text(encoding="utf-8")
    assert text.startswith("ten,ghi_chu\nMai Sơn,")


def test_a_list_is_carried_out(raw: Path, tmp_path: Path) -> None:
    listed = tmp_path / "mends.csv"
    listed.write_text("file,action\nxa.csv,drop-rows 2\n", encoding="utf-8")
    run(raw, "-o", tmp_path / "clean", "--list", listed)
    assert "Sông Mã" not in (tmp_path / "clean" / "xa.csv").read_text(encoding="utf-8")
