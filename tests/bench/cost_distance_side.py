"""One side of the cost-distance bench, a process of its own: `side folder`.

Reads friction.npy, heights.npy and seeds.npy from the folder, writes <side>.npy and
<side>.json: processor seconds of the work alone and the peak of memory. GRASS runs in a
session of its own, on rasters that it has read before.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

CELL = 30.0
SPEED = 5.0  # km/h; r.walk's default of 0.72 s/m
X0, Y0 = 400_000.0, 2_500_000.0


def own_peak_mb() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def geoplan_side(folder: Path, walk: bool, sixteen: bool = False) -> dict[str, float]:
    """Cost over the friction, or seconds by Langmuir's rule."""
    import geopandas as gpd
    import geoplan as gp

    name = "heights" if walk else "friction"
    grid = np.load(folder / f"{name}.npy")
    rows, columns = np.load(folder / "seeds.npy").T
    transform = (CELL, 0.0, X0, 0.0, -CELL, Y0)
    facilities = gpd.GeoSeries.from_xy(
        X0 + (columns + 0.5) * CELL, Y0 - (rows + 0.5) * CELL, crs=9206
    )
    options = {"neighbours": 16 if sixteen else 8, "progress": False}
    flat = np.full(grid.shape, SPEED, np.float32) if walk else None
    start = time.process_time()
    if walk:
        result, _ = gp.access.travel_time(
            (flat, transform, 9206),
            facilities,
            heights=(grid, transform, 9206),
            direction="from",
            walking_law="langmuir",
            **options,
        )
        cost = result.minutes
    else:
        result, _ = gp.access.cost_distance((grid, transform, 9206), facilities, **options)
        cost = result.cost
    seconds = time.process_time() - start
    peak = own_peak_mb()
    np.save(folder / "answer.npy", cost.to_numpy() * (60.0 if walk else 1.0))
    return {"seconds": seconds, "peak_mb": peak}


def skimage_side(folder: Path) -> dict[str, float]:
    """scikit-image's MCP_Geometric."""
    from skimage.graph import MCP_Geometric

    friction = np.load(folder / "friction.npy")
    seeds = np.load(folder / "seeds.npy").tolist()
    start = time.process_time()
    cost, _ = MCP_Geometric(friction).find_costs(seeds)
    seconds = time.process_time() - start
    peak = own_peak_mb()
    np.save(folder / "answer.npy", (cost * CELL).astype(np.float32))
    return {"seconds": seconds, "peak_mb": peak}


def in_grass(folder: Path, walk: bool) -> dict[str, float]:
    """r.cost or r.walk; runs inside of a GRASS session."""
    shape = np.load(folder / "friction.npy", mmap_mode="r").shape

    def run(*command: str) -> None:
        subprocess.run(command, check=True, capture_output=True)

    east, south = X0 + shape[1] * CELL, Y0 - shape[0] * CELL
    for name in ("friction", "heights"):
        raw = folder / f"{name}.bin"
        np.load(folder / f"{name}.npy").astype("<f4").tofile(raw)
        run(
            "r.in.bin",
            "-f",
            f"input={raw}",
            f"output={name}",
            *(f"north={Y0}", f"south={south}", f"west={X0}", f"east={east}"),
            *(f"rows={shape[0]}", f"cols={shape[1]}"),
        )
        raw.unlink()
    run("g.region", "raster=friction")
    places = [
        f"{X0 + (c + 0.5) * CELL},{Y0 - (r + 0.5) * CELL}"
        for r, c in np.load(folder / "seeds.npy")
    ]
    command = ["r.cost", "input=friction"]
    if walk:
        run("r.mapcalc", "expression=nothing = 0.0")
        command = ["r.walk", "elevation=heights", "friction=nothing"]
    command += ["output=answer", f"start_coordinates={','.join(places)}", "memory=4000"]
    process = subprocess.Popen([*command, "--quiet"], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} failed")
    raw = folder / "answer.bin"
    run("r.out.bin", "-f", "input=answer", f"output={raw}", "bytes=4", "null=nan")
    answer = np.fromfile(raw, "<f4").reshape(shape)
    raw.unlink()
    # r.cost counts in cells.
    np.save(folder / "answer.npy", answer if walk else answer * np.float32(CELL))
    return {"seconds": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024}


def grass_side(folder: Path, side: str) -> dict[str, float]:
    """Opens a session for `in_grass`."""
    command = ["grass", "--tmp-location", "XY", "--exec", sys.executable, __file__]
    subprocess.run([*command, f"in_{side}", str(folder)], check=True, capture_output=True)
    record: dict[str, float] = json.loads((folder / "record.json").read_text("utf-8"))
    return record


SIDES = {
    "geoplan": lambda folder: geoplan_side(folder, walk=False),
    "geoplan_16": lambda folder: geoplan_side(folder, walk=False, sixteen=True),
    "geoplan_walk": lambda folder: geoplan_side(folder, walk=True),
    "skimage": skimage_side,
    "r.cost": lambda folder: grass_side(folder, "r.cost"),
    "r.walk": lambda folder: grass_side(folder, "r.walk"),
    "in_r.cost": lambda folder: in_grass(folder, walk=False),
    "in_r.walk": lambda folder: in_grass(folder, walk=True),
}

if __name__ == "__main__":
    where = Path(sys.argv[2])
    record = SIDES[sys.argv[1]](where)
    (where / "record.json").write_text(json.dumps(record), "utf-8")
