"""A small map of the zones with one place marked, as inline SVG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import shapely

from .._convert import series_from_core
from .._messages import number_text, say

Box = tuple[float, float, float, float]  # west, south, east, north in degrees

WIDTH = 240  # pixels of a map
FINEST = 1 / 300  # of the map's width: smaller bends of an outline are left out
FARTHEST = 4  # times the zones' extent: a place beyond it would shrink the zones to a dot
LEAST_MARK = 0.02  # of the map's width: the ring around a small place


def box_text(box: Box) -> str:
    """The box in words."""
    west, south, east, north = (number_text(number, ".4f") for number in box)
    return say("longitude {} to {}, latitude {} to {}", west, east, south, north)


@dataclass(frozen=True)
class ZonesMap:
    """Outlines of the zones in degrees, and the box around them."""

    shapes: list[Any]
    box: Box

    @classmethod
    def of(cls, layer: Any) -> ZonesMap | None:
        """From a layer of the core; None when it has no shapes or states no CRS."""
        if layer is None or not layer.crs:
            return None
        shapes = gpd.GeoSeries(series_from_core(layer.geometry), crs=layer.crs)
        shapes = shapes.to_crs("EPSG:4326")
        shapes = shapes[[shape is not None and not shape.is_empty for shape in shapes]]
        box = shapes.total_bounds
        if not len(shapes) or not all(math.isfinite(number) for number in box):
            return None
        west, south, east, north = (float(number) for number in box)
        step = max(east - west, north - south) * FINEST
        outlines = shapes.simplify(step, preserve_topology=True)
        return cls(list(outlines), (west, south, east, north))

    def outlines(self) -> str:
        """The outlines, hidden, once for all maps of a page."""
        rings = "".join(
            "M"
            + "L".join(f"{x:g} {y:g}" for x, y in self._on_paper(part.exterior.coords))
            + "Z"
            for shape in self.shapes
            for part in shapely.get_parts(shape)
        )
        return (
            '<svg width="0" height="0" class="outlines"><defs>'
            f'<path id="zones" d="{rings}"/></defs></svg>'
        )

    def marked(self, place: Box) -> str:
        """A map with a place marked; empty when the place lies too far away to be drawn."""
        ends = [self.box, place]
        around = (
            min(box[0] for box in ends), min(box[1] for box in ends),
            max(box[2] for box in ends), max(box[3] for box in ends),
        )  # fmt: skip
        extent = max(self.box[2] - self.box[0], self.box[3] - self.box[1])
        if max(around[2] - around[0], around[3] - around[1]) > FARTHEST * extent:
            return ""
        left, top, width, height = self._frame(around)
        x, y, across, down = self._frame(place)
        ring = max(math.hypot(across, down) / 2, LEAST_MARK * width) * 1.3
        edge = 0.05 * max(width, height)
        view = (left - edge, top - edge, width + 2 * edge, height + 2 * edge)
        shape = " ".join(f"{number:g}" for number in view)
        return (
            f'<svg viewBox="{shape}" width="{WIDTH}" height="{WIDTH * view[3] / view[2]:.0f}" '
            f'role="img"><use href="#zones"/>'
            f'<rect x="{x:g}" y="{y:g}" width="{across:g}" height="{down:g}"/>'
            f'<circle cx="{x + across / 2:g}" cy="{y + down / 2:g}" r="{ring:g}"/></svg>'
        )

    def _on_paper(self, coords: Any) -> list[tuple[float, float]]:
        """Degrees as thousandths of the zones' extent, east shortened as on the ground."""
        west, south, east, north = self.box
        scale = 1000 / max(east - west, north - south, 1e-9)
        shorter = math.cos(math.radians((south + north) / 2))
        return [((x - west) * shorter * scale, (north - y) * scale) for x, y, *_ in coords]

    def _frame(self, box: Box) -> Box:
        """Left, top, width and height on paper."""
        (left, top), (right, bottom) = self._on_paper([(box[0], box[3]), (box[2], box[1])])
        return left, top, right - left, bottom - top
