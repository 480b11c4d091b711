"""Administrative units: codes, names, validity, joins by name."""

from __future__ import annotations

__all__: list[str] = []
