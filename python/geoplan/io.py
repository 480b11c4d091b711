"""Files in and out: vectors, tables and rasters, with encodings, nodata and CRS settled."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import geopandas as gpd
import numpy as np
import pandas as pd
import xarray as xr

from . import _core
from ._convert import core_geometry, crs_text, series_from_core
from ._encodings import Encoding, decode, detect_encoding
from ._frames import frame_from, table_from
from ._messages import say

__all__ = [
    "Encoding",
    "check_raster",
    "decode",
    "detect_encoding",
    "files_of",
    "layer_names",
    "points_from_table",
    "read_classes",
    "read_raster",
    "read_table",
    "read_vector",
    "sha256_of_file",
    "write_csv",
    "write_gpkg",
]

Path = str | os.PathLike[str]
Where = Mapping[str, str | Sequence[str]]
Kind = Literal["any", "points", "lines", "polygons"]

MOST_CELLS = 400_000_000


def layer_names(path: Path) -> list[str]:
    """Names of the layers of a vector file, or of the sheets of a workbook.

    Parameters
    ----------
    path : path
        The file, or ``"PG:dbname=…"`` for PostGIS.

    Returns
    -------
    list of str
        In the order of the file, without QGIS's own table ``layer_styles``.

    Raises
    ------
    FileError
        For a file that is missing, broken or of no listed format.
    """
    names: list[str] = _core.io.layer_names(os.fspath(path))
    return names


def read_vector(
    path: Path,
    *,
    layer: str = "",
    crs: Any = None,
    where: Where | None = None,
    kind: Kind | Literal["mixed"] = "mixed",
    encoding: Encoding | None = None,
    capital_font: bool = False,
) -> gpd.GeoDataFrame:
    """One layer of a GeoPackage, Shapefile, GeoJSON, FlatGeobuf, MapInfo file or of PostGIS.

    Parameters
    ----------
    path : path
        The file, or ``"PG:dbname=…"`` for PostGIS.
    layer : str
        Needed when the file has several.
    crs : anything pyproj takes, optional
        The CRS of the coordinates, for a file that states none.
    where : mapping of column to value or values, optional
        Keeps rows whose value (as text) in that one column is among the values.
    kind : {"mixed", "any", "points", "lines", "polygons"}
        "mixed" reads what there is; "any" makes it an error when kinds are mixed; the others
        leave rows of other kinds out.
    encoding : str, optional
        Of values and names of columns (see `decode`); none: UTF-8, or what the file declares.
        For a Shapefile that of its bytes, whatever its .cpg says, and for a MapInfo file
        without character set; for formats of Unicode whose text was spoilt before,
        ``"tcvn3-as-utf8"``, ``"vni-as-utf8"``, ``"utf8-twice"``.
    capital_font : bool
        The text was set in a capital font (.VnTimeH): make capitals of it.

    Returns
    -------
    GeoDataFrame
        shape (n), in the order of the file ("mixed": points, lines, polygons, each in that
        order); geometries in x, y, an empty one where a row has none. Integer columns with
        gaps are ``Int64``.

    Raises
    ------
    FileError
        For a file that is missing, broken, of no listed format, or with text not in its
        encoding (naming the one that it seems to be in).
    MissingColumnError
        For no such layer, or several and none named.
    BadValueError
        For geometries of other kinds than asked for, or another CRS than the file states.

    Examples
    --------
    >>> import tempfile, geopandas, shapely, geoplan as gp
    >>> folder = tempfile.mkdtemp()
    >>> place = geopandas.GeoDataFrame(
    ...     {"code": ["03646"]}, geometry=[shapely.Point(104.6, 20.9)], crs="EPSG:4326")
    >>> place.to_file(folder + "/a.gpkg")
    >>> gp.io.read_vector(folder + "/a.gpkg").code.tolist()
    ['03646']
    """
    text = os.fspath(path)
    options: dict[str, Any] = {
        "layer": layer,
        "crs": crs_text(crs),
        "where": _where(where),
        "encoding": encoding or "",
        "capital_font": capital_font,
    }
    if kind != "mixed":
        return _frame(_core.io.read_layer(text, kind=kind, **options))
    parts = [_frame(part) for part in _core.io.read_layers_by_kind(text, **options)]
    if len(parts) == 1:
        return parts[0]
    rows = pd.concat(parts, ignore_index=True)
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=parts[0].crs)


def read_table(
    path: Path,
    *,
    layer: str = "",
    where: Where | None = None,
    encoding: Encoding | None = None,
    capital_font: bool = False,
) -> pd.DataFrame:
    """Rows of a CSV file, of a workbook's sheet, or the attributes of a vector layer.

    Codes with leading zeros stay text; an empty cell is NA. CSV has ``,``, ``;`` or tab,
    whichever its header has most of.

    Parameters
    ----------
    path : path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx``, ``.ods``, or a vector file.
    layer : str
        Sheet or layer; needed when the file has several.
    where : mapping of column to value or values, optional
        Keeps rows whose value (as text) in that one column is among the values.
    encoding : str, optional
        Of values and names of columns (see `decode`); none: UTF-8, UTF-16 with its byte order
        mark, or what the file declares. For vector files as in `read_vector`.
    capital_font : bool
        The text was set in a capital font (.VnTimeH): make capitals of it.

    Returns
    -------
    DataFrame
        shape (n, columns), rows without any value left out.

    Raises
    ------
    FileError
        For a file that is missing, broken or not in its encoding (naming the one that it
        seems to be in), or a row with another number of fields than the header, with its line.
    BadValueError
        For a column without a name, or a name that stands twice.
    MissingColumnError
        For no such sheet, or several and none named.

    Examples
    --------
    >>> import tempfile, pathlib, geoplan as gp
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "a.csv"
    >>> _ = path.write_text("code;people\\n03646;1200\\n03648;\\n")
    >>> gp.io.read_table(path).code.tolist()
    ['03646', '03648']
    """
    table = _core.io.read_table(
        os.fspath(path),
        layer=layer,
        where=_where(where),
        encoding=encoding or "",
        capital_font=capital_font,
    )
    return frame_from(table)


def points_from_table(frame: pd.DataFrame, *, x: str, y: str, crs: Any) -> gpd.GeoDataFrame:
    """Points from two number columns of a table.

    Parameters
    ----------
    frame : DataFrame, shape (n, columns)
    x, y : str
        Columns of east or longitude, and of north or latitude.
    crs : anything pyproj takes
        What the coordinates mean, e.g. ``"EPSG:4326"``.

    Returns
    -------
    GeoDataFrame
        shape (n); an empty point where either is not known.

    Raises
    ------
    MissingColumnError
        For a column that is not there.
    BadValueError
        For a column that is text, with its first values, or no CRS.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> places = pandas.DataFrame({"lng": [104.6], "lat": [20.9]})
    >>> gp.io.points_from_table(places, x="lng", y="lat", crs="EPSG:4326").geometry[0].x
    104.6
    """
    return _frame(_core.io.points_from_table(table_from(frame), x, y, crs_text(crs), ""))


def read_raster(
    path: Path,
    *,
    band: int = 1,
    nodata: float | None = None,
    crs: Any = None,
    most_cells: int = MOST_CELLS,
) -> xr.DataArray:
    """A band of a GeoTIFF, GeoPackage, Erdas Imagine, ESRI ASCII, .hgt, .bil or ENVI raster.

    Parameters
    ----------
    path : path
    band : int
        From 1.
    nodata : float, optional
        A stored value that means none, beside the file's own.
    crs : anything pyproj takes, optional
        For a file that states none.
    most_cells : int
        More cells are an error, since all of it is read into memory.

    Returns
    -------
    DataArray
        float32, dims ("y", "x"), NaN for nodata, scale and offset applied, with the centres
        of the cells as coordinates and the CRS as rioxarray looks for it.

    Raises
    ------
    FileError
        For a file that is missing, broken or of no listed format.
    BadValueError
        For no such band; a raster that is rotated, south up or lies nowhere; too many cells.

    Examples
    --------
    >>> import geoplan as gp
    >>> people = gp.io.read_raster("people.tif")  # doctest: +SKIP
    >>> float(people.sum())  # doctest: +SKIP
    3118226.7
    """
    grid, values, unit = _core.io.read_raster(
        os.fspath(path), band=band, nodata=nodata, crs=crs_text(crs), most_cells=most_cells
    )
    array = _array(grid, values)
    if unit:
        array.attrs["units"] = unit
    return array


def read_classes(
    path: Path,
    *,
    band: int = 1,
    nodata: float | None = None,
    crs: Any = None,
    most_cells: int = MOST_CELLS,
) -> xr.DataArray:
    """A raster of whole numbers as classes: as `read_raster`, but int32 and not scaled.

    Returns
    -------
    DataArray
        int32, dims ("y", "x"); ``attrs["_FillValue"]`` is the number that means none.

    Raises
    ------
    FileError, BadValueError
        As `read_raster`; BadValueError also for a value that is no whole number of 32 bits.

    Examples
    --------
    >>> import geoplan as gp
    >>> cover = gp.io.read_classes("landcover.tif")  # doctest: +SKIP
    """
    grid, values, none = _core.io.read_classes(
        os.fspath(path), band=band, nodata=nodata, crs=crs_text(crs), most_cells=most_cells
    )
    array = _array(grid, values)
    array.attrs["_FillValue"] = np.int32(none)
    return array


def check_raster(
    path: Path, *, band: int = 1, nodata: float | None = None, crs: Any = None
) -> pd.DataFrame:
    """What in a raster would spoil a result: values such as -9999 not stated as nodata, …

    Returns
    -------
    DataFrame
        One row a problem: severity, code, file, row, text, advice.

    Raises
    ------
    FileError, BadValueError
        As `read_raster`.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.io.check_raster("people.tif").code.tolist()  # doctest: +SKIP
    ['undeclared_nodata']
    """
    found = _core.io.check_raster(
        os.fspath(path), band=band, nodata=nodata, crs=crs_text(crs), progress=None
    )
    columns = ["severity", "code", "file", "row", "text", "advice"]
    return pd.DataFrame([[getattr(p, c) for c in columns] for p in found], columns=columns)


def write_csv(path: Path, frame: pd.DataFrame) -> None:
    """CSV after RFC 4180, UTF-8, with numbers that read back the same; NA is empty.

    The index is not written. The file is written beside its place and renamed.

    Raises
    ------
    FileError
        For a folder that is not there, no permission, a full disk.

    Examples
    --------
    >>> import tempfile, pandas, geoplan as gp
    >>> path = tempfile.mkdtemp() + "/a.csv"
    >>> gp.io.write_csv(path, pandas.DataFrame({"code": ["03646"], "share": [0.1]}))
    >>> open(path).read()
    'code,share\\n03646,0.1\\n'
    """
    _core.io.write_csv(os.fspath(path), table_from(frame))


def write_gpkg(
    path: Path,
    layers: Mapping[str, gpd.GeoDataFrame],
    *,
    tables: Mapping[str, pd.DataFrame] | None = None,
    styles: Mapping[str, str] | None = None,
    descriptions: Mapping[str, str] | None = None,
    last_change: date = date(2000, 1, 1),
) -> None:
    """GeoPackage of layers and tables; the same values give the same bytes.

    Parameters
    ----------
    path : path
        A file that is there is replaced, once the new one is complete.
    layers : mapping of name to GeoDataFrame
        Geometries of one kind a layer (points, lines or polygons).
    tables : mapping of name to DataFrame, optional
    styles : mapping of layer to QML, optional
        Stored in the file, so that QGIS shows the layer with it.
    descriptions : mapping of name to text, optional
    last_change : date
        Stamped into the file; the clock is not asked.

    Raises
    ------
    BadValueError
        For a name that is empty or stands twice, or geometries of several kinds.
    FileError
        For a folder that is not there, no permission, a full disk.

    Examples
    --------
    >>> import tempfile, geopandas, shapely, geoplan as gp
    >>> path = tempfile.mkdtemp() + "/a.gpkg"
    >>> place = geopandas.GeoDataFrame(geometry=[shapely.Point(104.6, 20.9)], crs="EPSG:4326")
    >>> gp.io.write_gpkg(path, {"places": place})
    >>> gp.io.layer_names(path)
    ['places']
    """
    _core.io.write_gpkg(
        os.fspath(path),
        [_layer(name, frame) for name, frame in layers.items()],
        [(name, table_from(frame)) for name, frame in (tables or {}).items()],
        styles=[(layer, layer, qml) for layer, qml in (styles or {}).items()],
        descriptions=list((descriptions or {}).items()),
        last_change=last_change.isoformat(),
    )


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, 64 hexadecimal digits.

    Raises
    ------
    FileError
        For a file that cannot be read.

    Examples
    --------
    >>> import tempfile, pathlib, geoplan as gp
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "a"
    >>> _ = path.write_bytes(b"abc")
    >>> gp.io.sha256_of_file(path)[:8]
    'ba7816bf'
    """
    digest: str = _core.io.sha256_of_file(os.fspath(path))
    return digest


def files_of(path: Path) -> list[str]:
    """The files that a path stands for, sorted: itself and what belongs to it (.dbf, .prj, …).

    Raises
    ------
    FileError
        For a file that is not there.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.io.files_of("roads.shp")  # doctest: +SKIP
    ['roads.dbf', 'roads.prj', 'roads.shp', 'roads.shx']
    """
    files: list[str] = _core.io.files_of(os.fspath(path))
    return files


def _where(where: Where | None) -> tuple[str, list[str]] | None:
    if where is None:
        return None
    if len(where) != 1:
        raise ValueError(
            say("where names one column and its values, got {} columns", len(where))
        )
    ((column, values),) = where.items()
    listed: Iterable[str] = [values] if isinstance(values, str) else values
    return column, list(listed)


def _frame(layer: Any) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        frame_from(layer.table),
        geometry=series_from_core(layer.geometry),
        crs=layer.crs or None,
    )


def _layer(name: str, frame: gpd.GeoDataFrame) -> Any:
    columns = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    columns.attrs = dict(frame.attrs)
    geometry = core_geometry(frame, name=name)
    return _core.data.Layer(name, crs_text(frame.crs), geometry, table_from(columns))


def _array(grid: Any, values: Any) -> xr.DataArray:
    x = grid.x0 + grid.cell_width * (np.arange(grid.columns) + 0.5)
    y = grid.y0 - grid.cell_height * (np.arange(grid.rows) + 0.5)
    array = xr.DataArray(values, dims=("y", "x"), coords={"y": y, "x": x})
    # What rioxarray reads: https://corteva.github.io/rioxarray "CRS management".
    place = f"{grid.x0!r} {grid.cell_width!r} 0.0 {grid.y0!r} 0.0 {-grid.cell_height!r}"
    about = {"GeoTransform": place}
    if grid.crs:
        about["crs_wkt"] = grid.crs
    return array.assign_coords(spatial_ref=xr.DataArray(0, attrs=about))
