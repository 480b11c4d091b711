"""The command line, as one types it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import geoplan as gp
import pytest

SCRIPT = Path(sys.executable).with_name("geoplan")
# The console script of an installed package, or what it does where there is none.
COMMAND = (
    [str(SCRIPT)]
    if SCRIPT.exists()
    else [sys.executable, "-c", "from geoplan.cli import main; main()"]
)
TIMES = "run.json"


def geoplan(*args: str | Path, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, args)], cwd=folder, capture_output=True, encoding="utf-8"
    )


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != TIMES}


def spoil(study: Path, old: str, new: str) -> None:
    text = study.read_text(encoding="utf-8")
    assert old in text
    study.write_text(text.replace(old, new), encoding="utf-8")


def test_version_lists_the_libraries() -> None:
    ended = geoplan("--version")
    assert ended.returncode == 0
    names = [line.split()[0] for line in ended.stdout.splitlines()]
    assert {"geoplan", "GDAL", "GEOS", "PROJ", "HiGHS"} <= set(names)
    assert f"geoplan {gp.__version__}" in ended.stdout.splitlines()


def test_help_names_the_commands() -> None:
    ended = geoplan("--help")
    assert ended.returncode == 0
    for command in ("check", "run", "demo", "schema"):
        assert command in ended.stdout


def test_check_of_sound_data_ends_with_0(demo: Path, small_study: Path) -> None:
    ended = geoplan("check", small_study / "study.toml")
    assert ended.returncode == 0
    assert "0 errors, 0 warnings, 0 info" in ended.stdout
    ended = geoplan("check", demo / "study.toml")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "0 errors" in ended.stdout


def test_check_lists_every_problem_and_ends_with_1(small_study: Path) -> None:
    (small_study / "survey.csv").unlink()
    spoil(small_study / "people.csv", "230", "-230")
    ended = geoplan("check", small_study / "study.toml")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "2 errors" in ended.stdout
    assert "survey.csv" in ended.stdout and "out_of_range" in ended.stdout
    assert list(small_study.parent.iterdir()) == [small_study]


def test_run_writes_the_results_of_python(small_study: Path, tmp_path: Path) -> None:
    ended = geoplan("run", "study.toml", "-o", tmp_path / "typed", folder=small_study)
    assert (ended.returncode, ended.stderr) == (0, "")
    results = gp.read_study(small_study / "study.toml").run()
    written = files_of(results.write(tmp_path / "called"))
    assert files_of(tmp_path / "typed") == written
    for words in ("Pilots: ", "optimal", "2,000 VND of 2,500 VND", str(tmp_path / "typed")):
        assert words in ended.stdout
    for zone in results.ranks["zone_id"]:
        assert zone in ended.stdout


def test_run_puts_results_here_unless_told(small_study: Path) -> None:
    assert geoplan("run", "study.toml", folder=small_study).returncode == 0
    assert json.loads((small_study / "results" / "method.json").read_text())["zones"] == 6


def test_a_study_without_ranking_or_choice_runs(small_study: Path, tmp_path: Path) -> None:
    text = (small_study / "study.toml").read_text()
    (small_study / "study.toml").write_text(text[: text.index("[rank]")])
    ended = geoplan("run", small_study / "study.toml", "-o", tmp_path / "out")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert set(files_of(tmp_path / "out")) == {
        "results.gpkg", "indicators.csv", "gaps.csv", "problems.csv", "study.toml",
        "method.json",
    }  # fmt: skip


def test_a_study_with_unranked_zones_runs(small_study: Path, tmp_path: Path) -> None:
    # All weight on what 00104 did not answer and class III need not reach.
    spoil(small_study / "study.toml", "{ telecom = 0.5, services = 0.5 }", "{ internet = 1 }")
    spoil(small_study / "study.toml", "pilots = 2", "pilots = 1")
    ended = geoplan("run", small_study / "study.toml", "-o", tmp_path / "out")
    assert (ended.returncode, ended.stderr) == (0, "")
    ranks = (tmp_path / "out" / "ranks.csv").read_text(encoding="utf-8-sig").splitlines()
    row = next(r for r in ranks if r.startswith("00104"))
    assert row.split(",")[3:5] == ["", ""]  # rank and priority
    assert "<NA>" not in ended.stdout and "nan" not in ended.stdout


def test_demo_runs_the_demo_province(demo_results: gp.Results, tmp_path: Path) -> None:
    ended = geoplan("demo", "-o", tmp_path / "out")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert files_of(tmp_path / "out") == files_of(demo_results.write(tmp_path / "called"))
    assert "The 10 zones in greatest need" in ended.stdout
    assert demo_results.ranks.loc[0, "zone_id"] in ended.stdout


def test_schema_is_that_of_python() -> None:
    assert json.loads(geoplan("schema").stdout) == gp.study_schema()


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_broken_study_ends_with_2_and_its_line(command: str, small_study: Path) -> None:
    spoil(small_study / "study.toml", "weights = { telecom = 0.5", "weights = { telecom = 0.6")
    ended = geoplan(command, "study.toml", folder=small_study)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "study.toml, line 43: the weights must sum to 1" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (small_study / "results").exists()


def test_bad_data_ends_a_run_with_2_and_its_file(small_study: Path) -> None:
    (small_study / "survey.csv").unlink()
    ended = geoplan("run", "study.toml", folder=small_study)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "survey.csv" in ended.stderr and "Traceback" not in ended.stderr
    assert not (small_study / "results").exists()


def test_a_study_that_is_not_there_is_named(tmp_path: Path) -> None:
    ended = geoplan("run", tmp_path / "nowhere.toml")
    assert ended.returncode == 2
    assert "nowhere.toml" in ended.stderr and "Traceback" not in ended.stderr


def test_a_folder_of_ones_own_is_not_overwritten(small_study: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("keep me")
    ended = geoplan("run", small_study / "study.toml", "-o", mine)
    assert ended.returncode == 2 and "mine" in ended.stderr
    assert [p.name for p in mine.iterdir()] == ["letter.txt"]


def test_brackets_in_data_are_not_markup(small_study: Path, tmp_path: Path) -> None:
    odd = r"[red]A[/] [link=x]\[b]"
    spoil(small_study / "people.csv", "00106", odd)  # a row of no zone: told with its id
    ended = geoplan("check", "study.toml", folder=small_study)
    assert ended.returncode == 0
    folded = "".join(line.strip("│┃ ") for line in ended.stdout.splitlines())
    assert "[red]A[/]" in folded.replace(" ", "")
    assert r"\[b]" in folded
    renamed = small_study.with_name("[bold]small[i]")
    shutil.move(small_study, renamed)
    ended = geoplan("check", renamed / "study.toml")
    assert ended.returncode == 0 and "[bold]small[i]" in ended.stdout.replace("\n", "")
    ended = geoplan("run", renamed / "study.toml", "-o", renamed / "[u]out")
    assert ended.returncode == 0 and "[bold]small[i]/[u]out" in ended.stdout
