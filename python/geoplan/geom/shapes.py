"""Transforms, repair and points of single features."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import _core
from .._convert import (
    Crs,
    Geometries,
    core_geometry,
    crs_of,
    crs_text,
    geometry_array,
    index_of,
    series_from_core,
    with_geometry,
)

_PROBLEM_COLUMNS = ("severity", "code", "file", "row", "text", "advice")


def transform(geometries: Geometries, to_crs: Crs, *, crs: Crs = None) -> Any:
    """The same features in another CRS, by one operation for all (see `crs.operation`).

    Parameters
    ----------
    geometries : GeoDataFrame, GeoSeries or sequence
        Only points, only lines or only polygons, shape (n).
    to_crs : str, int or pyproj.CRS
        The CRS wanted.
    crs : str, int or pyproj.CRS, optional
        For data that states none.

    Returns
    -------
    GeoDataFrame or GeoSeries
        As came in (a GeoSeries for a sequence), shape (n).

    Raises
    ------
    geoplan.Error
        When PROJ knows no transformation, or a coordinate lies outside what it can do.

    Examples
    --------
    >>> import shapely
    >>> there = transform([shapely.Point(104.63, 20.85)], 9206, crs=4326)
    >>> print(f"{there.x[0]:.3f} {there.y[0]:.3f}")
    565364.629 2306474.082
    """
    columns = core_geometry(geometries, name="geometries")
    from_crs = crs_of(geometries, crs, name="geometries")
    moved = _core.geom.transform(columns, from_crs, crs_text(to_crs))
    series = series_from_core(moved, index_of(geometries), to_crs)
    return with_geometry(geometries, series)


def densify(polygons: Geometries, max_step: float) -> Any:
    """Vertices added evenly on long edges, the same from either side of a border.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Shape (n).
    max_step : float
        Longest edge left, in the unit of the coordinates.

    Returns
    -------
    GeoDataFrame or GeoSeries
        As came in, shape (n).

    Raises
    ------
    geoplan.Error
        Unless `max_step` is positive and finite.

    Examples
    --------
    >>> import shapely
    >>> len(densify([shapely.box(0, 0, 2, 1)], 1.0)[0].exterior.coords)
    7
    """
    dense = _core.geom.densify(core_geometry(polygons, "polygons", name="polygons"), max_step)
    series = series_from_core(dense, index_of(polygons), getattr(polygons, "crs", None))
    return with_geometry(polygons, series)


def repair(polygons: Geometries, *, threads: int = 0) -> tuple[Any, pd.DataFrame]:
    """Make invalid polygons valid, and say what was done.

    Valid rows stay as they are. Of an invalid one GEOS's structure repair keeps the polygonal
    parts; an empty one, or one with coordinates that are not finite, becomes empty.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Shape (n).
    threads : int
        0: all.

    Returns
    -------
    polygons : GeoDataFrame or GeoSeries
        As came in, shape (n).
    problems : DataFrame
        severity, code ("invalid_polygon", "unusable_polygon"), file, row (the index), text,
        advice.

    Examples
    --------
    >>> import shapely
    >>> bow_tie = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    >>> mended, problems = repair([bow_tie])
    >>> mended.area[0], problems.code[0]
    (np.float64(2.0), 'invalid_polygon')
    """
    columns = core_geometry(polygons, "polygons", name="polygons")
    valid, problems = _core.geom.repair(columns, _row_names(polygons), "", threads)
    series = series_from_core(valid, index_of(polygons), getattr(polygons, "crs", None))
    changed = np.isin(_row_names(polygons), [p.row for p in problems])
    shapes = np.where(changed, np.asarray(series.array, object), geometry_array(polygons))
    kept = gpd.GeoSeries(shapes, index=series.index, crs=series.crs)
    return with_geometry(polygons, kept), _problem_frame(problems)


def find_invalid(polygons: Geometries, *, threads: int = 0) -> pd.DataFrame:
    """What `repair` would find, as errors, without repairing.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Shape (n).
    threads : int
        0: all.

    Returns
    -------
    DataFrame
        severity, code, file, row (the index), text, advice; empty when all are valid.

    Examples
    --------
    >>> import shapely
    >>> len(find_invalid([shapely.box(0, 0, 1, 1)]))
    0
    """
    columns = core_geometry(polygons, "polygons", name="polygons")
    return _problem_frame(_core.geom.find_invalid(columns, _row_names(polygons), "", threads))


def points_on_surface(polygons: Geometries) -> gpd.GeoSeries:
    """One point inside each polygon; none (empty) for an empty row.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Shape (n).

    Returns
    -------
    GeoSeries
        Points, shape (n).

    Examples
    --------
    >>> import shapely
    >>> points_on_surface([shapely.box(0, 0, 2, 2)])[0].wkt
    'POINT (1 1)'
    """
    points = _core.geom.points_on_surface(core_geometry(polygons, "polygons", name="polygons"))
    return series_from_core(points, index_of(polygons), getattr(polygons, "crs", None))


def _row_names(data: Geometries) -> list[str]:
    index = index_of(data)
    return [str(i) for i in (range(len(geometry_array(data))) if index is None else index)]


def _problem_frame(problems: list[Any]) -> pd.DataFrame:
    rows = [[getattr(p, c) for c in _PROBLEM_COLUMNS] for p in problems]
    return pd.DataFrame(rows, columns=list(_PROBLEM_COLUMNS), dtype="str")
