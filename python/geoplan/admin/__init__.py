"""Administrative units: codes, names, validity; joins by name that are safe; crosswalks."""

from __future__ import annotations

from .crosswalk import Crosswalk
from .crosswalks import crosswalk_from_list, crosswalk_from_overlap, crosswalk_from_shares
from .names import Suggestion, garbling, join_names, name_distance, name_key, name_kind
from .units import Units, units_from_table
from .vietnam import vietnam, vietnam_merges

__all__ = [
    "Crosswalk",
    "Suggestion",
    "Units",
    "crosswalk_from_list",
    "crosswalk_from_overlap",
    "crosswalk_from_shares",
    "garbling",
    "join_names",
    "name_distance",
    "name_key",
    "name_kind",
    "units_from_table",
    "vietnam",
    "vietnam_merges",
]
