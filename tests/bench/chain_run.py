"""One run of a chain in a process of its own: `chain_run.py SIDE STUDY FILE DATA OUT`.

SIDE is geoplan or specialist; STUDY is sonla or demo. The results folder is written to OUT; the
answers that are compared, the seconds after the imports and the peak memory go to OUT.json.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any


def run_geoplan(file: Path, out: Path) -> tuple[float, dict[str, Any]]:
    """Seconds and answers."""
    import geoplan as gp

    start = time.perf_counter()
    results = gp.read_study(file).run(progress=False)
    results.write(out)
    seconds = time.perf_counter() - start
    values = results.indicators.pivot(index="zone_id", columns="indicator", values="value")
    ranks = results.ranks.set_index("zone_id")
    return seconds, answers(values, ranks, results.portfolio["zone_id"].tolist())


def run_specialist(
    study: str, file: Path, data: Path, out: Path
) -> tuple[float, dict[str, Any]]:
    """Seconds and answers."""
    import specialist

    start = time.perf_counter()
    found = {"sonla": specialist.sonla, "demo": specialist.demo}[study](file, data)
    found.write(out)
    seconds = time.perf_counter() - start
    return seconds, answers(found.indicators, found.ranks, found.chosen)


def answers(values: Any, ranks: Any, chosen: list[str]) -> dict[str, Any]:
    """What both sides must agree on."""
    return {
        "values": {name: column.to_dict() for name, column in values.items()},
        "rank": ranks["rank"].astype(float).to_dict(),
        "priority": ranks["priority"].to_dict(),
        "mean_rank": ranks["mean_rank"].to_dict(),
        "chosen": sorted(chosen),
    }


def peak_bytes() -> int:
    """Most memory held at a time; getrusage would also count the parent before the exec."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise OSError("no VmHWM in /proc/self/status")


if __name__ == "__main__":
    side, study, *rest = sys.argv[1:]
    file, data, out = map(Path, rest)
    if side == "geoplan":
        seconds, found = run_geoplan(file, out)
    else:
        seconds, found = run_specialist(study, file, data, out)
    record = {"seconds": seconds, "peak_bytes": peak_bytes(), "answers": found}
    Path(f"{out}.json").write_text(json.dumps(record))
