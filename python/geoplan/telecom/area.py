"""Levels around transmitters, cell by cell, and the strongest of them."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._convert import Crs
from .._errors import make_error
from .._messages import say
from .._rasters import Opened, Raster, open_raster
from ..progress import bar
from ..terrain._inputs import like, open_dem, points_of

__all__ = ["AreaLevels", "BestServer", "area_levels"]

# Columns of an antenna, and what stands for them where they are not given: 3GPP TR 36.814,
# Table A.2.1.1-2.
_ANTENNA = {
    "horizontal_beamwidth_deg": 70.0,
    "vertical_beamwidth_deg": 10.0,
    "tilt_deg": 0.0,
    "front_to_back_db": 25.0,
    "side_lobe_db": 20.0,
}


class BestServer(NamedTuple):
    """What `AreaLevels.best_server` gives, as the heights came.

    Attributes
    ----------
    level : DataArray or ndarray
        Of the strongest transmitter, dBm; NaN where none is known.
    server : DataArray or ndarray
        Its position among the transmitters; -1 where none is known.
    in_doubt : DataArray or ndarray
        1 where the ground to a transmitter within its radius is not known, so that the level
        may be higher; else 0.
    """

    level: Any
    server: Any
    in_doubt: Any


class AreaLevels:
    """Levels of each of several transmitters on the grid of the heights.

    Attributes
    ----------
    ids : Index
        Of the transmitters, in their order.
    """

    def __init__(self, core: Any, ids: pd.Index[Any], dem: Raster, opened: Opened) -> None:
        self.ids = ids
        self._core = core
        self._dem = dem
        self._opened = opened

    def __len__(self) -> int:
        return len(self.ids)

    def __repr__(self) -> str:
        grid = self._opened.grid
        return f"AreaLevels({len(self)} transmitters, {grid.rows} x {grid.columns} cells)"

    def level(self, transmitter: Any) -> Any:
        """Levels of one transmitter, dBm, as the heights came.

        Parameters
        ----------
        transmitter : label
            Of `ids`.

        Returns
        -------
        DataArray or ndarray
            NaN beyond the radius and where the ground between is not known.
        """
        row, column, level, _ = self._core.one(self._position(transmitter))
        values = np.full((self._opened.grid.rows, self._opened.grid.columns), np.nan, "f4")
        values[row : row + level.shape[0], column : column + level.shape[1]] = level
        return like(self._dem, self._opened, values, "level", "dBm")

    def best_server(self) -> BestServer:
        """The strongest transmitter in each cell, of equal ones the first."""
        level, server, in_doubt = self._core.best()
        return BestServer(
            like(self._dem, self._opened, level, "level", "dBm"),
            like(self._dem, self._opened, server, "server", ""),
            like(self._dem, self._opened, in_doubt, "in_doubt", ""),
        )

    def covers(self, threshold_dbm: float) -> Any:
        """Which cells each transmitter covers.

        Parameters
        ----------
        threshold_dbm : float
            The least level that counts as covered.

        Returns
        -------
        scipy.sparse.csr_array
            bool, shape (transmitters, cells), cells row by row from the north. Needs SciPy.
        """
        from scipy.sparse import csr_array

        grid = self._opened.grid
        first = [0]
        cells: list[npt.NDArray[np.int64]] = []
        for i in range(len(self)):
            row, column, level, _ = self._core.one(i)
            rows, columns = np.nonzero(level >= threshold_dbm)
            cells.append((rows + row) * grid.columns + columns + column)
            first.append(first[-1] + len(rows))
        indices = np.concatenate(cells) if cells else np.empty(0, np.int64)
        return csr_array(
            (np.ones(len(indices), bool), indices, first),
            shape=(len(self), grid.rows * grid.columns),
        )

    def _position(self, transmitter: Any) -> int:
        found = self.ids.get_indexer(pd.Index([transmitter]))[0]
        if found < 0:
            raise make_error("not_found", say("there is no transmitter '{}'", transmitter))
        return int(found)


def area_levels(
    dem: Raster,
    transmitters: gpd.GeoDataFrame,
    *,
    clutter: Raster | None = None,
    radius: float = 20_000.0,
    receiver_height: float = 1.5,
    step: float = 0.0,
    time: float = 50.0,
    locations: float = 50.0,
    n0: float = 315.0,
    delta_n: float = 40.0,
    way: Literal["radials", "direct"] = "radials",
    crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> AreaLevels:
    """Levels around transmitters by ITU-R P.1812-8.

    Nearer than its 0.25 km it is the loss of free space. The antenna's gain is taken towards
    the radio horizon.

    Parameters
    ----------
    dem : path, DataArray or (array, transform[, crs])
        Heights in metres. Where they are NaN, levels behind are NaN.
    transmitters : GeoDataFrame
        Points in the CRS of the heights, shape (n), with ``frequency_mhz``, ``eirp_dbm`` (of
        the signal whose level is wanted, along the axis: for RSRP of one resource element,
        see `transmitters`) and ``height_m`` of the antenna above ground. Where they are
        given: ``azimuth_deg`` (NaN: all round), ``horizontal_beamwidth_deg``,
        ``vertical_beamwidth_deg``, ``tilt_deg``, ``front_to_back_db``, ``side_lobe_db``; else
        those of 3GPP TR 36.814, Table A.2.1.1-2: 70, 10, 0 degrees, 25, 20 dB.
    clutter : path, DataArray or (array, transform[, crs]), optional
        Heights of what stands on the ground, metres, on the grid of `dem`.
    radius : float
        Metres; cells with their centres farther are left out.
    receiver_height : float
        Metres above ground.
    step : float
        Metres between points of a profile; 0: the side of a cell.
    time, locations : float
        Percent of the time (1 to 50) and of the locations (1 to 99) for which the level is
        exceeded.
    n0, delta_n : float
        Of the atmosphere, as in `p1812`.
    way : {"radials", "direct"}
        Ground from rays half a cell apart at the radius, or along the geodesic to each cell;
        on the demo's heights they differ by 0.15 dB in the mean, and radials are 4 times as
        quick.
    crs, threads, progress
        As in `geoplan.terrain.slope`.

    Returns
    -------
    AreaLevels

    Raises
    ------
    geoplan.Error
        For a transmitter off the heights or on unknown ground, a missing column, values out
        of range, another CRS or grid.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> flat = (numpy.zeros((41, 41)), (100, 0, 5e5, 0, -100, 2.3e6), 9206)
    >>> mast = geopandas.GeoDataFrame(
    ...     {"height_m": [30.0], "frequency_mhz": [763.0], "eirp_dbm": [30.2]}, index=["A"],
    ...     geometry=[shapely.Point(502_050, 2_297_950)], crs=9206)
    >>> levels = gp.telecom.area_levels(flat, mast, radius=2000)
    >>> level, server, in_doubt = levels.best_server()
    >>> bool(level[20, 30] < level[20, 25]), int(server[20, 25]), int(in_doubt.sum())
    (True, 0, 0)
    """
    opened = open_dem(dem, crs)
    cover = None
    if clutter is not None:
        cover = open_raster(clutter, crs=crs or opened.grid.crs, name="clutter").as_source()
    with bar(progress) as tell:
        core = _core.telecom.area_levels(
            opened.as_source(),
            cover,
            _transmitters(transmitters, opened),
            radius=float(radius),
            receiver_height=float(receiver_height),
            step=float(step),
            time=float(time),
            locations=float(locations),
            n0=float(n0),
            delta_n=float(delta_n),
            way=way,
            threads=threads,
            progress=tell,
        )
    return AreaLevels(core, transmitters.index, dem, opened)


def _transmitters(table: gpd.GeoDataFrame, opened: Opened) -> list[Any]:
    points = points_of(table, opened, "transmitters")
    height = _numbers(table, "height_m")
    frequency = _numbers(table, "frequency_mhz")
    eirp = _numbers(table, "eirp_dbm")
    azimuth = _optional(table, "azimuth_deg", np.nan)
    antenna = {name: _optional(table, name, usual) for name, usual in _ANTENNA.items()}
    return [
        _core.telecom.Transmitter(
            id=str(label),
            x=points[i, 0],
            y=points[i, 1],
            height=height[i],
            frequency=frequency[i] / 1000.0,
            eirp=eirp[i],
            azimuth=None if np.isnan(azimuth[i]) else azimuth[i],
            horizontal_beamwidth=antenna["horizontal_beamwidth_deg"][i],
            vertical_beamwidth=antenna["vertical_beamwidth_deg"][i],
            tilt=antenna["tilt_deg"][i],
            front_to_back=antenna["front_to_back_db"][i],
            side_lobe=antenna["side_lobe_db"][i],
        )
        for i, label in enumerate(table.index)
    ]


def _numbers(table: gpd.GeoDataFrame, column: str) -> npt.NDArray[np.float64]:
    if column not in table:
        there = ", ".join(str(c) for c in table.columns)
        raise make_error(
            "missing_column", say("transmitters has no column '{}'; it has {}", column, there)
        )
    values: npt.NDArray[np.float64] = pd.to_numeric(table[column], errors="coerce").to_numpy(
        dtype=float
    )
    for label, value, given in zip(table.index, values, table[column], strict=True):
        if not np.isfinite(value):
            raise make_error(
                "bad_argument",
                say("transmitters: row {}: {} must be a number, got {}", label, column, given),
            )
    return values


def _optional(table: gpd.GeoDataFrame, column: str, usual: float) -> npt.NDArray[np.float64]:
    if column not in table:
        return np.full(len(table), usual)
    values = pd.to_numeric(table[column], errors="coerce").to_numpy(dtype=float)
    return np.where(np.isnan(values), usual, values)
