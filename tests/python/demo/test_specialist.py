"""The chain gives the answers of a script that is written with other libraries."""

import sys
from pathlib import Path

import geoplan as gp
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))

import chain_bench
import chain_run
import specialist


def ours(results: gp.Results) -> dict:
    values = results.indicators.pivot(index="zone_id", columns="indicator", values="value")
    ranks = results.ranks.set_index("zone_id")
    return chain_run.answers(values, ranks, results.portfolio["zone_id"].tolist())


def theirs(found: specialist.Answers) -> dict:
    return chain_run.answers(found.indicators, found.ranks, found.chosen)


def test_the_demo_has_the_answers_of_the_specialists_script(
    demo: Path, demo_results: gp.Results
) -> None:
    found = specialist.demo(demo / "study.toml", demo)
    assert chain_bench.disagreements("demo", ours(demo_results), theirs(found)) == []


def test_son_la_has_the_answers_of_the_specialists_script(
    real_data: Path, tmp_path: Path
) -> None:
    text = Path(__file__).parents[1].joinpath("real", "sonla.toml").read_text("utf-8")
    study = tmp_path / "sonla.toml"
    study.write_text(text.replace("{data}", str(real_data)), "utf-8")
    results = gp.read_study(study).run(progress=False)
    found = specialist.sonla(study, real_data)
    assert chain_bench.disagreements("sonla", ours(results), theirs(found)) == []


@pytest.mark.parametrize("change", ["value", "rank", "pilots"])
def test_an_answer_that_differs_is_found(demo_results: gp.Results, change: str) -> None:
    right, wrong = ours(demo_results), ours(demo_results)
    zone = next(iter(right["rank"]))
    if change == "value":
        wrong["values"]["road_density"][zone] *= 1 + 1e-5
    elif change == "rank":
        wrong["rank"][zone] += 1
    else:
        wrong["chosen"] = wrong["chosen"][1:]
    assert len(chain_bench.disagreements("demo", right, wrong)) == 1
