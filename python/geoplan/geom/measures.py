"""Ground areas, lengths and distances."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .._convert import Crs, Geometries, core_geometry, crs_of, crs_text, like, one_crs
from ..progress import bar


def area_km2(polygons: Geometries, *, crs: Crs = None) -> Any:
    """Ground area of each polygon on the ellipsoid of its CRS; edges are geodesics.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Polygons and multipolygons, shape (n).
    crs : str, int or pyproj.CRS, optional
        For data that states none.

    Returns
    -------
    Series or ndarray
        km², shape (n); 0 for an empty row.

    Raises
    ------
    geoplan.Error
        When there are other geometries, or no CRS is known.

    Examples
    --------
    >>> import shapely
    >>> print(area_km2([shapely.box(104, 21, 105, 22)], crs=4326).round(3))
    [11473.233]
    """
    columns = core_geometry(polygons, "polygons", name="polygons")
    areas = _core.geom.area_km2(columns, crs_of(polygons, crs, name="polygons"))
    return like(polygons, areas, "area_km2")


def length_km(lines: Geometries, *, crs: Crs = None) -> Any:
    """Ground length of each line on the ellipsoid of its CRS.

    Parameters
    ----------
    lines : GeoDataFrame, GeoSeries or sequence
        Lines and multilines, shape (n).
    crs : str, int or pyproj.CRS, optional
        For data that states none.

    Returns
    -------
    Series or ndarray
        km, shape (n); 0 for an empty row.

    Raises
    ------
    geoplan.Error
        When there are other geometries, or no CRS is known.

    Examples
    --------
    >>> import shapely
    >>> print(length_km([shapely.LineString([(104, 21), (104, 22)])], crs=4326).round(3))
    [110.724]
    """
    columns = core_geometry(lines, "lines", name="lines")
    return like(
        lines, _core.geom.length_km(columns, crs_of(lines, crs, name="lines")), "length_km"
    )


def geodesic_m(a: npt.ArrayLike, b: npt.ArrayLike, *, crs: Crs) -> npt.NDArray[np.float64]:
    """Geodesic distance from each place of `a` to that of `b`.

    Parameters
    ----------
    a, b : array_like
        Coordinates in `crs`, east or longitude first, shape (n, 2).
    crs : str, int or pyproj.CRS
        Whose ellipsoid is used.

    Returns
    -------
    ndarray
        Metres, shape (n); NaN where a coordinate is NaN.

    Raises
    ------
    geoplan.Error
        When `a` and `b` differ in length.

    Examples
    --------
    >>> print(geodesic_m([(104, 21)], [(104, 22)], crs=4326).round(1))
    [110723.6]
    """
    first = np.ascontiguousarray(np.atleast_2d(np.asarray(a)), np.float64)
    second = np.ascontiguousarray(np.atleast_2d(np.asarray(b)), np.float64)
    return np.asarray(_core.geom.geodesic_m(first, second, crs_text(crs)))


def length_within_km(
    lines: Geometries,
    polygons: Geometries,
    *,
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """Ground length of all lines inside each polygon.

    Lines are cut in the plane of their CRS and measured on its ellipsoid. A stretch along the
    border of two polygons counts for both.

    Parameters
    ----------
    lines : GeoDataFrame, GeoSeries or sequence
        Shape (n).
    polygons : GeoDataFrame, GeoSeries or sequence
        Valid, shape (m), in the same CRS.
    crs : str, int or pyproj.CRS, optional
        For data that states none.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    Series or ndarray
        km, shape (m), index of `polygons`.

    Raises
    ------
    geoplan.Error
        When the two CRS differ, or a line has a coordinate that is not finite.

    Examples
    --------
    >>> import shapely
    >>> road = [shapely.LineString([(104, 21), (104, 23)])]
    >>> print(length_within_km(road, [shapely.box(103, 21, 105, 22)], crs=4326).round(3))
    [110.724]
    """
    known = one_crs(lines, polygons, ("lines", "polygons"), crs)
    line_columns = core_geometry(lines, "lines", name="lines")
    zones = core_geometry(polygons, "polygons", name="polygons")
    with bar(progress) as tell:
        km = _core.geom.length_within_km(line_columns, zones, known, threads, tell)
    return like(polygons, km, "length_km")
