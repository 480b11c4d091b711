"""Terrain: slope, profiles between two places, what is seen from where, horizons.

Heights are a raster in metres: a path, an `xarray.DataArray`, or (array, transform[, crs]).
Where the answer is a raster it comes as the heights came: a DataArray for a path or a
DataArray, an array of the same shape for an array. Unknown heights are NaN, and so is what
depends on them.
"""

from __future__ import annotations

from .paths import Profiles, earth_bulge, profile, profiles
from .sight import CumulativeViewshed, cumulative_viewshed, horizon, viewshed
from .surface import aspect, slope

__all__ = [
    "CumulativeViewshed",
    "Profiles",
    "aspect",
    "cumulative_viewshed",
    "earth_bulge",
    "horizon",
    "profile",
    "profiles",
    "slope",
    "viewshed",
]
