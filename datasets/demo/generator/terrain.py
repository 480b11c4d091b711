"""The lie of the land: ridges running north-west to south-east, valleys with flat floors."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .erosion import Drainage, erode
from .noise import fractal_noise, grid_noise
from .settings import COLS, ROWS, WORK, stream

COARSE = 4  # erosion runs on cells of COARSE * CELL
LOWEST, HIGHEST = 230.0, 2470.0  # m, before local detail


@dataclass
class Terrain:
    """height and above_river in metres on the 100 m grid; river: drained area in km2."""

    height: np.ndarray
    above_river: np.ndarray
    river: np.ndarray

    def work(self, name: str) -> np.ndarray:
        """One of the arrays averaged to the work grid."""
        full = getattr(self, name)
        return full.reshape(ROWS // WORK, WORK, COLS // WORK, WORK).mean(axis=(1, 3))


def make_terrain() -> Terrain:
    """Uplift belts, erode them, widen the valley floors, add detail."""
    shape = (ROWS // COARSE, COLS // COARSE)
    rng = stream(1)
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(float)
    along, across = 0.8 * columns + 0.6 * rows, -0.6 * columns + 0.8 * rows
    belts = fractal_noise(rng, along / 3.0, across, 26.0, 3)
    uplift = 0.35 + np.clip(belts + 0.35, 0.0, 1.2)
    outlet = np.zeros(shape, bool)
    outlet[-1, :] = outlet[:, -1] = True  # the rivers leave to the south-east
    start = grid_noise(rng, shape, 30.0, 5) * 3.0 + 4.0
    start[outlet] = 0.0
    height, drainage = erode(np.round(start, 6), outlet, np.round(uplift, 6), 0.09, 70)
    top = np.sort(height.ravel())[-40]
    height = LOWEST + (HIGHEST - LOWEST) * np.minimum(height / top, 1.02)
    above = _height_above_river(height, drainage)
    floor = height - above
    above = above * above / (above + 150.0)  # flat floors, steep sides
    return _refine(rng, floor + above, above, drainage)


def _height_above_river(height: np.ndarray, drainage: Drainage) -> np.ndarray:
    """Metres above the river cell (at least 3 km2 drained) that each cell drains to."""
    flat, area = height.ravel(), drainage.area
    river = flat.copy()
    for i in drainage.order.tolist():
        if area[i] < 20.0 and drainage.receiver[i] != i:
            river[i] = river[drainage.receiver[i]]
    return np.maximum(flat - river, 0.0).reshape(height.shape)


def _refine(
    rng: np.random.Generator, height: np.ndarray, above: np.ndarray, drainage: Drainage
) -> Terrain:
    """To the 100 m grid, with spurs and gullies where it is steep."""
    fine_height = _enlarge(ndimage.gaussian_filter(height, 0.6))
    fine_above = np.maximum(_enlarge(ndimage.gaussian_filter(above, 0.6)), 0.0)
    rough = np.minimum(fine_above / 300.0, 1.0)
    spurs = 1.0 - 2.0 * np.abs(grid_noise(rng, fine_height.shape, 14.0, 3))
    fine_height += rough * 65.0 * spurs + (0.15 + rough) * 12.0 * grid_noise(
        rng, fine_height.shape, 5.0, 2
    )
    river = np.repeat(np.repeat(drainage.area.reshape(height.shape), COARSE, 0), COARSE, 1)
    return Terrain(np.round(fine_height), np.round(fine_above, 3), river * 0.16)


def _enlarge(coarse: np.ndarray) -> np.ndarray:
    """Cubic interpolation from the coarse to the 100 m grid, cell centres kept in place."""
    rows = (np.arange(ROWS) + 0.5) / COARSE - 0.5
    columns = (np.arange(COLS) + 0.5) / COARSE - 0.5
    where = np.meshgrid(rows, columns, indexing="ij")
    return ndimage.map_coordinates(coarse, where, order=3, mode="nearest")
