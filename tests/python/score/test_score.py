"""Scores from Python, against pymcdm and NumPy; matched by label."""

import geoplan as gp
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymcdm.methods import TOPSIS
from pymcdm.normalizations import minmax_normalization, vector_normalization
from pymcdm.weights import entropy_weights


def made(rows: int = 30, columns: int = 5) -> np.ndarray:
    return np.random.default_rng(1).uniform(0.1, 9.0, (rows, columns))


@pytest.mark.parametrize(
    ("normalise", "function"),
    [("vector", vector_normalization), ("minmax", minmax_normalization)],
)
def test_topsis_equals_pymcdm(normalise: str, function: object) -> None:
    weights = np.array([0.1, 0.2, 0.3, 0.15, 0.25])
    types = np.array([1, -1, 1, 1, -1])
    directions = ["higher" if t > 0 else "lower" for t in types]
    ours = gp.score.topsis(made(), weights=weights, directions=directions, normalise=normalise)
    # pymcdm's vector normalisation turns costs by 1 - x, ours by -x: the same distances.
    theirs = TOPSIS(normalization_function=function)(made(), weights, types)
    assert ours == pytest.approx(theirs, abs=1e-12)


def test_entropy_weights_equal_pymcdm() -> None:
    assert gp.score.entropy_weights(made()) == pytest.approx(entropy_weights(made()), abs=1e-12)


def test_weights_are_matched_by_label() -> None:
    frame = pd.DataFrame({"a": [1.0, 0.0], "b": [0.0, 1.0]}, index=["x", "y"])
    by_dict = gp.score.weighted_mean(frame, weights={"b": 0.9, "a": 0.1})
    by_series = gp.score.weighted_mean(frame, weights=pd.Series({"b": 0.9, "a": 0.1}))
    assert by_dict.to_dict() == by_series.to_dict() == {"x": 0.1, "y": 0.9}
    with pytest.raises(ValueError, match="every column"):
        gp.score.weighted_mean(frame, weights={"a": 1.0})


def test_draws_are_the_same_for_any_number_of_threads() -> None:
    options = {"weights": np.full(5, 0.2), "count": 3000, "seed": 7, "spread": 0.3, "top": 5}
    one, shares = gp.score.draws(made(), threads=1, **options)
    eight, others = gp.score.draws(made(), threads=8, **options)
    assert one.equals(eight) and shares.equals(others)
    assert np.allclose(shares.sum(axis=1), 1.0)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=3, max_size=12), st.data())
def test_more_need_never_lowers_a_rank(need: list[float], data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(need) - 1))
    raised = [n + (0.5 if i == row else 0.0) for i, n in enumerate(need)]
    assert gp.score.rank(raised)[row] <= gp.score.rank(need)[row]


def test_unknown_stays_unknown() -> None:
    scores = np.array([[np.nan, np.nan], [0.5, np.nan]])
    assert np.isnan(gp.score.weighted_mean(scores, weights=[0.5, 0.5])[0])
    assert gp.score.weighted_mean(scores, weights=[0.5, 0.5])[1] == 0.5
    assert np.isnan(gp.score.weighted_mean(scores, weights=[0.5, 0.5], missing="refuse")[1])
