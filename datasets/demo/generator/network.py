"""From steps between cells to road lines that meet in common end points."""

from itertools import pairwise

import numpy as np
from shapely.geometry import LineString

from .settings import LEFT, TOP, WORK_CELL, WORK_SHAPE

Steps = dict[tuple[int, int], int]  # two neighbouring cells, the road's rank (0 is the highest)


def add_path(steps: Steps, path: list[int], rank: int) -> None:
    """Put a path into the net; where roads share a step the higher rank stays."""
    for a, b in pairwise(path):
        key = (min(a, b), max(a, b))
        steps[key] = min(rank, steps.get(key, rank))


def lines_of(steps: Steps) -> list[tuple[int, LineString]]:
    """One smoothed line between each two junctions (or changes of rank)."""
    links: dict[int, list[int]] = {}
    for a, b in sorted(steps):
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)

    def rank(a: int, b: int) -> int:
        return steps[(min(a, b), max(a, b))]

    def is_end(cell: int) -> bool:
        around = links[cell]
        return len(around) != 2 or rank(cell, around[0]) != rank(cell, around[1])

    lines, seen = [], set()
    for start in sorted(links):
        if not is_end(start):
            continue
        for follow in links[start]:
            if (start, follow) in seen:
                continue
            chain = [start, follow]
            while not is_end(chain[-1]):
                first, second = links[chain[-1]]
                chain.append(second if first == chain[-2] else first)
            seen.add((chain[-1], chain[-2]))
            lines.append((rank(start, follow), _smooth(chain)))
    return lines


def _smooth(chain: list[int]) -> LineString:
    """Round the corners (Chaikin, twice); the ends stay."""
    row, column = np.divmod(np.array(chain), WORK_SHAPE[1])
    points = np.stack(
        [LEFT + (column + 0.5) * WORK_CELL, TOP - (row + 0.5) * WORK_CELL], axis=1
    )
    for _ in range(2):
        first = 0.75 * points[:-1] + 0.25 * points[1:]
        second = 0.25 * points[:-1] + 0.75 * points[1:]
        middle = np.stack([first, second], axis=1).reshape(-1, 2)
        points = np.concatenate([points[:1], middle, points[-1:]])
    return LineString(np.round(points, 1)).simplify(12.0)
