"""Speeds over land: by class of land cover and of roads, on slopes, and as a surface."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from . import _core
from ._convert import Crs, Geometries, core_geometry, crs_of, crs_text
from ._errors import make_error
from ._messages import say
from ._rasters import Opened, Raster, open_raster

MODES = ("walking", "bicycling", "motorised")


def speed_surface(
    land_cover: Raster,
    speeds: pd.DataFrame | str = "worldcover",
    *,
    barriers: Geometries | None = None,
    roads: Geometries | None = None,
    road_class: str = "highway",
    road_speeds: pd.DataFrame | str = "osm_motorised",
    road_rule: str = "fastest",
    raster_crs: Crs = None,
) -> xr.Dataset:
    """How each cell is crossed: land cover, barriers on top of it, roads on top of both.

    Parameters
    ----------
    land_cover : path, DataArray or (array, transform[, crs])
        Whole numbers; NaN, masked cells and ``_FillValue`` are not known and stay so.
    speeds : DataFrame or str
        Columns ``class``, ``speed_kmh`` (on flat ground; 0: nobody can go) and ``mode``
        (walking, bicycling, motorised), a row for every class that occurs; or the name of a
        table of `speed_table`.
    barriers : GeoDataFrame or GeoSeries, optional
        Lines, polygons or points, transformed to the raster's CRS; every cell that they touch
        is barred.
    roads : GeoDataFrame, optional
        Lines, transformed to the raster's CRS; every cell that they touch gets their speed,
        also where that is slower, and they open barriers, as bridges do.
    road_class : str
        Column of `roads` with their class.
    road_speeds : DataFrame or str
        As `speeds`, for the classes of roads.
    road_rule : {"fastest", "last"}
        Which of several roads in a cell counts.
    raster_crs : str, int or pyproj.CRS, optional
        Of an array that states none.

    Returns
    -------
    Dataset
        ``speed_kmh`` (float32; 0: barrier, NaN: unknown) and ``mode`` (uint8: 0 walking, 1
        bicycling, 2 motorised), dimensions (y, x); the attribute ``opened_cells`` is how many
        cells of barriers roads opened.

    Raises
    ------
    geoplan.Error
        Naming classes that a table lacks, and speeds that cannot be.

    Examples
    --------
    >>> import geopandas, numpy, pandas, shapely, geoplan as gp
    >>> cover = (numpy.array([[40, 40, 80]]), (100, 0, 500000, 0, -100, 2300000), 9206)
    >>> line = shapely.LineString([(500050, 2299950), (500299, 2299950)])
    >>> road = geopandas.GeoDataFrame({"highway": ["tertiary"]}, geometry=[line], crs=9206)
    >>> gp.access.speed_surface(cover).speed_kmh.values.tolist()
    [[4.0, 4.0, 0.0]]
    >>> gp.access.speed_surface(cover, roads=road).speed_kmh.values.tolist()
    [[40.0, 40.0, 40.0]]
    """
    opened = open_raster(land_cover, crs=crs_text(raster_crs), name="land_cover")
    fastest = one_of("road_rule", road_rule, ("fastest", "last")) == "fastest"
    lines: Any = None
    classes: list[str] = []
    class_speeds: list[tuple[str, str, float, str, str]] = []
    if roads is not None:
        if road_class not in getattr(roads, "columns", ()):
            raise make_error("missing_column", say("roads has no column '{}'", road_class))
        lines = onto(core_geometry(roads, "lines", name="roads"), roads, opened, "roads")
        classes = [str(c) for c in roads[road_class]]
        class_speeds = _rows(road_speeds, "road_speeds")
    layers = []
    if barriers is not None:
        layers = [onto(core_geometry(barriers, name="barriers"), barriers, opened, "barriers")]
    kmh, mode, opened_cells = _core.access.speed_surface(
        opened.as_source(),
        _rows(speeds, "speeds"),
        barriers=layers,
        roads=lines,
        road_classes=classes,
        road_speeds=class_speeds,
        fastest=fastest,
    )
    result = dataset(opened.grid, {"speed_kmh": kmh, "mode": mode})
    result["speed_kmh"].attrs["units"] = "km/h"
    result.attrs["opened_cells"] = opened_cells
    return result


def speed_table(name: str) -> pd.DataFrame:
    """A table of speeds with the source of each: a start, to be mended for the place.

    Parameters
    ----------
    name : {"worldcover", "osm_walking", "osm_bicycling", "osm_motorised"}
        Walking by class of ESA WorldCover, or along roads by OpenStreetMap's ``highway``.

    Returns
    -------
    DataFrame
        ``class``, ``label``, ``speed_kmh``, ``mode``, ``source``.

    Raises
    ------
    geoplan.Error
        For another name.

    Examples
    --------
    >>> float(speed_table("worldcover").set_index("class").speed_kmh["40"])
    4.0
    """
    known = ("worldcover", *(f"osm_{mode}" for mode in MODES))
    if one_of("speed_table", name, known) == "worldcover":
        rows = _core.access.worldcover_speeds()
    else:
        rows = _core.access.osm_road_speeds(name.removeprefix("osm_"))
    return pd.DataFrame(rows, columns=["class", "label", "speed_kmh", "mode", "source"])


def tobler_kmh(slope: npt.ArrayLike, *, off_path: bool = False) -> Any:
    """Tobler's hiking function: 6 exp(-3.5 \\|s + 0.05\\|) km/h, off the path 0.6 of it.

    Parameters
    ----------
    slope : array_like
        Rise over horizontal distance in the direction of travel.
    off_path : bool
        Whether off footpaths.

    Returns
    -------
    float or ndarray
        Shape of `slope`; NaN in, NaN out.

    Examples
    --------
    >>> round(tobler_kmh(0.0), 3)
    5.037
    """
    return _core.access.tobler_kmh(np.asarray(slope, np.float64), off_path)


def speed_on_slope(
    flat_kmh: npt.ArrayLike,
    slope: npt.ArrayLike,
    *,
    mode: str = "walking",
    walking_law: str = "tobler",
) -> npt.NDArray[np.float64]:
    """Speed on a slope of someone who makes `flat_kmh` on flat ground.

    Parameters
    ----------
    flat_kmh, slope : array_like
        km/h, and rise over horizontal distance in the direction of travel; broadcast.
    mode, walking_law
        As in `travel_time`.

    Returns
    -------
    ndarray
        km/h.

    Examples
    --------
    >>> speed_on_slope(5.0, [-0.05, 0.0, 0.1]).round(2).tolist()
    [5.96, 5.0, 3.52]
    """
    flat, rise = np.broadcast_arrays(
        np.asarray(flat_kmh, np.float64), np.asarray(slope, np.float64)
    )
    kmh: npt.NDArray[np.float64] = _core.access.slope_speed_kmh(
        one_of("mode", mode, MODES),
        np.ascontiguousarray(flat).reshape(-1),
        np.ascontiguousarray(rise).reshape(-1),
        one_of("walking_law", walking_law, ("tobler", "langmuir")) == "langmuir",
    )
    return kmh.reshape(flat.shape)


def _rows(table: pd.DataFrame | str, name: str) -> list[tuple[str, str, float, str, str]]:
    if isinstance(table, str):
        table = speed_table(table)
    for column in ("class", "speed_kmh", "mode"):
        if column not in table:
            raise make_error("missing_column", say("{} has no column '{}'", name, column))
    columns = (table["class"], table["speed_kmh"].astype(float), table["mode"])
    return [(str(c), "", kmh, str(mode), "") for c, kmh, mode in zip(*columns, strict=True)]


def one_of(name: str, value: str, known: tuple[str, ...]) -> str:
    """The value of an option, which must be a known one."""
    if value in known:
        return value
    raise make_error(
        "bad_argument", say("{} must be one of {}, got '{}'", name, ", ".join(known), value)
    )


def onto(geometry: Any, data: Geometries, opened: Opened, name: str = "facilities") -> Any:
    """Geometry of the core that came from `data`, in the CRS of a raster."""
    return _core.geom.transform(geometry, crs_of(data, name=name), opened.grid.crs)


def dataset(grid: Any, arrays: dict[str, npt.NDArray[Any]]) -> xr.Dataset:
    """Arrays by cell on a grid, with the coordinates of the cells' centres."""
    x = grid.x0 + (np.arange(grid.columns) + 0.5) * grid.cell_width
    y = grid.y0 - (np.arange(grid.rows) + 0.5) * grid.cell_height
    corner = (grid.x0, grid.cell_width, 0.0, grid.y0, 0.0, -grid.cell_height)
    about = {"crs_wkt": grid.crs, "GeoTransform": " ".join(repr(float(c)) for c in corner)}
    shape = (grid.rows, grid.columns)
    return xr.Dataset(
        {key: (("y", "x"), values.reshape(shape)) for key, values in arrays.items()},
        coords={"x": x, "y": y, "spatial_ref": ((), 0, about)},
    )
