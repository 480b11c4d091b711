"""The right answers of the demo province, known by construction, found by the whole chain."""

import json
from typing import Any

import geoplan as gp
import pandas as pd
import pytest

PLANTED = json.loads((gp.demo_folder() / "planted.json").read_text(encoding="utf-8"))["planted"]


def of(result: str) -> list[Any]:
    return [
        pytest.param(fact, id=f"{fact['zone_id']}-{fact['indicator']}")
        for fact in PLANTED
        if fact["result"] == result
    ]


def the_row(table: pd.DataFrame, fact: dict[str, Any]) -> pd.Series:
    rows = table[
        (table["zone_id"] == fact["zone_id"]) & (table["indicator"] == fact["indicator"])
    ]
    assert len(rows) == 1
    return rows.iloc[0]


def test_every_planted_answer_is_tested_here() -> None:
    kinds = {"indicator", "gap", "rank", "people_outside"}
    assert {fact["result"] for fact in PLANTED} == kinds
    assert len(PLANTED) >= 5


@pytest.mark.parametrize("fact", of("indicator"))
def test_planted_indicators_are_measured(
    fact: dict[str, Any], demo_results: gp.Results
) -> None:
    row = the_row(demo_results.indicators, fact)
    if "state" in fact:
        assert row["state"] == fact["state"]
        assert pd.isna(row["value"])
    else:
        assert row["state"] == "known"
        assert row["value"] == pytest.approx(fact["value"], rel=0, abs=fact["tolerance"])


@pytest.mark.parametrize("fact", of("gap"))
def test_planted_gaps_have_their_state(fact: dict[str, Any], demo_results: gp.Results) -> None:
    gap = the_row(demo_results.gaps, fact)
    assert gap["state"] == fact["state"]
    assert pd.isna(gap["gap"]) and pd.isna(gap["target"])
    # Only the gap does not apply: the value is known.
    assert the_row(demo_results.indicators, fact)["state"] == "known"


@pytest.mark.parametrize("fact", of("rank"))
def test_planted_ranks_are_found(fact: dict[str, Any], demo_results: gp.Results) -> None:
    ranks = demo_results.ranks.set_index("zone_id")
    first = ranks.loc[fact["zone_id"]]
    assert first["rank"] == fact["value"]
    # Each score is 1, so is any weighted mean, whatever the draws: always the first.
    assert first["priority"] == pytest.approx(1.0, abs=1e-12)
    assert first["rank_low"] == first["rank_high"] == 1
    assert (ranks["priority"].drop(fact["zone_id"]) < 1.0).all()


@pytest.mark.parametrize("fact", of("people_outside"))
def test_planted_people_outside_are_counted(
    fact: dict[str, Any], demo_results: gp.Results
) -> None:
    raster = demo_results.method["people"]["raster"]
    assert raster["outside_all_zones"] == pytest.approx(fact["value"], abs=fact["tolerance"])
    assert raster["counted_twice"] == pytest.approx(0.0, abs=1e-6)
    assert raster["total"] - raster["inside_zones"] == pytest.approx(
        fact["value"], abs=fact["tolerance"]
    )
