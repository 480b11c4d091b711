"""Coordinate reference systems: transforms, the zones of VN-2000, and what is wrong.

A CRS may be given as text ("EPSG:9206", a PROJ string, WKT), as an EPSG number, or as a
`pyproj.CRS`. x is east or longitude and y is north or latitude, whatever the CRS says.
"""

from __future__ import annotations

from .faults import diagnose, diagnose_grid
from .shift import Shift, explain_shift
from .transforms import describe, operation, same, transform
from .vn2000 import suggest, vn2000_zones, zones_for

__all__ = [
    "Shift",
    "describe",
    "diagnose",
    "diagnose_grid",
    "explain_shift",
    "operation",
    "same",
    "suggest",
    "transform",
    "vn2000_zones",
    "zones_for",
]
