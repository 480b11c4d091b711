"""Pilots from Python: matched by label, proven, refused with reasons."""

import itertools

import geoplan as gp
import numpy as np
import pandas as pd
import pytest

NEED = pd.Series({"a": 0.9, "b": 0.8, "c": 0.5})


def test_costs_are_matched_by_label() -> None:
    costs = pd.Series({"c": 3, "b": 4, "a": 7})
    choice = gp.choose.pilots(NEED, costs=costs, pilots=1, budget=3)
    assert choice.chosen[choice.chosen].index.tolist() == ["c"]
    assert choice.total_cost == 3
    with pytest.raises(ValueError, match="same labels"):
        gp.choose.pilots(NEED, costs=costs.drop("a"), pilots=1)


@pytest.mark.parametrize("seed", range(5))
def test_no_other_choice_is_better(seed: int) -> None:
    random = np.random.default_rng(seed)
    need = pd.Series(random.random(10), index=[f"{i:02}" for i in range(10)])
    costs = random.integers(1, 20, 10).astype(float)
    choice = gp.choose.pilots(need, costs=costs, pilots=4, budget=35)
    best = max(
        need.iloc[list(c)].sum()
        for c in itertools.combinations(range(10), 4)
        if costs[list(c)].sum() <= 35
    )
    assert choice.objective == pytest.approx(best, rel=1e-12)
    assert choice.bound == pytest.approx(best, rel=1e-9)


def test_money_is_split_among_sources_within_their_shares() -> None:
    choice = gp.choose.pilots(
        NEED, costs=10, pilots=2, funding={"central": (100, 0.7), "local": (100, 1.0)}
    )
    assert choice.spending == {"central": 14.0, "local": 6.0}  # 70 % of 20, and the rest


def test_clash_is_named() -> None:
    with pytest.raises(gp.InfeasibleError, match="budget") as caught:
        gp.choose.pilots(NEED, costs=10, pilots=2, budget=5)
    assert caught.value.code == "infeasible"
