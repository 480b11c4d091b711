"""geoplan mend: what it lists, asks and writes."""

import shlex
from pathlib import Path

import geoplan as gp
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


def test_a_list_is_narrowed_by_accept(raw: Path, tmp_path: Path) -> None:
    listed = tmp_path / "mends.csv"
    listed.write_text("file;action\nxa.csv;drop-rows 2\nxa.csv;drop-rows 3\n", encoding="utf-8")
    run(raw, "-o", tmp_path / "clean", "--list", listed, "--accept", "2")
    text = (tmp_path / "clean" / "xa.csv").read_text(encoding="utf-8")
    assert "Sông Mã" in text
    assert "Yên Châu" not in text


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (("--accept", "²"), "expected numbers such as 1,3-5"),
        (("--accept", "1-"), "expected numbers such as 1,3-5"),
        (("--accept", "9"), "there is no mend 9"),
        (
            ("--accept-kind", "trim-space"),
            "kind 'trim-space'; there are: trim-spaces",
        ),
        (("--list", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_a_wrong_choice_is_told(
    raw: Path, tmp_path: Path, chosen: tuple[str, str], said: str
) -> None:
    arguments = ["--lang", "en", "mend", str(raw), "-o", str(tmp_path / "clean"), *chosen]
    result = CliRunner().invoke(app, arguments)
    assert isinstance(result.exception, gp.Error)
    assert said in str(result.exception)
    assert not (tmp_path / "clean").exists()


def test_the_command_that_check_names_works_as_it_stands(raw: Path) -> None:
    shown = CliRunner().invoke(app, ["--lang", "en", "check", str(raw), "--quiet"]).output
    line = next(line for line in shown.splitlines() if "--accept all" in line)
    words = shlex.split(line.partition("geoplan ")[2])
    assert CliRunner().invoke(app, words).exit_code == 0
    assert gp.mends(raw.with_name("raw-clean"), progress=False).empty
