"""The whole chain against the specialist's script: files in, results folder out.

Each run is a process of its own; the sides take turns, and medians are compared. The answers of
both must agree before a ratio is given.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
REAL = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
REPEATS = 5
TOLERANCE = 1e-6  # relative, of every value
# Two roads turn back on themselves: GEOS counts such a stretch once, geoplan twice.
TOLERANCES = {("sonla", "road_density"): 5e-4}
MEAN_RANK = 0.4  # the draws are other random numbers


def run_once(side: str, study: str, file: Path, data: Path, one_cpu: bool) -> dict[str, Any]:
    """One process: its record, with the seconds of the whole of it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results"
        command = [sys.executable, str(Path(__file__).with_name("chain_run.py"))]
        command += [side, study, str(file), str(data), str(out)]
        if one_cpu:
            command = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0))), *command]
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        whole = time.perf_counter() - start
        record: dict[str, Any] = json.loads(Path(f"{out}.json").read_text())
    return record | {"whole": whole}


def near(a: float, b: float, tolerance: float) -> bool:
    """Both unknown, or near each other."""
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return math.isclose(a, b, rel_tol=tolerance, abs_tol=1e-12)


def disagreements(study: str, ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    """Where the answers of the two sides differ by more than the tolerances."""
    found = []
    if ours["values"].keys() != theirs["values"].keys():
        found.append("not the same indicators")
    for name, values in theirs["values"].items():
        tolerance = TOLERANCES.get((study, name), TOLERANCE)
        for zone, value in values.items():
            if not near(ours["values"][name][zone], value, tolerance):
                found.append(f"{name}, {zone}: {ours['values'][name][zone]} and {value}")
    for zone, rank in theirs["rank"].items():
        if ours["rank"][zone] != rank:
            found.append(f"rank, {zone}: {ours['rank'][zone]} and {rank}")
        if abs(ours["mean_rank"][zone] - theirs["mean_rank"][zone]) > MEAN_RANK:
            found.append(f"mean rank, {zone}")
    if ours["chosen"] != theirs["chosen"]:
        found.append(f"pilots: {ours['chosen']} and {theirs['chosen']}")
    return found


def compare(study: str, title: str, file: Path, data: Path, one_cpu: bool) -> dict[str, Any]:
    """One row of the table."""
    runs: dict[str, list[dict[str, Any]]] = {"geoplan": [], "specialist": []}
    for _ in range(REPEATS):
        for side, records in runs.items():
            records.append(run_once(side, study, file, data, one_cpu))
    differing = disagreements(
        study, runs["geoplan"][0]["answers"], runs["specialist"][0]["answers"]
    )
    if differing:
        raise SystemExit(f"{title}: the answers differ\n" + "\n".join(differing[:20]))

    def median(side: str, key: str) -> float:
        return statistics.median(record[key] for record in runs[side])

    ours, theirs = median("geoplan", "seconds"), median("specialist", "seconds")
    ours_mb, theirs_mb = (median(side, "peak_bytes") / 1e6 for side in runs)
    return {
        "work": f"{title}, {'one processor' if one_cpu else 'all processors'}",
        "other": "geopandas, exactextract, SciPy",
        "other_s": theirs,
        "geoplan_s": ours,
        "ratio": theirs / ours,
        "other_process_s": median("specialist", "whole"),
        "geoplan_process_s": median("geoplan", "whole"),
        "other_peak_mb": theirs_mb,
        "geoplan_peak_mb": ours_mb,
        "repeats": REPEATS,
    }


def run() -> list[dict[str, Any]]:
    """One row a comparison; Sơn La only where the real data is there."""
    found = []
    demo = ROOT / "datasets" / "demo"
    for one_cpu in (True, False):
        if (REAL / "sonla_osm_roads.gpkg").exists():
            text = (ROOT / "tests" / "python" / "real" / "sonla.toml").read_text("utf-8")
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "sonla.toml"
                file.write_text(text.replace("{data}", str(REAL.resolve())), "utf-8")
                found.append(compare("sonla", "chain, Sơn La", file, REAL, one_cpu))
        found.append(compare("demo", "chain, demo", demo / "study.toml", demo, one_cpu))
    return found
