"""Viewsheds against r.viewshed and gdal_viewshed, slope against gdaldem, on made terrain.

Each run is a process of its own, on one thread, the sides taking turns; the best of several
counts. Times are the processor's: of the module within its session (GRASS), of the whole
command (GDAL), of the call on the same file in a process that has made one before (geoplan).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.transform import from_origin

CELL = 30.0
WEST, NORTH = 400_000.0, 2_400_000.0
SIZES = (1000, 2000, 3000)
REPEATS = 3

OURS = """
import json, sys, time
import geoplan as gp
what, source, target, options = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
place = options.pop("place", None)
call = getattr(gp.terrain, what)
arguments = [source] if place is None else [source, place]
gp.terrain.slope(([[0.0]], (30, 0, 4e5, 0, -30, 2.4e6), 32648))
start = time.process_time()
got = call(*arguments, **options, progress=False)
print(time.process_time() - start)
got.values.tofile(target)
"""

GRASS = """
r.external input=$1 output=dem --quiet
g.region raster=dem
TIMEFORMAT="%U + %S"
look="r.viewshed -c -r -b input=dem output=seen observer_elevation=10 target_elevation=0"
taken=$( { time $look coordinates=$3 max_distance=$4 memory=6000 --quiet; } 2>&1 | tail -n 1)
r.out.gdal input=seen output=$2 format=GTiff type=Byte --quiet --overwrite 2>/dev/null
echo "$taken" | bc
"""


def mountains(size: int) -> np.ndarray:
    """Heights in whole metres, the rougher the nearer one looks; a plain where it is low."""
    random = np.random.default_rng(size)
    wave = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :])
    spectrum = np.fft.rfft2(random.standard_normal((size, size)))
    heights = np.fft.irfft2(spectrum * np.maximum(wave, 1.5 / size) ** -2.0, s=(size, size))
    return np.maximum(np.round(heights / heights.std() * 450 + 1100), 80).astype(np.float32)


def measured(command: list[str], *, says_seconds: bool) -> float:
    """Seconds of the processor, as the command says or of all of it."""
    environment = os.environ | {"GDAL_NUM_THREADS": "1"}
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as failed:
        process = subprocess.Popen(command, stdout=said, stderr=failed, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        failed.seek(0)
        if process.returncode != 0:
            raise RuntimeError(failed.read().decode())
        whole = usage.ru_utime + usage.ru_stime
        return float(said.read().split()[-1]) if says_seconds else whole


def taking_turns(sides: dict[str, tuple[list[str], bool]]) -> dict[str, float]:
    """The best time of each."""
    best = dict.fromkeys(sides, np.inf)
    for _ in range(REPEATS):
        for name, (command, says) in sides.items():
            best[name] = min(best[name], measured(command, says_seconds=says))
    return best


def row(work: str, best: dict[str, float], other: str) -> dict[str, Any]:
    return {
        "work": work,
        "geoplan_s": best["geoplan"],
        "other": other,
        "other_s": best[other],
        "ratio": best[other] / best["geoplan"],
    }


def ours(what: str, source: Path, target: Path, options: dict[str, Any]) -> list[str]:
    return [sys.executable, "-c", OURS, what, str(source), str(target), json.dumps(options)]


def viewsheds(size: int, folder: Path) -> list[dict[str, Any]]:
    """One observer in the middle, 10 m high; the radius is a third of the side."""
    source = folder / "dem.tif"
    radius = CELL * size / 3
    x, y = WEST + CELL * (size // 2 + 0.5), NORTH - CELL * (size // 2 + 0.5)
    options = {"place": [x, y], "observer_height": 10.0, "outer": radius}
    sides = {
        "geoplan": (ours("viewshed", source, folder / "ours", options | {"threads": 1}), True)
    }
    gdal = f"gdal_viewshed -q -oz 10 -tz 0 -md {radius} -cc {6 / 7} -ox {x} -oy {y}".split()
    if shutil.which("gdal_viewshed"):
        sides["gdal_viewshed"] = ([*gdal, str(source), str(folder / "gdal.tif")], False)
    if shutil.which("grass"):
        script = folder / "grass.sh"
        script.write_text(GRASS)
        session = ["grass", "--tmp-location", "EPSG:32648", "--exec", "bash", str(script)]
        place = [str(source), str(folder / "grass.tif"), f"{x},{y}", str(radius)]
        sides["r.viewshed"] = ([*session, *place], True)
    best = taking_turns(sides)

    got = np.fromfile(folder / "ours", np.float32).reshape(size, size)
    judged = ~np.isnan(got)
    found = []
    for other, name in (("r.viewshed", "grass.tif"), ("gdal_viewshed", "gdal.tif")):
        if other not in sides:
            continue
        with rasterio.open(folder / name) as raster:
            left = round((raster.bounds.left - WEST) / CELL)  # GDAL cuts to the radius
            top = round((NORTH - raster.bounds.top) / CELL)
            theirs = np.zeros_like(judged)
            theirs[top : top + raster.height, left : left + raster.width] = raster.read(1) == (
                255 if other == "gdal_viewshed" else 1
            )
        apart = int((theirs != (got == 1))[judged].sum())
        # Why they differ: libgeoplan/docs/terrain.md.
        if apart > 0.02 * judged.sum():
            raise AssertionError(f"{other} disagrees on {apart} of {judged.sum()} cells")
        what = f"viewshed, {size}² cells, {radius / 1000:.0f} km, {judged.sum():,} judged"
        found.append(row(f"{what}; {apart:,} differ", best, other))
    return found


def slopes(size: int, folder: Path) -> list[dict[str, Any]]:
    source, target = folder / "dem.tif", folder / "slope.tif"
    sides = {
        "geoplan": (ours("slope", source, folder / "ours", {"threads": 1}), True),
        "gdaldem": (["gdaldem", "slope", "-q", str(source), str(target)], False),
    }
    best = taking_turns(sides)
    got = np.fromfile(folder / "ours", np.float32).reshape(size, size)
    with rasterio.open(target) as raster:
        expected = raster.read(1)
        expected[expected == raster.nodata] = np.nan
    np.testing.assert_allclose(got, expected, atol=1e-4)
    return [row(f"slope, {size}² cells", best, "gdaldem")]


def run() -> list[dict[str, Any]]:
    """One row a comparison with a peer that is installed."""
    found = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with rasterio.open(
                folder / "dem.tif",
                "w",
                driver="GTiff",
                dtype="float32",
                count=1,
                height=size,
                width=size,
                crs="EPSG:32648",
                transform=from_origin(WEST, NORTH, CELL, CELL),
            ) as raster:
                raster.write(mountains(size), 1)
            found += viewsheds(size, folder)
            if shutil.which("gdaldem"):
                found += slopes(size, folder)
    return found


if __name__ == "__main__":
    for line in run():
        print(
            f"{line['work']}: {line['geoplan_s'] * 1e3:.0f} ms, {line['other']} "
            f"{line['other_s'] * 1e3:.0f} ms, {line['ratio']:.1f} x"
        )
