"""What the whole generator shares: seed, grid, CRS, labels and random streams."""

import numpy as np
from affine import Affine

SEED = 20260101
PROVINCE = "Mường Mây"
CREATED = "2026-01-01"
NGUON = (
    "Dữ liệu giả lập: tỉnh Mường Mây không có thật, "
    f"sinh bởi datasets/demo/generate.py (seed {SEED})"
)
DESCRIPTION = (
    "MADE DATA. The province of Mường Mây does not exist; everything in this file was made by "
    f"datasets/demo/generate.py with seed {SEED}. / {NGUON}."
)

CRS = "EPSG:9206"  # VN-2000 / TM-3 104-00, metres
CELL = 100.0  # m, the grid of the DEM and of the people
COLS, ROWS = 700, 600
LEFT, TOP = 465_000.0, 2_362_000.0
WORK = 2  # the work grid (borders, roads, coverage) has cells of WORK * CELL
WORK_CELL = CELL * WORK
WORK_SHAPE = (ROWS // WORK, COLS // WORK)

TRANSFORM = Affine(CELL, 0.0, LEFT, 0.0, -CELL, TOP)
WORK_TRANSFORM = Affine(WORK_CELL, 0.0, LEFT, 0.0, -WORK_CELL, TOP)

PEOPLE_NODATA = -99999.0
DEM_NODATA = -32768

OPERATORS = ("MayTel", "NuiPhone", "SongMobile")
CLASSES = ("I", "II", "III")


def stream(step: int) -> np.random.Generator:
    """The random numbers of one step: a Philox key of its own."""
    return np.random.Generator(np.random.Philox(key=[SEED, step]))


def cell_centres(shape: tuple[int, int], cell: float) -> tuple[np.ndarray, np.ndarray]:
    """Eastings of the columns and northings of the rows, in metres."""
    x = LEFT + (np.arange(shape[1]) + 0.5) * cell
    y = TOP - (np.arange(shape[0]) + 0.5) * cell
    return x, y
