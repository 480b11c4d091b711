"""Geometry of the core as geopandas objects, and back; and CRS of any kind as text."""

from __future__ import annotations

from functools import reduce
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from . import _core
from ._errors import make_error
from ._messages import say

Geometries = Any  # GeoDataFrame, GeoSeries, or a sequence of shapely geometries
Crs = Any  # str, EPSG number, or what has to_wkt() (pyproj.CRS, rasterio's, …)

_KIND = shapely.GeometryType
_DEPTH = {  # offsets that shapely gives for each type, and those the columns have
    _KIND.POINT: ("points", 0),
    _KIND.MULTIPOINT: ("points", 1),
    _KIND.LINESTRING: ("lines", 1),
    _KIND.MULTILINESTRING: ("lines", 2),
    _KIND.POLYGON: ("polygons", 2),
    _KIND.MULTIPOLYGON: ("polygons", 3),
}
_CLASSES = {
    "points": _core.geom.Points,
    "lines": _core.geom.Lines,
    "polygons": _core.geom.Polygons,
}
_LEVELS = {"points": 1, "lines": 2, "polygons": 3}
_MULTI = {
    "points": _KIND.MULTIPOINT,
    "lines": _KIND.MULTILINESTRING,
    "polygons": _KIND.MULTIPOLYGON,
}


def crs_text(crs: Crs) -> str:
    """CRS of any kind as text that the core reads; "" for none."""
    if crs is None:
        return ""
    if isinstance(crs, str):
        return crs
    if isinstance(crs, (int, np.integer)):
        return f"EPSG:{crs}"
    if hasattr(crs, "to_wkt"):
        return str(crs.to_wkt())
    raise make_error(
        "crs",
        say("expected a CRS as text, EPSG number or pyproj.CRS, got {}", type(crs).__name__),
    )


def crs_of(data: Geometries, crs: Crs = None, *, name: str = "data") -> str:
    """The CRS that `data` states, or else the one given; both must agree."""
    stated = crs_text(getattr(data, "crs", None))
    given = crs_text(crs)
    if stated and given and not _core.crs.same(stated, given):
        raise make_error(
            "crs",
            say(
                "{} is in {}, but {} was given; leave crs out, or transform first",
                name,
                _core.crs.describe(stated),
                _core.crs.describe(given),
            ),
        )
    if not (stated or given):
        raise make_error("crs", say("{} states no CRS; give crs=, or call set_crs", name))
    return stated or given


def one_crs(a: Geometries, b: Geometries, names: tuple[str, str], crs: Crs = None) -> str:
    """The CRS of both; an error when they differ."""
    first = crs_of(a, crs, name=names[0])
    second = crs_of(b, crs, name=names[1])
    if not _core.crs.same(first, second):
        raise make_error(
            "crs",
            say(
                "{} is in {}, {} in {}; transform one of them first",
                names[0],
                _core.crs.describe(first),
                names[1],
                _core.crs.describe(second),
            ),
        )
    return first


def geometry_array(data: Geometries) -> npt.NDArray[np.object_]:
    """Shapely geometries of a GeoDataFrame, GeoSeries or sequence, shape (n)."""
    if isinstance(data, gpd.GeoDataFrame):
        data = data.geometry
    if isinstance(data, gpd.GeoSeries):
        return np.asarray(data.array, dtype=object)
    geometries = np.atleast_1d(np.asarray(data, dtype=object))
    if not (shapely.is_geometry(geometries) | shapely.is_missing(geometries)).all():
        raise make_error(
            "bad_type",
            say(
                "expected a GeoDataFrame, a GeoSeries or shapely geometries, got {}",
                type(data).__name__,
            ),
        )
    return geometries


def geometry_to_core(
    data: Geometries,
) -> tuple[str, npt.NDArray[np.float64], tuple[npt.NDArray[np.int64], ...]]:
    """Kind, coordinates (n, 2) and offsets, from the coordinates' level up to the rows'.

    Raises
    ------
    geoplan.Error
        When points, lines and polygons are mixed, or there are other types.
    """
    geometries = geometry_array(data)
    present = geometries[~(shapely.is_missing(geometries) | shapely.is_empty(geometries))]
    if len(present) == 0:
        return "points", np.empty((0, 2)), (np.zeros(len(geometries) + 1, np.int64),)
    try:
        if not np.isin(shapely.get_type_id(present), [k.value for k in _DEPTH]).all():
            raise ValueError
        # A point that is not there would come as NaN; as a multi-point it has no coordinate.
        if shapely.get_type_id(present).max() == _KIND.POINT and len(present) < len(geometries):
            geometries = geometries.copy()
            gone = shapely.is_missing(geometries) | shapely.is_empty(geometries)
            geometries[gone] = shapely.MultiPoint()
        kind, coords, offsets = shapely.to_ragged_array(geometries, include_z=False)
    except ValueError as error:
        found = sorted({g.geom_type for g in present})
        raise make_error(
            "bad_type",
            say(
                "expected only points, only lines or only polygons, found {}; select one "
                "kind, data[data.geom_type == 'Polygon'], or make all of them points, "
                "data.representative_point()",
                ", ".join(found),
            ),
        ) from error
    name, depth = _DEPTH[kind]
    levels = [np.ascontiguousarray(o, np.int64) for o in offsets[:depth]]
    if depth < _LEVELS[name]:  # single types: one part a row
        levels.append(np.arange(len(geometries) + 1, dtype=np.int64))
    return name, np.ascontiguousarray(coords, np.float64), tuple(levels)


def core_geometry(data: Geometries, *kinds: str, name: str = "data") -> Any:
    """Points, Lines or Polygons of the core; `kinds` names those that will do.

    Raises
    ------
    geoplan.Error
        For another kind.
    """
    kind, coords, offsets = geometry_to_core(data)
    if kinds and kind not in kinds:
        if len(coords) > 0:
            raise make_error(
                "bad_type",
                say(
                    "{} must be {}, found {}",
                    name,
                    reduce(lambda a, b: say("{} or {}", a, b), kinds),
                    kind,
                ),
            )
        kind = kinds[0]  # nothing but empty rows: any kind will do
    empty = np.zeros(1, np.int64)
    below = (empty,) * (_LEVELS[kind] - len(offsets))
    return _CLASSES[kind](coords, *below, *offsets)


def series_from_core(geometry: Any, index: Any = None, crs: Crs = None) -> gpd.GeoSeries:
    """Points, Lines or Polygons of the core as a GeoSeries; rows of one part are single."""
    kind = type(geometry).__name__.lower()
    levels = {"points": ("rows",), "lines": ("parts", "rows")}.get(
        kind, ("rings", "parts", "rows")
    )
    offsets = tuple(getattr(geometry, level) for level in levels)
    if len(geometry.coords) == 0:  # shapely cannot make nothing but empty rows
        shapes = shapely.empty(len(geometry), geom_type=_MULTI[kind])
    else:
        multi = shapely.from_ragged_array(_MULTI[kind], geometry.coords, offsets)
        single = np.diff(offsets[-1]) == 1
        shapes = np.where(single, shapely.get_geometry(multi, 0), multi)
    return gpd.GeoSeries(shapes, index=index, crs=crs_text(crs) or None)


def index_of(data: Geometries) -> pd.Index[Any] | None:
    """The index of a GeoDataFrame or GeoSeries; None for other sequences."""
    return data.index if isinstance(data, (gpd.GeoDataFrame, gpd.GeoSeries)) else None


def like(data: Geometries, values: npt.NDArray[Any], name: str) -> Any:
    """A Series with the index of `data`, or the array itself where it has none."""
    index = index_of(data)
    return values if index is None else pd.Series(values, index=index, name=name)


def with_geometry(data: Geometries, series: gpd.GeoSeries) -> Any:
    """`data` with other geometry, as it came in."""
    if isinstance(data, gpd.GeoDataFrame):
        name = data.geometry.name
        frame = pd.DataFrame(data).assign(**{name: series.array})
        return gpd.GeoDataFrame(frame, geometry=name, crs=series.crs)
    if isinstance(data, gpd.GeoSeries):
        series.name = data.name
    return series
