"""Telecom: where operators cover, and how many people live there."""

from __future__ import annotations

from .coverage import covered_people, covered_region, covered_share

__all__ = ["covered_people", "covered_region", "covered_share"]
