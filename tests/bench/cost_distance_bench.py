"""Cost distance against scikit-image and GRASS, one thread each.

Each run is a process of its own; sides take turns, and the best of each is compared, in
processor time, since a shared machine stretches the clock. `… [size]…` runs other sizes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

SIZES = [1000, 2500, 5000]
SEEDS = 60
# Peer, our side, and how far the answers may lie apart (relative): r.cost and r.walk keep
# single precision between steps.
PAIRS = [
    ("skimage", "geoplan", 1e-6),
    ("r.cost", "geoplan", 1e-4),
    ("r.walk", "geoplan_walk", 1e-4),
]
NAMES = {
    "skimage": "scikit-image MCP_Geometric",
    "r.cost": "GRASS r.cost",
    "r.walk": "GRASS r.walk",
}


def make_input(folder: Path, size: int) -> None:
    """Friction of 1 to 10 without order, smooth heights up to 2,000 m, and seeds."""
    rng = np.random.default_rng(size)
    np.save(folder / "friction.npy", rng.uniform(1, 10, (size, size)).astype(np.float32))
    np.save(folder / "seeds.npy", rng.integers(0, size, (SEEDS, 2)))
    row, column = np.mgrid[0:size, 0:size].astype(np.float32)
    heights = np.zeros((size, size), np.float32)
    for length in (40, 90, 210, 500):
        x, y = rng.uniform(0, 2 * np.pi, 2)
        heights += length * np.sin(row / length + x) * np.cos(column / length + y)
    np.save(folder / "heights.npy", (heights + 1000).astype(np.float32))


def run_once(side: str, folder: Path) -> tuple[dict[str, float], np.ndarray]:
    """One process: its record and its answer."""
    script = Path(__file__).with_name("cost_distance_side.py")
    subprocess.run([sys.executable, str(script), side, str(folder)], check=True)
    record = json.loads((folder / "record.json").read_text("utf-8"))
    return record, np.load(folder / "answer.npy")


def compare(folder: Path, size: int, repeats: int) -> list[dict[str, Any]]:
    """All peers that are there, on one input."""
    found = []
    for peer, side, tolerance in PAIRS:
        if peer.startswith("r.") and shutil.which("grass") is None:
            print(f"{NAMES[peer]} is not here: Debian's grass-core has it", file=sys.stderr)
            continue
        ours, theirs = [], []
        for _ in range(repeats):
            record, got = run_once(side, folder)
            ours.append(record)
            record, expected = run_once(peer, folder)
            theirs.append(record)
            np.testing.assert_allclose(got, expected, rtol=tolerance, atol=1e-3)
        our_s, their_s = (min(r["seconds"] for r in side) for side in (ours, theirs))
        work = "walking by slope" if peer == "r.walk" else "cost distance"
        found.append(
            {
                "work": f"{work}, {size:,}² cells, {SEEDS} sources, processor time",
                "geoplan_s": our_s,
                "other": NAMES[peer],
                "other_s": their_s,
                "ratio": their_s / our_s,
                "geoplan_peak_mb": max(r["peak_mb"] for r in ours),
                "other_peak_mb": max(r["peak_mb"] for r in theirs),
            }
        )
    return found


def run(sizes: list[int] = SIZES) -> list[dict[str, Any]]:
    """One row a comparison."""
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make_input(folder, size)
            found += compare(folder, size, 3 if size <= 2500 else 1)
    return found


if __name__ == "__main__":
    for row in run([int(size) for size in sys.argv[1:]] or SIZES):
        print(
            f"{row['work']}: {row['geoplan_s']:.2f} s, {row['geoplan_peak_mb']:.0f} MB; "
            f"{row['other']} {row['other_s']:.2f} s, {row['other_peak_mb']:.0f} MB; "
            f"{row['ratio']:.1f} x",
            flush=True,
        )
