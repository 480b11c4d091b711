"""Which rows of two columns overlap, and by how much."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import _core
from .._convert import Crs, Geometries, core_geometry, one_crs, series_from_core
from ..progress import bar


def overlay_pairs(
    a: Geometries,
    b: Geometries,
    *,
    crs: Crs = None,
    pieces: bool = False,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """Pairs of rows with an area in common.

    Parameters
    ----------
    a, b : GeoDataFrame, GeoSeries or sequence
        Valid polygons, in one CRS. Rows of either may overlap each other.
    crs : str, int or pyproj.CRS, optional
        For data that states none.
    pieces : bool
        Whether to give what each pair has in common as a polygon too; areas alone are
        several times quicker.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    DataFrame, or GeoDataFrame with pieces
        ``a`` and ``b``, positions of the rows, and ``area``, planar, in squared units of the
        coordinates; by the row of `a`, then of `b`. Neighbours that share a border only are
        no pair.

    Raises
    ------
    geoplan.Error
        When the two CRS differ, or a row must be repaired first.

    Examples
    --------
    >>> import shapely
    >>> a = [shapely.box(0, 0, 2, 2)]
    >>> b = [shapely.box(-1, 0, 0.5, 2), shapely.box(0.5, 0, 4, 4), shapely.box(2, 0, 3, 2)]
    >>> overlay_pairs(a, b, crs=9206)
       a  b  area
    0  0  0   1.0
    1  0  1   3.0
    """
    known = one_crs(a, b, ("a", "b"), crs)
    first = core_geometry(a, "polygons", name="a")
    second = core_geometry(b, "polygons", name="b")
    with bar(progress) as tell:
        rows_a, rows_b, area, common = _core.geom.overlay_pairs(
            first, second, pieces, threads, tell
        )
    frame = pd.DataFrame(
        {"a": rows_a.astype(np.int64), "b": rows_b.astype(np.int64), "area": area}
    )
    if common is None:
        return frame
    return gpd.GeoDataFrame(frame, geometry=series_from_core(common, None, known))
