"""Geometry: ground areas and lengths, repair, location, overlay.

Data is a GeoDataFrame, a GeoSeries, or a sequence of shapely geometries with `crs` given.
What has one value a row comes back as a Series with the same index (an array for a
sequence). Heights are ignored.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._convert import (
    Crs,
    Geometries,
    core_geometry,
    crs_of,
    crs_text,
    geometry_array,
    index_of,
    like,
    one_crs,
    series_from_core,
)
from .progress import bar

__all__ = [
    "area_km2",
    "densify",
    "find_invalid",
    "geodesic_m",
    "intersect",
    "length_km",
    "length_within_km",
    "locate",
    "points_on_surface",
    "repair",
    "transform",
    "unite",
]

_PROBLEM_COLUMNS = ("severity", "code", "file", "row", "text", "advice")


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
    return _with_geometry(geometries, series)


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
    return _with_geometry(polygons, series)


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
    return _with_geometry(polygons, kept), _problem_frame(problems)


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


def locate(
    points: Geometries, polygons: Geometries, *, crs: Crs = None, threads: int = 0
) -> Any:
    """Position of the first polygon that covers each point.

    Parameters
    ----------
    points : GeoDataFrame, GeoSeries or sequence
        Shape (n); of a row of several points the first counts.
    polygons : GeoDataFrame, GeoSeries or sequence
        Valid, shape (m), in the same CRS. Borders count as inside.
    crs : str, int or pyproj.CRS, optional
        For data that states none.
    threads : int
        0: all.

    Returns
    -------
    Series or ndarray of int64
        Position in `polygons` (not its index), -1 outside all; shape (n).

    Raises
    ------
    geoplan.Error
        When the two CRS differ.

    Examples
    --------
    >>> import shapely
    >>> zones = [shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]
    >>> locate([shapely.Point(1.5, 0.5), shapely.Point(5, 5)], zones, crs=4326)
    array([ 1, -1])
    """
    one_crs(points, polygons, ("points", "polygons"), crs)
    columns = core_geometry(points, "points", name="points")
    places = _core.geom.representative_points(columns)
    zones = core_geometry(polygons, "polygons", name="polygons")
    has_place = np.diff(places.rows) == 1
    rows = np.full(len(has_place), -1, dtype=np.int64)
    rows[has_place] = _core.geom.locate(places, zones, threads)
    return like(points, rows, "row")


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


def unite(polygons: Geometries) -> gpd.GeoSeries:
    """Union of all polygons.

    Parameters
    ----------
    polygons : GeoDataFrame, GeoSeries or sequence
        Valid, shape (n).

    Returns
    -------
    GeoSeries
        One row; empty when there is nothing.

    Raises
    ------
    geoplan.Error
        Naming the row that must be repaired first.

    Examples
    --------
    >>> import shapely
    >>> float(unite([shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)]).area[0])
    7.0
    """
    united = _core.geom.unite(core_geometry(polygons, "polygons", name="polygons"))
    return series_from_core(united, None, getattr(polygons, "crs", None))


def intersect(
    zones: Geometries,
    region: Geometries,
    *,
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> Any:
    """What each zone has in common with a region.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries or sequence
        Valid polygons, shape (n).
    region : GeoDataFrame, GeoSeries or sequence
        One valid row (see `unite`), in the same CRS.
    crs : str, int or pyproj.CRS, optional
        For data that states none.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    GeoDataFrame or GeoSeries
        As `zones` came in, shape (n); empty where they have no area in common.

    Raises
    ------
    geoplan.Error
        When the two CRS differ, or a row must be repaired first.

    Examples
    --------
    >>> import shapely
    >>> zones = [shapely.box(0, 0, 1, 1), shapely.box(5, 5, 6, 6)]
    >>> intersect(zones, [shapely.box(0.5, 0, 3, 3)], crs=9206).area.tolist()
    [0.5, 0.0]
    """
    known = one_crs(zones, region, ("zones", "region"), crs)
    zone_columns = core_geometry(zones, "polygons", name="zones")
    region_columns = core_geometry(region, "polygons", name="region")
    with bar(progress) as tell:
        shared = _core.geom.intersect(zone_columns, region_columns, threads, tell)
    return _with_geometry(zones, series_from_core(shared, index_of(zones), known))


def _with_geometry(data: Geometries, series: gpd.GeoSeries) -> Any:
    """`data` with other geometry, as it came in."""
    if isinstance(data, gpd.GeoDataFrame):
        name = data.geometry.name
        frame = pd.DataFrame(data).assign(**{name: series.array})
        return gpd.GeoDataFrame(frame, geometry=name, crs=series.crs)
    if isinstance(data, gpd.GeoSeries):
        series.name = data.name
    return series


def _row_names(data: Geometries) -> list[str]:
    index = index_of(data)
    return [str(i) for i in (range(len(geometry_array(data))) if index is None else index)]


def _problem_frame(problems: list[Any]) -> pd.DataFrame:
    rows = [[getattr(p, c) for c in _PROBLEM_COLUMNS] for p in problems]
    return pd.DataFrame(rows, columns=list(_PROBLEM_COLUMNS), dtype="str")
