"""What is wrong between coordinates and the CRS they are stated in."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._convert import Crs, crs_text
from .._errors import make_error
from .._messages import say
from ._inputs import Region, box, pairs, vertices


def _frame(findings: list[Any]) -> pd.DataFrame:
    columns = ["fault", "text", "evidence", "crs", "also", "explained", "mend", "advice"]
    rows = [tuple(getattr(finding, column) for column in columns) for finding in findings]
    return pd.DataFrame(rows, columns=columns)


def diagnose(
    data: Any,
    y: npt.ArrayLike | None = None,
    *,
    crs: Crs = None,
    region: Region = None,
    inside: float = 0.9,
) -> pd.DataFrame:
    """What is wrong with a layer's CRS, with the evidence and the mend. Nothing is changed.

    Found are: no CRS; degrees under a CRS in metres and the reverse; swapped axes; another
    central meridian; another CRS; coordinates outside the region, or that the CRS cannot hold.
    With Vietnam as the region a wrong zone often goes unseen, since a neighbour's meridian
    still puts the data in Vietnam: give the box of the province. What is off by less than a
    kilometre needs a second layer: see `explain_shift`.

    Parameters
    ----------
    data : GeoDataFrame, GeoSeries, or array_like
        A layer, which is judged by the CRS it states; or x (east or longitude), with `y`.
    y : array_like, optional
        North or latitude, when `data` is x.
    crs : str, int or pyproj.CRS, optional
        The CRS of x and y; None when none is stated. A layer states its own.
    region : west, south, east, north, or GeoDataFrame, optional
        Where the data should lie; see `suggest`.
    inside : float
        The least share of coordinates that must lie in the region; or, for data that reach
        beyond it, the least share of the region that they must cover.

    Returns
    -------
    DataFrame
        A row a fault, none when nothing is wrong: ``fault`` (``"missing"``,
        ``"degrees_in_metric"``, ``"metres_in_degrees"``, ``"swapped_axes"``,
        ``"wrong_meridian"``, ``"wrong_crs"``, ``"outside_region"``, ``"out_of_range"``),
        ``text``, ``evidence``, ``crs`` that explains the coordinates, ``also`` others that do
        as well, ``explained`` share of coordinates (or of the region), ``mend``
        (``"assign-crs EPSG:9206"``, ``"swap-axes"``; empty when it is not certain),
        ``advice``.

    Examples
    --------
    >>> found = diagnose([103.9, 104.6], [21.3, 20.9], crs="EPSG:9206")
    >>> found.fault[0], found.mend[0]
    ('degrees_in_metric', 'assign-crs EPSG:4326')
    """
    layer = isinstance(data, (gpd.GeoDataFrame, gpd.GeoSeries))
    if layer == (y is not None) or (layer and crs is not None):
        raise make_error(
            "bad_argument", say("expected a layer alone, or x and y with the CRS they are in")
        )
    xy = vertices(data) if y is None else pairs(data, y)
    stated = crs_text(data.crs if layer else crs)
    return _frame(_core.crs.diagnose(xy, stated, box(region), float(inside)))


def diagnose_grid(
    transform: Any,
    shape: tuple[int, int],
    *,
    crs: Crs = None,
    region: Region = None,
    inside: float = 0.9,
) -> pd.DataFrame:
    """The same for a raster, from its place; also cells too small to be metres.

    Parameters
    ----------
    transform : affine.Affine
        Of a raster with its rows along the x axis, as rasterio and rioxarray give it.
    shape : int, int
        Rows and columns.
    crs, region, inside
        See `diagnose`.

    Returns
    -------
    DataFrame
        As `diagnose`, with the fault ``"tiny_cells"`` for cells below a centimetre whose
        origin is in metres.

    Examples
    --------
    >>> from affine import Affine
    >>> place = Affine(0.000833, 0, 103.2, 0, -0.000833, 22.0)
    >>> diagnose_grid(place, (1800, 2200), crs="EPSG:9206").fault[0]
    'degrees_in_metric'
    """
    if transform.b != 0 or transform.d != 0:
        raise make_error("bad_argument", say("expected a raster that is not rotated"))
    place = (transform.c, transform.f, transform.a, transform.e)
    rows, columns = shape
    return _frame(
        _core.crs.diagnose_grid(
            place, (int(rows), int(columns)), crs_text(crs), box(region), float(inside)
        )
    )
