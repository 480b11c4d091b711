"""Pages for people: what was found in a folder, with maps of where."""

from __future__ import annotations

from .findings_page import findings_page, page_of

__all__ = ["findings_page", "page_of"]
