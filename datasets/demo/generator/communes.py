"""The commune polygons: simplified together, so that neighbours keep one common border."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from rasterio import features
from scipy import ndimage
from shapely.geometry import Polygon, shape

from .borders import OUTSIDE, add_exclave, allocate, pick_centres, province_mask
from .names import commune_codes, commune_names
from .noise import grid_noise
from .settings import CRS, LEFT, NGUON, TOP, WORK_CELL, WORK_SHAPE, WORK_TRANSFORM, stream
from .terrain import Terrain

COUNT = 60
TOWN_AREA = 16_000_000.0  # m2, planar: the enclave's area, known by construction


@dataclass
class Communes:
    """frame: one row a commune; labels: its number on the work grid; centres: x, y in m."""

    frame: gpd.GeoDataFrame
    labels: np.ndarray
    centres: np.ndarray
    town: int
    exclave: int


def make_communes(terrain: Terrain) -> Communes:
    """60 communes: 58 simple ones, one with two parts, one town inside another commune."""
    mask = province_mask()
    cells = pick_centres(terrain, mask, COUNT - 1)
    labels, exclave = add_exclave(allocate(terrain, mask, cells))
    polygons = _polygons(labels)
    town, around, seat = _town(labels)
    polygons[around] = polygons[around].difference(town)
    polygons.append(town)
    centres = [(LEFT + (c + 0.5) * WORK_CELL, TOP - (r + 0.5) * WORK_CELL) for r, c in cells]
    centres[around] = _ring_point(polygons[around], town)
    centres.append(seat)
    inside_town = features.rasterize([town], WORK_SHAPE, transform=WORK_TRANSFORM).astype(bool)
    labels[inside_town] = COUNT - 1
    frame = gpd.GeoDataFrame(
        {"ma_xa": commune_codes(COUNT), "ten_xa": commune_names(COUNT), "nguon": NGUON},
        geometry=[
            shapely.multipolygons([p]) if p.geom_type == "Polygon" else p for p in polygons
        ],
        crs=CRS,
    )
    return Communes(frame, labels, np.array(centres), COUNT - 1, exclave)


def _polygons(labels: np.ndarray) -> list[shapely.Geometry]:
    """Outline the cells, thin the outlines together, then let every vertex drift a little."""
    parts: dict[int, list[Polygon]] = {}
    ground = labels.astype("int32")
    for geometry, value in features.shapes(
        ground, mask=labels != OUTSIDE, connectivity=4, transform=WORK_TRANSFORM
    ):
        parts.setdefault(int(value), []).append(shape(geometry))
    outlines = [shapely.union_all(parts[i]) for i in range(len(parts))]
    # A vertex at every cell corner, so that three communes meet in a vertex of each.
    simple = shapely.coverage_simplify(shapely.segmentize(outlines, WORK_CELL), 260.0)
    drift = [np.round(170.0 * grid_noise(stream(k), WORK_SHAPE, 6.0, 2), 1) for k in (6, 7)]

    def move(points: np.ndarray) -> np.ndarray:
        column = np.clip((points[:, 0] - LEFT) / WORK_CELL, 0, WORK_SHAPE[1] - 1).astype(int)
        row = np.clip((TOP - points[:, 1]) / WORK_CELL, 0, WORK_SHAPE[0] - 1).astype(int)
        return points + np.stack([drift[0][row, column], drift[1][row, column]], axis=1)

    return [shapely.normalize(p) for p in shapely.transform(simple, move)]


def _town(labels: np.ndarray) -> tuple[Polygon, int, tuple[float, float]]:
    """A town of exactly TOWN_AREA in the roomiest commune: polygon, commune around it, seat."""
    room = np.zeros(WORK_SHAPE)
    for i in range(labels.max() + 1):
        room = np.maximum(room, ndimage.distance_transform_edt(labels == i))
    row, column = np.unravel_index(int(np.argmax(room)), WORK_SHAPE)
    around = int(labels[row, column])
    x, y = LEFT + (column + 0.5) * WORK_CELL, TOP - (row + 0.5) * WORK_CELL
    ring = _uneven_ring(34)
    scale = (TOWN_AREA / Polygon(ring).area) ** 0.5
    ring = np.round(ring * scale, 1) + np.array([round(x), round(y)])
    return _set_area(ring, TOWN_AREA), around, (x + 150.0, y - 150.0)


def _uneven_ring(count: int) -> np.ndarray:
    """Points around the origin, about one unit away, bulging here and there."""
    rng = stream(8)
    turn = np.linspace(0.0, 2.0 * np.pi, count, endpoint=False)
    wave = rng.random(3) * 2.0 * np.pi
    radius = 1.0 + 0.10 * np.sin(2 * turn + wave[0]) + 0.07 * np.sin(3 * turn + wave[1])
    radius += 0.05 * np.sin(5 * turn + wave[2]) + 0.05 * (rng.random(count) - 0.5)
    return np.round(np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1), 4)


def _set_area(ring: np.ndarray, area: float) -> Polygon:
    """Move the first vertex along x until the shoelace area is right (it is linear in x)."""
    ring = ring.copy()
    lack = area - Polygon(ring).area
    sign = 1.0 if Polygon(ring).exterior.is_ccw else -1.0
    ring[0, 0] += sign * 2.0 * lack / (ring[1, 1] - ring[-1, 1])
    return Polygon(ring)


def _ring_point(outer: shapely.Geometry, town: Polygon) -> tuple[float, float]:
    """A seat for the commune around the town: in its ground, 900 m from the town's border."""
    line = town.buffer(900.0).exterior
    for share in np.arange(0.0, 1.0, 0.02):
        point = line.interpolate(float(share), normalized=True)
        if outer.contains(point.buffer(500.0)):
            return point.x, point.y
    raise RuntimeError("no room around the town")
