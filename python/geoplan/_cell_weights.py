"""Zones laid on the grid of a raster: what is kept for any number of rasters on it."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._convert import Crs, core_geometry, crs_of, index_of
from ._errors import make_error
from ._messages import number_text, say
from ._rasters import Opened, Raster, open_raster, same_grid
from .io import read_vector
from .progress import bar

Zones = Any  # GeoDataFrame, GeoSeries, path of a vector file, or CellWeights

_FORMAT = "geoplan cell weights 1"
_ARRAYS = ("zone_runs", "zone_cells", "runs", "cells", "fractions", "outside_share")
_GRID = ("x0", "y0", "cell_width", "cell_height", "columns", "rows", "crs")


class CellWeights:
    """Exact covered fractions of zones on one grid, for any number of rasters on it.

    Made by `cell_weights`. Where a function takes zones it takes this too, and then need not
    lay the zones on the grid again. Two are equal when their grid, numbers and index are.

    Attributes
    ----------
    index : Index
        Of the zones.
    shape : tuple of int
        Rows and columns of the grid.
    of_lines : bool
        Whether the zones are lines and the fractions their lengths.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], crs=9206)
    >>> weights = gp.zonal.cell_weights(zones, (numpy.zeros((1, 2)), (1, 0, 0, 0, -1, 1)))
    >>> weights.to_scipy().toarray()
    array([[0.5, 1. ]])
    """

    def __init__(self, core: Any, index: pd.Index[Any], *, of_lines: bool = False) -> None:
        """Of the core's own weights; users call `cell_weights`."""
        self._core = core
        self.index = index
        self.of_lines = of_lines
        self.shape: tuple[int, int] = (core.grid.rows, core.grid.columns)

    def __len__(self) -> int:
        """Return the number of zones."""
        return len(self.index)

    def __repr__(self) -> str:
        """Return the sizes, not the numbers."""
        rows, columns = self.shape
        return f"<CellWeights of {len(self)} zones on {rows} x {columns} cells>"

    def __eq__(self, other: object) -> bool:
        """Whether grid, numbers and index are the same."""
        if not isinstance(other, CellWeights):
            return NotImplemented
        return bool(self._core == other._core) and self.index.equals(other.index)

    __hash__ = None  # type: ignore[assignment]

    @property
    def outside_share(self) -> pd.Series[float]:
        """Share of each zone's area (of a line its length) off the grid, in [0, 1]."""
        return pd.Series(self._core.outside_share, index=self.index, name="outside_share")

    def cells(self, position: int) -> pd.DataFrame:
        """Cells of the zone at a position: ``row``, ``column``, ``fraction`` in (0, 1].

        Raises
        ------
        geoplan.Error
            When there is no such zone.
        """
        if position < 0:
            raise make_error("bad_argument", say("position counts from 0, got {}", position))
        cell, fraction = self._core.cells_of(position)
        row, column = np.divmod(cell, self.shape[1])
        return pd.DataFrame({"row": row, "column": column, "fraction": fraction})

    def to_scipy(self) -> Any:
        """As a sparse matrix, zones x cells, of SciPy (``csr_array``, row-major cells).

        ``weights.to_scipy() @ values.ravel()`` are the sums of a raster without NaN.
        """
        from scipy.sparse import csr_array

        starts, cell, fraction = self._core.cell_list()
        size = (len(self), self.shape[0] * self.shape[1])
        return csr_array((fraction, cell, starts.astype(np.int64)), shape=size)

    def by_ground_area(self) -> CellWeights:
        """Weights in m2 on the ellipsoid, for polygons on a raster in degrees.

        Statistics then weigh cells by their true area, which shrinks towards the poles;
        ``count`` is the area of the known cells.

        Raises
        ------
        geoplan.Error
            When the raster is not in degrees, or these are weights of lines.
        """
        if self.of_lines:
            raise make_error("bad_type", say("lines have no area to weigh by"))
        return CellWeights(self._core.ground_weights(), self.index)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write to a file (``.npz`` of NumPy, form in ``docs/zonal.md``); see `load`.

        Raises
        ------
        geoplan.Error
            When the index is neither text nor whole numbers.
        """
        index = _index_array(self.index)
        arrays = {name: np.asarray(getattr(self._core, name)) for name in _ARRAYS}
        header = {
            "format": _FORMAT,
            "grid": {name: getattr(self._core.grid, name) for name in _GRID},
            "of_lines": self.of_lines,
            "index_name": self.index.name,
        }
        text = json.dumps(header, sort_keys=True)
        digest = _checksum(text, index, arrays)
        with Path(path).open("wb") as file:
            np.savez_compressed(file, header=text, sha256=digest, index=index, **arrays)  # type: ignore[arg-type]

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> CellWeights:
        """Read what `save` wrote.

        Raises
        ------
        geoplan.Error
            When the file is not one of cell weights, or its checksum is another.
        """
        try:
            with np.load(path, allow_pickle=False) as file:
                text, digest = str(file["header"]), str(file["sha256"])
                index = file["index"]
                arrays = {name: file[name] for name in _ARRAYS}
            header = json.loads(text)
            known = header["format"] == _FORMAT
        except FileNotFoundError:
            raise make_error("io", say("there is no file '{}'", os.fspath(path))) from None
        except Exception:  # of NumPy, zipfile, zlib and json: whatever bytes they meet
            known = False
        if not known:
            raise make_error(
                "io", say("'{}' is not a file of cell weights of this version", os.fspath(path))
            )
        if _checksum(text, index, arrays) != digest:
            raise make_error(
                "io",
                say("'{}' is damaged or was changed: its checksum differs", os.fspath(path)),
            )
        grid = _core.data.Grid(*(header["grid"][name] for name in _GRID))
        core = _core.zonal.CellWeights(grid, *(arrays[name] for name in _ARRAYS))
        labels = pd.Index(index.tolist(), name=header["index_name"])
        if labels.dtype.kind == "i" and labels.equals(pd.RangeIndex(len(labels))):
            labels = pd.RangeIndex(len(labels), name=header["index_name"])
        return cls(core, labels, of_lines=header["of_lines"])


def cell_weights(
    zones: Zones,
    raster: Raster,
    *,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> CellWeights:
    """Lay zones on the grid of a raster.

    Parameters
    ----------
    zones : GeoDataFrame, GeoSeries or path
        Polygons, shape (n), valid (see `geoplan.geom.repair`), or lines: then the weight of a
        cell is the length in it, in the unit of the raster's CRS, and a piece on the border of
        two cells counts half in each. Transformed to the raster's CRS, with points added where
        an edge would bend by more than a tenth of a cell.
    raster : path, DataArray or (array, transform[, crs])
        Only its grid is used. `transform` is rasterio's: width, 0, left, 0, -height, top.
    raster_crs : str, int or pyproj.CRS, optional
        Of an array that states none; None then means the zones' own.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    CellWeights

    Raises
    ------
    geoplan.Error
        When the zones or a raster file state no CRS, or a coordinate is not finite.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0.5, 0, 2, 1)], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.zonal.cell_weights(zones, people).cells(0)
       row  column  fraction
    0    0       0       0.5
    1    0       1       1.0
    """
    opened = open_raster(raster, crs=raster_crs)
    return lay(zones, opened, threads, progress)


def lay(zones: Zones, opened: Opened, threads: int, progress: bool | None) -> CellWeights:
    """Zones on a grid; weights that are given are checked to be for it."""
    if isinstance(zones, CellWeights):
        if not same_grid(zones._core.grid, opened.grid):
            raise make_error(
                "bad_argument",
                say(
                    "the cell weights are for {}, the raster has {}; make them for its own "
                    "grid with cell_weights",
                    grid_text(zones._core.grid),
                    grid_text(opened.grid),
                ),
            )
        return zones
    shapes, crs, zones = shapes_of(zones, opened)
    of_lines = type(shapes).__name__ == "Lines"
    with bar(progress) as tell:
        if crs is None:
            on_grid = _core.zonal.line_weights if of_lines else _core.zonal.cell_weights
            core = on_grid(shapes, opened.grid, threads, tell)
        else:
            in_crs = _core.zonal.line_weights_for if of_lines else _core.zonal.weights_for
            core = in_crs(shapes, crs, opened.grid, threads, tell)
    index = index_of(zones)
    return CellWeights(
        core, pd.RangeIndex(len(core)) if index is None else index, of_lines=of_lines
    )


def shapes_of(zones: Zones, opened: Opened) -> tuple[Any, str | None, Any]:
    """Shapes of the core, their CRS (None: the raster's own) and the zones, read if a path."""
    if isinstance(zones, (str, os.PathLike)):
        zones = read_vector(zones)
    shapes = core_geometry(zones, "polygons", "lines", name="zones")
    # An array without a CRS is taken to be in the zones' own.
    own = opened.source is None and not opened.grid.crs
    return shapes, None if own else crs_of(zones, name="zones"), zones


def grid_text(grid: Any) -> str:
    """A grid as messages call it."""
    return say(
        "{} x {} cells of {} x {} from x {}, y {}",
        grid.rows,
        grid.columns,
        number_text(grid.cell_height, "g"),
        number_text(grid.cell_width, "g"),
        number_text(grid.x0, "g"),
        number_text(grid.y0, "g"),
    )


def _index_array(index: pd.Index[Any]) -> npt.NDArray[Any]:
    labels = index.tolist()
    if all(isinstance(label, str) for label in labels):
        return np.array(labels, dtype=np.str_)
    if index.dtype.kind in "iu":
        return index.to_numpy(np.int64)
    raise make_error(
        "bad_type", say("an index of text or whole numbers can be saved, got {}", index.dtype)
    )


def _checksum(header: str, index: npt.NDArray[Any], arrays: dict[str, npt.NDArray[Any]]) -> str:
    digest = hashlib.sha256(header.encode())
    for array in (index, *(arrays[name] for name in _ARRAYS)):
        digest.update(f"{array.dtype.str}{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
