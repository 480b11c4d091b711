"""Administrative units: codes, names, validity; joins by name that are safe."""

from __future__ import annotations

from .names import Suggestion, garbling, join_names, name_distance, name_key, name_kind
from .units import Units, units_from_table
from .vietnam import vietnam, vietnam_merges

__all__ = [
    "Suggestion",
    "Units",
    "garbling",
    "join_names",
    "name_distance",
    "name_key",
    "name_kind",
    "units_from_table",
    "vietnam",
    "vietnam_merges",
]
