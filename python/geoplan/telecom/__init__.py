"""Telecom: where operators cover, how many people live there, and what terrain allows."""

from __future__ import annotations

from ._p1812 import p1812, p1812_details, p1812_middle_latitude
from .coverage import covered_people, covered_region, covered_share

__all__ = [
    "covered_people",
    "covered_region",
    "covered_share",
    "p1812",
    "p1812_details",
    "p1812_middle_latitude",
]
