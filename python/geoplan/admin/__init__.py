"""Administrative units: codes, names, validity; joins by name that are safe."""

from __future__ import annotations

from .names import Suggestion, garbling, join_names, name_distance, name_key, name_kind

__all__ = [
    "Suggestion",
    "garbling",
    "join_names",
    "name_distance",
    "name_key",
    "name_kind",
]
