"""The communes' ground: which cell of the work grid belongs to which commune."""

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from .noise import grid_noise
from .settings import WORK_CELL, WORK_SHAPE, stream
from .terrain import Terrain

SPACING = 6200.0  # m between commune centres at first; less where the map fills up
OUTSIDE = -1


def province_mask() -> np.ndarray:
    """True inside the province: a rounded block with bays and noses."""
    rng = stream(2)
    rows, columns = np.mgrid[0 : WORK_SHAPE[0], 0 : WORK_SHAPE[1]].astype(float)
    x = columns / WORK_SHAPE[1] * 2.0 - 1.0
    y = rows / WORK_SHAPE[0] * 2.0 - 1.0
    x = x + 0.3 * grid_noise(rng, WORK_SHAPE, 70.0, 5)
    y = y + 0.3 * grid_noise(rng, WORK_SHAPE, 70.0, 5)
    y = y * 1.08 + 0.02
    inside = x**4 + y**4 < 0.46
    inside[:10], inside[-10:], inside[:, :10], inside[:, -10:] = False, False, False, False
    labels, _ = ndimage.label(inside)
    biggest = np.argmax(np.bincount(labels.ravel())[1:]) + 1
    return ndimage.binary_fill_holes(labels == biggest)


def pick_centres(terrain: Terrain, mask: np.ndarray, count: int) -> np.ndarray:
    """Cells (row, column) of `count` centres on valley floors, well apart, best first."""
    above = terrain.work("above_river")
    good = 1.0 / (1.0 + (above / 40.0) ** 2) * (0.4 + 0.6 * stream(3).random(WORK_SHAPE))
    good[ndimage.distance_transform_edt(mask) * WORK_CELL < 1800.0] = 0.0
    spacing = SPACING
    while True:
        score = good.copy()
        chosen: list[tuple[int, int]] = []
        rows, columns = np.ogrid[0 : WORK_SHAPE[0], 0 : WORK_SHAPE[1]]
        while len(chosen) < count and score.max() > 0.05:
            r, c = np.unravel_index(int(np.argmax(score)), WORK_SHAPE)
            chosen.append((int(r), int(c)))
            score[(rows - r) ** 2 + (columns - c) ** 2 < (spacing / WORK_CELL) ** 2] = 0.0
        if len(chosen) == count:
            return np.array(sorted(chosen))
        spacing *= 0.96


def grid_graph(cost: np.ndarray, diagonal: bool) -> sparse.csr_matrix:
    """Neighbouring cells joined at the mean of their costs times the step, in cells."""
    index = np.arange(cost.size).reshape(cost.shape)
    steps = [(0, 1, 1.0), (1, 0, 1.0)]
    if diagonal:
        steps += [(1, 1, 2.0**0.5), (1, -1, 2.0**0.5)]
    rows, columns = cost.shape
    start, end, weight = [], [], []
    for dr, dc, length in steps:
        a = (slice(0, rows - dr), slice(max(0, -dc), columns - max(0, dc)))
        b = (slice(dr, rows), slice(max(0, dc), columns + min(0, dc)))
        start.append(index[a].ravel())
        end.append(index[b].ravel())
        weight.append(((cost[a] + cost[b]) * 0.5 * length).ravel())
    ends = (np.concatenate(start), np.concatenate(end))
    graph = sparse.coo_matrix((np.concatenate(weight), ends), shape=(cost.size, cost.size))
    return (graph + graph.T).tocsr()


def allocate(terrain: Terrain, mask: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Each cell to the centre that is easiest to reach, so that borders follow the ridges."""
    above = terrain.work("above_river")
    cost = np.round(
        1.0 + above / 25.0 + 6.0 * grid_noise(stream(4), WORK_SHAPE, 10.0, 3) ** 2, 6
    )
    cost[~mask] = 1e6
    seeds = centres[:, 0] * WORK_SHAPE[1] + centres[:, 1]
    _, _, source = csgraph.dijkstra(
        grid_graph(cost, diagonal=False), indices=seeds, min_only=True, return_predecessors=True
    )
    number = np.full(mask.size, OUTSIDE)
    number[seeds] = np.arange(len(seeds))
    labels = number[source].reshape(WORK_SHAPE)
    labels[~mask] = OUTSIDE
    return labels


def blob(
    row: float, column: float, radius: float, step: int, wobble: float = 0.25
) -> np.ndarray:
    """Cells of the work grid in a round patch with an uneven edge; radius in metres."""
    rows, columns = np.mgrid[0 : WORK_SHAPE[0], 0 : WORK_SHAPE[1]].astype(float)
    distance = ((rows - row) ** 2 + (columns - column) ** 2) ** 0.5 * WORK_CELL
    return distance < radius * (1.0 + wobble * grid_noise(stream(step), WORK_SHAPE, 9.0, 2))


def add_exclave(labels: np.ndarray) -> tuple[np.ndarray, int]:
    """Give one commune a second part on the border of two others; returns its number too."""
    for owner in range(labels.max() + 1):
        near = ndimage.binary_dilation(labels == owner, iterations=38)
        clear = ~ndimage.binary_dilation(labels == owner, iterations=18)
        inland = ndimage.distance_transform_edt(labels != OUTSIDE) > 14
        border = labels != ndimage.shift(labels, (0, 1), order=0, mode="nearest")
        for r, c in np.argwhere(near & clear & inland & border)[::7]:
            changed = labels.copy()
            patch = blob(r, c, 1500.0, 5)
            if len(np.unique(labels[patch])) != 2:
                continue
            changed[patch] = owner
            if all(ndimage.label(changed == k)[1] == 1 for k in np.unique(labels[patch])):
                return changed, owner
    raise RuntimeError("no room for an exclave")
