"""Every bench, one table of ratios, and build/bench.json.

`run.py [NAME]…`, names as in `BENCHES`; default: all.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy: one thread a side

import area_bench
import areal_bench
import catchment_bench
import chain_bench
import cost_distance_bench
import names_bench
import p1812_bench
import routes_bench
import score_bench
import terrain_bench
import zonal_bench
from geoplan._core.core import versions

TARGET = Path(__file__).resolve().parents[2] / "build" / "bench.json"
BENCHES: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "area": area_bench.run,
    "areal": areal_bench.run,
    "catchment": catchment_bench.run,
    "chain": chain_bench.run,
    "cost": cost_distance_bench.run,
    "zonal": zonal_bench.run,
    "routes": routes_bench.run,
    "score": score_bench.run,
    "names": names_bench.run,
    "p1812": p1812_bench.run,
    "terrain": terrain_bench.run,
}
PEERS = [
    "access",
    "exactextract",
    "geopandas",
    "shapely",
    "numpy",
    "scipy",
    "pandas",
    "pyogrio",
    "rapidfuzz",
    "scikit-image",
    "tobler",
]


def machine() -> dict[str, Any]:
    """Where and with what it was measured."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.machine(),
        "processors": len(os.sched_getaffinity(0)),
        "load": round(os.getloadavg()[0], 2),
        "python": platform.python_version(),
        "versions": dict(versions()) | {name: version(name) for name in PEERS},
    }


def seconds(value: float) -> str:
    """With the unit that is easy to read."""
    if value < 1e-3:
        return f"{value * 1e6:.1f} µs"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1e3:.1f} ms"


def table(rows: list[dict[str, Any]]) -> str:
    """The rows as a Markdown table."""
    lines = [
        "| work | peer | peer's time | geoplan's | ratio | memory, peer : geoplan |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        if "other" not in row:  # no peer is in an index
            lines.append(f"| {row['work']} | – | – | {seconds(row['geoplan_s'])} | – | – |")
            continue
        memory = "–"
        if "other_peak_mb" in row:
            memory = f"{row['other_peak_mb']:.0f} : {row['geoplan_peak_mb']:.0f} MB"
        lines.append(
            f"| {row['work']} | {row['other']} | {seconds(row['other_s'])} | "
            f"{seconds(row['geoplan_s'])} | {row['ratio']:.1f} × | {memory} |"
        )
        if "other_process_s" in row:
            whole, ours = row["other_process_s"], row["geoplan_process_s"]
            lines.append(
                f"| … with Python's start and imports | | {seconds(whole)} | {seconds(ours)} | "
                f"{whole / ours:.1f} × | |"
            )
    return "\n".join(lines)


def main() -> None:
    """Run those named, or all."""
    names = sys.argv[1:] or list(BENCHES)
    wrong = [name for name in names if name not in BENCHES]
    if wrong:
        raise SystemExit(f"no bench '{wrong[0]}'; they are {', '.join(BENCHES)}")
    before = machine()
    rows = [row for name in names for row in BENCHES[name]()]
    TARGET.parent.mkdir(exist_ok=True)
    record = {"machine": before, "load_after": round(os.getloadavg()[0], 2), "rows": rows}
    TARGET.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(table(rows))
    compared = sum("other" in row for row in rows)
    print(f"{compared} comparisons, answers agree in all; load {before['load']} before")


if __name__ == "__main__":
    main()
