"""Loss over terrain by P.1812: time a path, and how it grows with the points of a profile.

No other P.1812 is in a package index, so no peer runs beside it. Made ground of 30 m steps;
many paths in one call, on one thread, the best of several.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from geoplan import _core

POINTS = (50, 168, 668, 2000)
PATHS = 2000
REPEATS = 7
NOTHING = np.empty(0)
NO_ZONES = np.empty(0, np.uint8)

# Antennas above ground: a mast and a phone; two that see each other.
ANTENNAS = {"beyond the horizon": (30.0, 1.5), "in line of sight": (2500.0, 2000.0)}


def link(transmitter_height: float, receiver_height: float) -> _core.telecom.P1812Link:
    return _core.telecom.P1812Link(
        frequency=0.7,
        transmitter_height=transmitter_height,
        receiver_height=receiver_height,
        latitude=21.0,
        time=10.0,
        locations=90.0,
        horizontal=False,
        n0=315.0,
        delta_n=40.0,
        transmitter_to_coast=500.0,
        receiver_to_coast=500.0,
        location_sigma=None,
        resolution=100.0,
    )


def seconds_a_path(points: int, antennas: tuple[float, float]) -> float:
    """The best of `REPEATS`."""
    random = np.random.default_rng(points)
    ground = 300 + np.cumsum(random.normal(0, 20, (PATHS, points)), axis=1).ravel()
    distance = np.tile(0.03 * np.arange(points), PATHS)
    first = (points * np.arange(PATHS + 1)).tolist()
    best = np.inf
    for _ in range(REPEATS):
        start = time.perf_counter()
        loss, _, missing = _core.telecom.p1812_losses(
            distance, ground, NOTHING, NO_ZONES, first, [link(*antennas)], 1, None
        )
        best = min(best, time.perf_counter() - start)
        if not (np.isfinite(loss).all() and (missing == 0).all()):
            raise AssertionError("a path is not known")
    return best / PATHS


def run() -> list[dict[str, Any]]:
    """One row a length and kind of path."""
    return [
        {
            "work": f"P.1812, a path of {points:,} points, {kind}",
            "geoplan_s": seconds_a_path(points, antennas),
        }
        for kind, antennas in ANTENNAS.items()
        for points in POINTS
    ]


if __name__ == "__main__":
    for line in run():
        each = line["geoplan_s"]
        print(f"{line['work']}: {each * 1e6:.1f} µs, {1 / each:,.0f} paths a second")
