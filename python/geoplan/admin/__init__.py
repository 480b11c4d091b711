"""Administrative units: codes, names, validity, joins by name, crosswalks."""

from __future__ import annotations

from .crosswalk import Crosswalk
from .crosswalks import crosswalk_from_list, crosswalk_from_overlap, crosswalk_from_shares

__all__ = [
    "Crosswalk",
    "crosswalk_from_list",
    "crosswalk_from_overlap",
    "crosswalk_from_shares",
]
