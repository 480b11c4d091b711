"""Floating catchments against PySAL's `access` and plain NumPy, same pairs, same process."""

from __future__ import annotations

import ctypes
import multiprocessing
import re
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geoplan as gp
import numpy as np
import pandas as pd
from access.fca import two_stage_fca

LIMIT = 60.0  # minutes
SIZES = [(5_000, 100), (20_000, 300), (40_000, 500)]
REPEATS = 3


def made(origins: int, destinations: int) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """Pairs within the limit on a plane of 120 km at 60 km/h, people and doctors."""
    rng = np.random.default_rng(1)
    home, clinic = rng.uniform(0, 120, (origins, 2)), rng.uniform(0, 120, (destinations, 2))
    minutes = np.hypot(home[:, None, 0] - clinic[:, 0], home[:, None, 1] - clinic[:, 1])
    origin, destination = np.nonzero(minutes <= LIMIT)
    pairs = pd.DataFrame(
        {"origin": origin, "destination": destination, "minutes": minutes[origin, destination]}
    )
    people = pd.Series(rng.integers(50, 900, origins).astype(float))
    doctors = pd.Series(rng.integers(1, 9, destinations).astype(float))
    return pairs, people, doctors


def pysal(pairs: pd.DataFrame, people: pd.Series, doctors: pd.Series) -> np.ndarray:
    """2SFCA of PySAL."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = two_stage_fca(
            people.rename("demand").rename_axis("geoid").to_frame(),
            doctors.rename("supply").rename_axis("geoid").to_frame(),
            pairs,
            LIMIT,
            demand_index=True,
            cost_dest="destination",
            cost_name="minutes",
        )
    return found.reindex(people.index).fillna(0).to_numpy()


def numpy_two_step(
    pairs: tuple[np.ndarray, ...], people: np.ndarray, doctors: np.ndarray
) -> np.ndarray:
    """With Gaussian decay, as one writes it on lists of positions."""
    origin, destination, minutes = pairs
    at_limit = np.exp(-0.5)
    weight = (np.exp(-0.5 * (minutes / LIMIT) ** 2) - at_limit) / (1 - at_limit)
    demand = np.bincount(destination, people[origin] * weight, len(doctors))
    ratio = np.divide(doctors, demand, out=np.zeros(len(doctors)), where=demand > 0)
    return np.bincount(origin, ratio[destination] * weight, len(people))


def least_seconds(works: list[Callable[[], Any]]) -> list[tuple[float, Any]]:
    """The best time of each, by turns, and what each gave."""
    best = [np.inf] * len(works)
    results: list[Any] = [None] * len(works)
    for _ in range(REPEATS):
        for i, work in enumerate(works):
            start = time.perf_counter()
            results[i] = work()
            best[i] = min(best[i], time.perf_counter() - start)
    return list(zip(best, results, strict=True))


def peak_mb(work: Callable[[], Any]) -> float:
    """What a call adds to the memory of the process, at most; in a child of its own."""

    def measure(pipe: Any) -> None:
        ctypes.CDLL(None).malloc_trim(0)  # so that nothing freed before is used again
        Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
        before = _peak_kb()
        work()
        pipe.send((_peak_kb() - before) / 1024)

    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=measure, args=(theirs,))
    child.start()
    result: float = ours.recv()
    child.join()
    return result


def _peak_kb() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


def compare(origins: int, destinations: int) -> list[dict[str, Any]]:
    """PySAL from a table of pairs; NumPy on positions that are looked up already."""
    table, people, doctors = made(origins, destinations)
    costs = gp.access.travel_costs(table, origins=people.index, destinations=doctors.index)
    columns = tuple(table[c].to_numpy() for c in ("origin", "destination", "minutes"))
    bell = gp.access.gaussian(LIMIT)

    def ours(what: Any, decay: Any, threads: int) -> Callable[[], np.ndarray]:
        def work() -> np.ndarray:
            got = gp.access.two_step(
                what, people, doctors, decay, threads=threads, progress=False
            )
            return got.origins["accessibility"].to_numpy()

        return work

    size = f"{origins:,} x {destinations:,}, {len(table):,} pairs"
    cases = [
        (
            f"2SFCA from a table, {size}",
            "PySAL access",
            lambda: pysal(table, people, doctors),
            table,
            LIMIT,
        ),
        (
            f"2SFCA with Gaussian decay, ids known, {size}",
            "NumPy",
            lambda: numpy_two_step(columns, people.to_numpy(), doctors.to_numpy()),
            costs,
            bell,
        ),
    ]
    found = []
    for work, other, theirs, what, decay in cases:
        # In children, before this process has threads of its own.
        peaks = {
            "other_peak_mb": peak_mb(theirs),
            "geoplan_peak_mb": peak_mb(ours(what, decay, 1)),
        }
        sides = [theirs, ours(what, decay, 1), ours(what, decay, 0)]
        (their_s, expected), (one_s, got), (all_s, again) = least_seconds(sides)
        np.testing.assert_allclose(got, expected, rtol=1e-9)
        np.testing.assert_array_equal(got, again)
        for threads, our_s in (("one thread", one_s), ("all threads", all_s)):
            found.append(
                {
                    "work": f"{work}, {threads}",
                    "geoplan_s": our_s,
                    "other": other,
                    "other_s": their_s,
                    "ratio": their_s / our_s,
                    **peaks,
                }
            )
    return found


def run() -> list[dict[str, Any]]:
    """One row a comparison."""
    return [row for size in SIZES for row in compare(*size)]


if __name__ == "__main__":
    for row in run():
        print(
            f"{row['work']}: {row['geoplan_s'] * 1e3:.0f} ms, {row['other']} "
            f"{row['other_s'] * 1e3:.0f} ms, {row['ratio']:.1f} x; "
            f"{row['geoplan_peak_mb']:.0f} : {row['other_peak_mb']:.0f} MB"
        )
