"""Location, union and intersection."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np

from .. import _core
from .._convert import (
    Crs,
    Geometries,
    core_geometry,
    index_of,
    like,
    one_crs,
    series_from_core,
    with_geometry,
)
from ..progress import bar


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
    return with_geometry(zones, series_from_core(shared, index_of(zones), known))
