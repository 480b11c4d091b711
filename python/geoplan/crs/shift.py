"""Why a layer does not lie where another says it should."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from .. import _core
from .._convert import Crs, crs_of, crs_text
from .._errors import make_error
from .._messages import say
from ._inputs import pairs


@dataclass(frozen=True)
class Shift:
    """How a second layer lies against a first.

    Attributes
    ----------
    cause : str
        ``"none"``, ``"swapped_axes"``, ``"datum"`` (VN-2000 and WGS 84 mistaken for each
        other), ``"scale"`` (0.9996 and 0.9999), ``"meridian"``, ``"projection"`` (several of
        these, as UTM for TM-3; or degrees for metres), ``"constant_shift"`` of unknown
        cause, ``"varying"`` (drawn differently, or matched wrongly).
    east_m, north_m, length_m : float
        The median shift over pairs, second minus first; NaN without a pair.
    spread_m : float
        1.4826 times the median distance of the pairs from it.
    tolerance_m : float
        Below which a median shift is taken for none.
    constant : bool
        Whether the spread is small against the shift.
    pairs : int
        How many were compared.
    explanations : DataFrame
        Those that hold, the fewest changes first: ``cause``, ``crs`` that the second layer
        would be in, ``remaining_m``, ``mend``, ``text``.
    """

    cause: str
    east_m: float
    north_m: float
    length_m: float
    spread_m: float
    tolerance_m: float
    constant: bool
    pairs: int
    explanations: pd.DataFrame = field(repr=False, compare=False)


def _places(data: Any, crs: Crs, name: str) -> tuple[npt.NDArray[np.float64], str]:
    """One place a row: points as they are, the centroids of other geometry."""
    if isinstance(data, (gpd.GeoDataFrame, gpd.GeoSeries)):
        centres = shapely.centroid(np.asarray(data.geometry.array, dtype=object))
        return pairs(shapely.get_x(centres), shapely.get_y(centres)), crs_of(
            data, crs, name=name
        )
    points = np.asarray(data, np.float64)
    if points.ndim != 2 or points.shape[1] != 2:
        raise make_error("bad_argument", say("{} must be a layer or have shape (n, 2)", name))
    return np.ascontiguousarray(points), crs_text(crs)


def explain_shift(
    a: Any, b: Any, *, crs_a: Crs = None, crs_b: Crs = None, tolerance_m: float = 5.0
) -> Shift:
    """Compare the same places in two layers, and try the known errors on the second.

    The first layer is taken as right; exchange the two to doubt the other. Medians are used,
    so a minority of wrong pairs changes little. Nothing is moved.

    Parameters
    ----------
    a, b : GeoDataFrame, GeoSeries, or array_like of shape (n, 2)
        The same places row by row: points, or what has a centroid. Two layers are matched by
        their index, which must hold the same labels.
    crs_a, crs_b : str, int or pyproj.CRS, optional
        The CRS that each is stated in, for arrays.
    tolerance_m : float
        A median shift up to this counts as none; more where the pairs scatter (three
        standard errors of a median).

    Returns
    -------
    Shift

    Examples
    --------
    >>> a = np.array([[103.9, 21.3], [104.1, 21.0], [104.6, 20.9]])
    >>> shift = explain_shift(a, a, crs_a="EPSG:4326", crs_b="EPSG:4756")
    >>> shift.cause, shift.explanations.mend[0], round(shift.length_m)
    ('datum', 'assign-crs EPSG:4326', 223)
    """
    layers = [isinstance(data, (gpd.GeoDataFrame, gpd.GeoSeries)) for data in (a, b)]
    if all(layers) and not a.index.equals(b.index):
        if not (a.index.is_unique and len(a) == len(b) and b.index.isin(a.index).all()):
            raise make_error(
                "bad_argument",
                say("the two layers must have the same labels in their indexes, in any order"),
            )
        b = b.loc[a.index]
    first, text_a = _places(a, crs_a, "a")
    second, text_b = _places(b, crs_b, "b")
    found = _core.crs.explain_shift(first, text_a, second, text_b, float(tolerance_m))
    columns = ["cause", "crs", "remaining_m", "mend", "text"]
    rows = [tuple(getattr(e, column) for column in columns) for e in found.explanations]
    return Shift(
        cause=found.cause,
        east_m=found.east_m,
        north_m=found.north_m,
        length_m=found.length_m,
        spread_m=found.spread_m,
        tolerance_m=found.tolerance_m,
        constant=found.constant,
        pairs=found.pairs,
        explanations=pd.DataFrame(rows, columns=columns),
    )
