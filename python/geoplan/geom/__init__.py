"""Geometry: ground areas and lengths, repair, location, overlay.

Data is a GeoDataFrame, a GeoSeries, or a sequence of shapely geometries with `crs` given.
What has one value a row comes back as a Series with the same index (an array for a
sequence). Heights are ignored.
"""

from __future__ import annotations

from .measures import area_km2, geodesic_m, length_km, length_within_km
from .overlay import intersect, locate, unite
from .pairs import overlay_pairs
from .shapes import densify, find_invalid, points_on_surface, repair, transform

__all__ = [
    "area_km2",
    "densify",
    "find_invalid",
    "geodesic_m",
    "intersect",
    "length_km",
    "length_within_km",
    "locate",
    "overlay_pairs",
    "points_on_surface",
    "repair",
    "transform",
    "unite",
]
