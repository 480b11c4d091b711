"""Rivers cut a landscape: uplift against stream power, solved implicitly from the outlets up.

Source: Braun and Willett, "A very efficient O(n), implicit and parallel method to solve the
stream power equation", Geomorphology 180-181 (2013), with m = 1/2 and n = 1.
"""

import heapq
from dataclasses import dataclass

import numpy as np

STEPS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
DIAGONAL = 2.0**0.5


@dataclass
class Drainage:
    """Flat arrays: the cell each cell drains to, how far, an outlet-first order, area."""

    receiver: np.ndarray
    distance: np.ndarray
    order: np.ndarray
    area: np.ndarray


def fill_pits(height: np.ndarray, outlet: np.ndarray) -> np.ndarray:
    """Raise every pit until it drains to an outlet (priority flood)."""
    rows, columns = height.shape
    filled = height.copy()
    done = outlet.copy()
    heap = [(filled[r, c], r, c) for r, c in np.argwhere(outlet).tolist()]
    heapq.heapify(heap)
    while heap:
        level, r, c = heapq.heappop(heap)
        for dr, dc in STEPS:
            y, x = r + dr, c + dc
            if 0 <= y < rows and 0 <= x < columns and not done[y, x]:
                done[y, x] = True
                if filled[y, x] <= level:
                    filled[y, x] = level + 1e-3
                heapq.heappush(heap, (filled[y, x], y, x))
    return filled


def drain(height: np.ndarray, outlet: np.ndarray) -> Drainage:
    """Steepest descent on a landscape without pits."""
    rows, columns = height.shape
    index = np.arange(rows * columns).reshape(rows, columns)
    padded = np.pad(height, 1, constant_values=np.inf)
    receiver, distance = index.copy(), np.ones(height.shape)
    steepest = np.zeros(height.shape)
    for dr, dc in STEPS:
        length = DIAGONAL if dr and dc else 1.0
        other = padded[1 + dr : 1 + dr + rows, 1 + dc : 1 + dc + columns]
        slope = (height - other) / length
        better = (slope > steepest) & ~outlet
        steepest[better] = slope[better]
        receiver[better] = index[better] + dr * columns + dc
        distance[better] = length
    order = np.argsort(height.ravel(), kind="stable")
    flat = receiver.ravel()
    area = [1.0] * flat.size
    targets = flat.tolist()
    for i in order[::-1].tolist():
        if targets[i] != i:
            area[targets[i]] += area[i]
    return Drainage(flat, distance.ravel(), order, np.array(area))


def has_pits(height: np.ndarray, outlet: np.ndarray) -> bool:
    """Whether some cell that is no outlet has no lower neighbour."""
    drainage = drain(height, outlet)
    stuck = drainage.receiver == np.arange(height.size)
    return bool((stuck & ~outlet.ravel()).any())


def erode(
    height: np.ndarray, outlet: np.ndarray, uplift: np.ndarray, strength: float, steps: int
) -> tuple[np.ndarray, Drainage]:
    """The landscape after `steps` of uplift and river cutting, and how it drains."""
    height = fill_pits(height, outlet)
    for _ in range(steps):
        drainage = drain(height, outlet)
        flat = np.where(outlet, height, height + uplift).ravel().tolist()
        factor = (strength * np.sqrt(drainage.area) / drainage.distance).tolist()
        receiver = drainage.receiver.tolist()
        for i in drainage.order.tolist():
            j = receiver[i]
            if j != i:
                flat[i] = (flat[i] + factor[i] * flat[j]) / (1.0 + factor[i])
        height = np.array(flat).reshape(height.shape)
        if has_pits(height, outlet):
            height = fill_pits(height, outlet)
    return height, drain(height, outlet)
