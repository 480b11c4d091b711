"""Telecom: where operators cover, how many people live there, and how radio waves fade."""

from __future__ import annotations

from ._itm import itm_area, itm_point_to_point, itm_warnings
from ._p1812 import p1812, p1812_details, p1812_middle_latitude
from ._path_loss import (
    building_entry_loss,
    free_space_loss,
    rural_macro_loss,
    rural_macro_sight,
    urban_macro_loss,
    urban_macro_sight,
)
from .area import AreaLevels, BestServer, area_levels
from .coverage import covered_people, covered_region, covered_share, settle_reports
from .stations import reference_eirp, resource_blocks, station_types, transmitters

__all__ = [
    "AreaLevels",
    "BestServer",
    "area_levels",
    "building_entry_loss",
    "covered_people",
    "covered_region",
    "covered_share",
    "free_space_loss",
    "itm_area",
    "itm_point_to_point",
    "itm_warnings",
    "p1812",
    "p1812_details",
    "p1812_middle_latitude",
    "reference_eirp",
    "resource_blocks",
    "rural_macro_loss",
    "rural_macro_sight",
    "settle_reports",
    "station_types",
    "transmitters",
    "urban_macro_loss",
    "urban_macro_sight",
]
