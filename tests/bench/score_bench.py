"""Draws of a ranking against vectorised NumPy and SciPy: 204 communes, 47 indicators."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import geoplan as gp
import numpy as np
import scipy.stats

ROWS, COLUMNS, DRAWS, REPEATS = 204, 47, 10_000, 5


def median_seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Median time of several calls, and what the last one gave."""
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def numpy_draws(scores: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean rank and rank acceptability (rows × ranks)."""
    random = np.random.default_rng(1)
    drawn = weights * (1 + 0.2 * random.uniform(-1, 1, (DRAWS, COLUMNS)))
    drawn /= drawn.sum(axis=1, keepdims=True)
    ranks = scipy.stats.rankdata(-(drawn @ scores.T), method="min", axis=1).astype(np.int64)
    counts = np.stack([np.bincount(r, minlength=ROWS + 1)[1:] for r in ranks.T])
    return ranks.mean(axis=0), counts / DRAWS


def run() -> list[dict[str, Any]]:
    """One row: one thread, the same made scores."""
    scores = np.random.default_rng(20260101).random((ROWS, COLUMNS))
    weights = np.full(COLUMNS, 1 / COLUMNS)

    def ours() -> Any:
        return gp.score.draws(
            scores, weights=weights, count=DRAWS, seed=1, spread=0.2, threads=1, progress=False
        )

    our_s, got = median_seconds(ours)
    their_s, (mean_rank, _) = median_seconds(lambda: numpy_draws(scores, weights))
    # Other random numbers: each mean of 10,000 ranks is off by some 0.1.
    np.testing.assert_allclose(got[0]["mean_rank"], mean_rank, atol=0.6)
    return [
        {
            "work": f"{DRAWS:,} draws of a ranking, {ROWS} × {COLUMNS}, one thread",
            "other": "NumPy, SciPy",
            "other_s": their_s,
            "geoplan_s": our_s,
            "ratio": their_s / our_s,
        }
    ]
