"""The same run in two languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def geoplan(*args: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    plain = {
        k: v for k, v in os.environ.items() if not k.startswith(("GEOPLAN_", "LC_", "LANG"))
    }
    return subprocess.run(
        [sys.executable, "-c", "from geoplan.cli import main; main()", *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        env=plain | {"COLUMNS": "400", "PYTHONUTF8": "1"} | variables,
    )


@pytest.fixture
def broken_study(small_study: Path) -> Path:
    people = small_study / "people.csv"
    people.write_text(people.read_text(encoding="utf-8").replace("230", "-230"))
    (small_study / "survey.csv").unlink()
    return small_study / "study.toml"


def test_problems_are_in_the_language_of_the_environment(broken_study: Path) -> None:
    english = geoplan("check", broken_study, GEOPLAN_LANG="en")
    vietnamese = geoplan("check", broken_study, GEOPLAN_LANG="vi")
    assert english.returncode == vietnamese.returncode == 1
    assert "the population is -230" in english.stdout and "there is no file" in english.stdout
    assert "dân số ghi là -230" in vietnamese.stdout and "không có tệp" in vietnamese.stdout
    assert "2 lỗi, 0 cảnh báo" in vietnamese.stdout
    for ended in (english, vietnamese):
        assert "out_of_range" in ended.stdout and "survey.csv" in ended.stdout


def test_errors_keep_their_code_in_both_languages(tmp_path: Path) -> None:
    missing = tmp_path / "study.toml"
    english = geoplan("run", missing, GEOPLAN_LANG="en")
    vietnamese = geoplan("run", missing, GEOPLAN_LANG="vi")
    assert english.returncode == vietnamese.returncode == 2
    assert english.stderr.startswith("error [io] cannot read the study file")
    assert vietnamese.stderr.startswith("lỗi [io] không đọc được tệp nghiên cứu")


def test_lang_goes_before_the_environment_and_it_before_the_locale(tmp_path: Path) -> None:
    missing = tmp_path / "study.toml"
    assert "lỗi" in geoplan("--lang", "vi", "check", missing, GEOPLAN_LANG="en").stderr
    assert "lỗi" in geoplan("check", missing, LC_ALL="vi_VN.UTF-8").stderr
    assert "lỗi" in geoplan("check", missing, GEOPLAN_LANG="vi", LC_ALL="C").stderr
    unknown = geoplan("--lang", "fr", "check", missing)
    assert unknown.returncode == 2 and "there are no messages in 'fr'" in unknown.stderr


def test_help_is_in_the_language_of_the_environment() -> None:
    assert "Tệp nghiên cứu (TOML)." in geoplan("run", "--help", GEOPLAN_LANG="vi").stdout


def test_help_is_in_the_language_asked_for_on_the_line() -> None:
    shown = geoplan("--lang", "vi", "check", "--help").stdout
    assert "Cách dùng:" in shown and "Tùy chọn" in shown and "Hiện hướng dẫn này." in shown
    assert "Options" not in shown and "Usage" not in shown and "Threads" not in shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["check"], "thiếu"),
        (["chek"], "không có lệnh 'chek'"),
        (["check", "--bad"], "không có tùy chọn --bad"),
        (["check", "a", "b"], "thừa các từ: b"),
        (["run", "a.toml", "--threads", "q"], "không dùng được"),
    ],
)
def test_a_wrong_command_line_is_told_in_vietnamese(line: list[str], said: str) -> None:
    ended = geoplan("--lang", "vi", *line)
    assert ended.returncode == 2
    assert said in ended.stderr and "Lỗi" in ended.stderr
    assert "Error" not in ended.stderr and "Usage" not in ended.stderr


def test_results_differ_by_language_in_texts_alone(small_study: Path, tmp_path: Path) -> None:
    for language in ("en", "vi"):
        ended = geoplan(
            "run", small_study / "study.toml", "-o", tmp_path / language, GEOPLAN_LANG=language
        )
        assert ended.returncode == 0, ended.stderr
    for file in (tmp_path / "en").iterdir():
        if file.name not in ("run.json", "method.json", "problems.csv"):
            assert file.read_bytes() == (tmp_path / "vi" / file.name).read_bytes(), file.name
    methods = {
        language: json.loads((tmp_path / language / "method.json").read_text(encoding="utf-8"))
        for language in ("en", "vi")
    }
    assert [methods[language].pop("language") for language in ("en", "vi")] == ["en", "vi"]
    assert methods["en"] == methods["vi"]
