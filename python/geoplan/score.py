"""Normalise, weigh, aggregate, rank, and how sure the ranks are: numbers in, numbers out.

Scores measure *need*: 0 where all is well, the higher the farther from it; rank 1 is the
greatest need. Matrices are zones x indicators, as NumPy arrays or DataFrames (a Series with
the same index comes back); NaN is "not known".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Union

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._frames import aligned
from ._messages import say
from .progress import bar

__all__ = [
    "draws",
    "entropy_weights",
    "equal_weights",
    "geometric_mean",
    "normalise",
    "rank",
    "topsis",
    "weighted_mean",
]

Direction = Literal["higher", "lower"]
Matrix = npt.NDArray[np.float64] | pd.DataFrame
Weights = npt.ArrayLike | Mapping[str, float]
Missing = Literal["leave_out", "refuse"]
Method = Literal["weighted_mean", "geometric_mean", "topsis"]
Column = Union[npt.NDArray[np.float64], "pd.Series[Any]"]


def normalise(
    values: npt.ArrayLike,
    *,
    direction: Direction,
    method: Literal["target", "minmax", "zscore"] = "minmax",
    target: npt.ArrayLike | None = None,
    worst: float | None = None,
) -> Column:
    """Turn one indicator's values into scores of need.

    Parameters
    ----------
    values : array_like or Series, shape (zones)
        NaN: not known, and stays so.
    direction : "higher" or "lower"
        Which way is better.
    method : "target", "minmax" or "zscore"
        By goalposts (needs `target` and `worst`), by the range of the values, or in standard
        deviations (population form).
    target : float or array_like, shape (zones)
        The value to reach; NaN where no target applies.
    worst : float
        Where the need counts as full.

    Returns
    -------
    ndarray or Series, shape (zones)

    Examples
    --------
    >>> import geoplan as gp
    >>> km = [0, 5, 20]
    >>> gp.score.normalise(km, direction="lower", method="target", target=0, worst=10).tolist()
    [0.0, 0.5, 1.0]
    """
    higher = _is_higher(direction)
    numbers = _numbers(values)
    if method == "target":
        if target is None or worst is None:
            raise ValueError(say('method="target" needs target and worst'))
        if isinstance(values, pd.Series):
            target = aligned(target, values.index, "target")
        goal = np.ascontiguousarray(np.broadcast_to(_numbers(target), numbers.shape))
        need = _core.score.need_by_target(numbers, goal, float(worst), higher)
    elif method == "minmax":
        need = _core.score.need_by_range(numbers, higher)
    elif method == "zscore":
        need = _core.score.need_by_zscore(numbers, higher)
    else:
        raise ValueError(
            say('method must be "target", "minmax" or "zscore", got \'{}\'', method)
        )
    return _like(values, need)


def equal_weights(count: int) -> npt.NDArray[np.float64]:
    """1 / count each."""
    weights: npt.NDArray[np.float64] = _core.score.equal_weights(count)
    return weights


def entropy_weights(matrix: Matrix) -> npt.NDArray[np.float64]:
    """Shannon entropy weights: indicators that differ more between zones weigh more.

    Source: Hwang and Yoon (1981), section 3.3.

    Examples
    --------
    >>> import geoplan as gp, numpy as np
    >>> gp.score.entropy_weights(np.array([[1.0, 0.0], [1.0, 1.0]])).tolist()
    [0.0, 1.0]
    """
    weights: npt.NDArray[np.float64] = _core.score.entropy_weights(_numbers(matrix))
    return weights


def weighted_mean(
    matrix: Matrix, *, weights: Weights, missing: Missing = "leave_out"
) -> Column:
    """Weighted arithmetic mean of the scores of each zone.

    Parameters
    ----------
    matrix : ndarray or DataFrame, shape (zones, indicators)
    weights : array_like, or mapping by column of a DataFrame
        Not negative, summing to 1.
    missing : "leave_out" or "refuse"
        Scale the weights of the known scores up, or give the zone NaN.

    Examples
    --------
    >>> import geoplan as gp, numpy as np
    >>> need = np.array([[0.0, 1.0], [np.nan, 0.5]])
    >>> gp.score.weighted_mean(need, weights=[0.75, 0.25]).tolist()
    [0.25, 0.5]
    """
    return _aggregate(matrix, weights, "weighted_mean", missing)


def geometric_mean(
    matrix: Matrix, *, weights: Weights, missing: Missing = "leave_out"
) -> Column:
    """Weighted geometric mean; parameters as `weighted_mean`, scores not negative."""
    return _aggregate(matrix, weights, "geometric_mean", missing)


def topsis(
    matrix: Matrix,
    *,
    weights: Weights,
    directions: Sequence[Direction] | None = None,
    normalise: Literal["vector", "minmax", "none"] = "vector",
    missing: Missing = "leave_out",
) -> Column:
    """TOPSIS closeness to the ideal, in [0, 1].

    Parameters
    ----------
    matrix : ndarray or DataFrame, shape (zones, indicators)
    weights : array_like, or mapping by column of a DataFrame
    directions : sequence of "higher" or "lower", optional
        Which way is nearer to the ideal in each column; None: higher in all.
    normalise : "vector", "minmax" or "none"
        By the column's Euclidean length as in the original method, by its range, or not.
    missing : "leave_out" or "refuse"

    Notes
    -----
    Closeness is to the ideal named by `directions`. To rank by need, call it on scores of
    need, where higher is more.

    Source: Hwang and Yoon (1981), section 3.6.

    Examples
    --------
    >>> import geoplan as gp, numpy as np
    >>> gp.score.topsis(np.array([[1.0, 1.0], [2.0, 2.0]]), weights=[0.5, 0.5]).tolist()
    [0.0, 1.0]
    """
    numbers = _numbers(matrix)
    columns = numbers.shape[1]
    higher = [_is_higher(d) for d in (directions or ["higher"] * columns)]
    if len(higher) != columns:
        raise ValueError(say("{} columns got {} directions", columns, len(higher)))
    if normalise == "vector":
        numbers = _core.score.vector_normalise(numbers, higher)
    elif normalise == "minmax":
        # need_by_range gives 1 to what is worse: here, to what is nearer to the ideal.
        scaled = [
            _core.score.need_by_range(np.ascontiguousarray(numbers[:, j]), not higher[j])
            for j in range(columns)
        ]
        numbers = np.ascontiguousarray(np.column_stack(scaled))
    elif normalise == "none":
        numbers = np.ascontiguousarray(numbers * np.where(higher, 1.0, -1.0))
    else:
        raise ValueError(
            say('normalise must be "vector", "minmax" or "none", got \'{}\'', normalise)
        )
    closeness = _core.score.aggregate(numbers, _weights(weights, matrix), "topsis", missing)
    return _like_rows(matrix, closeness)


def rank(scores: npt.ArrayLike) -> npt.NDArray[np.int64] | pd.Series[Any]:
    """Ranks, 1 for the highest score; equal scores share the lowest, NaN gets 0.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.score.rank([0.2, 0.9, 0.9, float("nan")]).tolist()
    [3, 1, 1, 0]
    """
    ranks, _ = _core.score.rank(_numbers(scores))
    return pd.Series(ranks, index=scores.index) if isinstance(scores, pd.Series) else ranks


def draws(
    matrix: Matrix,
    *,
    weights: Weights,
    count: int,
    seed: int,
    spread: float,
    top: int = 1,
    method: Method = "weighted_mean",
    missing: Missing = "leave_out",
    threads: int = 0,
    progress: bool | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How the ranks vary when every weight moves.

    Parameters
    ----------
    matrix : ndarray or DataFrame, shape (zones, indicators)
        Scores of need.
    weights : array_like, or mapping by column
        Around which the draws are made.
    count, seed : int
        Draws, and the seed (Philox): the same for any number of threads.
    spread : float
        Each weight is multiplied by 1 + spread * u, u uniform in (-1, 1), and all are scaled
        to sum to 1.
    top : int
        What `top_share` counts.

    Returns
    -------
    ranks : DataFrame
        One row a zone: mean_rank, low_rank and high_rank (5th and 95th percentile),
        best_rank, worst_rank, top_share.
    acceptability : DataFrame, shape (zones, zones)
        Share of draws at rank 1, 2, …

    Examples
    --------
    >>> import geoplan as gp, numpy as np
    >>> ranks, _ = gp.score.draws(np.eye(2), weights=[0.9, 0.1], count=100, seed=1, spread=0.2)
    >>> ranks["mean_rank"].tolist()
    [1.0, 2.0]
    """
    numbers = _numbers(matrix)
    used = _weights(weights, matrix)
    base = _core.score.aggregate(numbers, used, method, missing)
    ranked = (~np.isnan(base)).astype(np.uint8)
    with bar(progress) as tell:
        drawn = _core.score.draw_ranks(
            numbers, used, ranked, method, missing, count, seed, spread, top, threads, tell
        )
    index = matrix.index if isinstance(matrix, pd.DataFrame) else pd.RangeIndex(len(numbers))
    names = ("mean_rank", "low_rank", "high_rank", "best_rank", "worst_rank", "top_share")
    ranks = pd.DataFrame({name: getattr(drawn, name) for name in names}, index=index)
    at = pd.RangeIndex(1, len(numbers) + 1, name="rank")
    return ranks, pd.DataFrame(drawn.acceptability, index=index, columns=at)


def _is_higher(direction: str) -> bool:
    if direction not in ("higher", "lower"):
        raise ValueError(say('a direction is "higher" or "lower", got \'{}\'', direction))
    return direction == "higher"


def _numbers(values: Any) -> npt.NDArray[np.float64]:
    """Values or a matrix as float64; NA becomes NaN."""
    try:
        if isinstance(values, (pd.Series, pd.DataFrame)):
            values = values.to_numpy(dtype=np.float64, na_value=np.nan)
        return np.ascontiguousarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(say("expected numbers, NaN where not known: {}", error)) from error


def _weights(weights: Weights, matrix: Matrix) -> npt.NDArray[np.float64]:
    named: Any = weights
    if isinstance(weights, pd.Series) and isinstance(matrix, pd.DataFrame):
        named = weights.to_dict()
    if isinstance(named, Mapping):
        if not isinstance(matrix, pd.DataFrame):
            raise ValueError(say("weights by name need a DataFrame, whose columns they name"))
        if odd := sorted(str(name) for name in set(named) ^ set(matrix.columns)):
            raise ValueError(
                say(
                    "weights by name must name every column once and nothing else; see {}",
                    ", ".join(odd),
                )
            )
        return np.ascontiguousarray([float(named[c]) for c in matrix.columns])
    return np.ascontiguousarray(weights, dtype=np.float64)


def _aggregate(matrix: Matrix, weights: Weights, method: str, missing: str) -> Column:
    scores = _core.score.aggregate(_numbers(matrix), _weights(weights, matrix), method, missing)
    return _like_rows(matrix, scores)


def _like(values: Any, result: npt.NDArray[np.float64]) -> Column:
    if isinstance(values, pd.Series):
        return pd.Series(result, index=values.index, name=values.name)
    return result


def _like_rows(matrix: Matrix, result: npt.NDArray[np.float64]) -> Column:
    return pd.Series(result, index=matrix.index) if isinstance(matrix, pd.DataFrame) else result
