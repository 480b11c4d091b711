"""Areal interpolation between any two sets of zones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._convert import core_geometry, one_crs
from ._errors import make_error
from ._messages import say
from ._rasters import Raster, open_raster
from .progress import bar


class ArealWeights:
    """What each source has in common with each target; for any number of columns.

    Made by `areal_weights`.

    Attributes
    ----------
    sources, targets : Index
        Of the two sets of zones.
    """

    def __init__(
        self, core: Any, sources: pd.Index[Any], targets: pd.Index[Any], shapes: gpd.GeoSeries
    ) -> None:
        """Of the core's own weights; users call `areal_weights`."""
        self._core = core
        self._shapes = shapes
        self.sources = sources
        self.targets = targets

    @property
    def table(self) -> pd.DataFrame:
        """One row a pair: ``source``, ``target``, ``amount`` (m2, or the raster's sum), and
        ``share`` of the source's own amount; NaN where the source has none."""
        rows = np.repeat(
            np.arange(len(self.sources)), np.diff(self._core.starts).astype(np.int64)
        )
        whole = self._core.source_amounts[rows]
        amounts = self._core.amounts
        share = np.divide(amounts, whole, out=np.full(len(whole), np.nan), where=whole > 0)
        return pd.DataFrame(
            {
                "source": self.sources[rows],
                "target": self.targets[self._core.targets],
                "amount": amounts,
                "share": share,
            }
        )

    def interpolate(
        self,
        source: pd.DataFrame,
        *,
        extensive: Sequence[str] = (),
        intensive: Sequence[str] = (),
        categorical: Sequence[str] = (),
        allocate_total: bool = False,
        least_known: float = 1.0,
    ) -> gpd.GeoDataFrame:
        """Columns of `source` on the targets; see `geoplan.zonal.interpolate`."""
        if not source.index.equals(self.sources):
            raise make_error(
                "bad_argument", say("expected the rows that the weights were made for")
            )
        columns: dict[str, npt.NDArray[np.float64]] = {}
        unplaced: dict[str, float] = {}
        for name in extensive:
            values = _numbers(source, name)
            columns[name] = _core.zonal.interpolate_extensive(
                self._core, values, allocate_total, least_known
            )
            rest = _core.zonal.unplaced(self._core, values, allocate_total)
            unplaced[name] = float(np.nansum(rest))
        for name in intensive:
            columns[name] = _core.zonal.interpolate_intensive(
                self._core, _numbers(source, name), least_known
            )
        for name in categorical:
            codes, classes = pd.factorize(_column(source, name), sort=True)
            shares = _core.zonal.interpolate_categorical(
                self._core, codes.astype(np.int32), len(classes), least_known
            )
            columns |= {f"{name}_{c}": shares[:, k] for k, c in enumerate(classes)}
        result = gpd.GeoDataFrame(columns, index=self.targets, geometry=self._shapes)
        result.attrs["unplaced"] = unplaced
        return result


def areal_weights(
    source: gpd.GeoDataFrame,
    target: gpd.GeoDataFrame,
    *,
    raster: Raster | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> ArealWeights:
    """Lay source zones on target zones, once for many calls of `ArealWeights.interpolate`.

    Parameters and errors are those of `interpolate`.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> old = geopandas.GeoDataFrame(geometry=[shapely.box(0, 0, 4, 4)], crs=9206)
    >>> new = geopandas.GeoDataFrame(geometry=[shapely.box(1, 0, 9, 4)], crs=9206)
    >>> gp.zonal.areal_weights(old, new).table
       source  target  amount  share
    0       0       0    12.0   0.75
    """
    crs = one_crs(source, target, ("source", "target"))
    sources = core_geometry(source, "polygons", name="source")
    targets = core_geometry(target, "polygons", name="target")
    held: Any = None
    if raster is not None:
        held = open_raster(raster, crs=crs).as_source()
    with bar(progress) as tell:
        core = _core.zonal.areal_weights(sources, targets, crs, held, threads, tell)
    return ArealWeights(core, source.index, target.index, target.geometry)


def interpolate(
    source: gpd.GeoDataFrame,
    target: gpd.GeoDataFrame,
    *,
    extensive: Sequence[str] = (),
    intensive: Sequence[str] = (),
    categorical: Sequence[str] = (),
    raster: Raster | None = None,
    allocate_total: bool = False,
    least_known: float = 1.0,
    threads: int = 0,
    progress: bool | None = None,
) -> gpd.GeoDataFrame:
    """Columns of one set of zones on another, which may cut across it in any way.

    Parameters
    ----------
    source, target : GeoDataFrame
        Valid polygons, in one CRS. Areas are planar in a projected CRS, and on the ellipsoid
        in a geographic one.
    extensive : list of str
        Columns of counts (people, households): shared out and added up.
    intensive : list of str
        Columns of rates and densities: averaged over the part of a target that sources cover.
    categorical : list of str
        Columns of classes: each becomes a column ``<name>_<class>`` with its share of what
        sources of known class cover.
    raster : path, DataArray or (array, transform[, crs]), optional
        Dasymetric: pieces weigh what the raster sums up to in them (people, built-up area),
        by the exact share of every cell, not their area. Cells without a value hold nothing.
        Where all of a source holds nothing, its counts cannot be shared out: its targets are
        NaN, and what it has is told in ``attrs["unplaced"]``.
    allocate_total : bool
        False: what lies outside all targets is left out, and told. True: a source gives its
        whole value to the targets that it meets (tobler's default).
    least_known : float
        A target of which a lesser share (of what sources cover) has a known value is NaN.
        Below 1, counts are the sum of what is known and can be shared out.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    GeoDataFrame
        Index and geometry of `target`, one column a column asked for (more for classes). NaN
        where no source is. ``attrs["unplaced"]`` has what no target got of each extensive
        column; below 0 where targets overlap and count it twice.

    Raises
    ------
    geoplan.Error
        When the two CRS differ, a polygon must be repaired first, a column is not there or
        holds no numbers, or the raster is negative.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> old = geopandas.GeoDataFrame(
    ...     {"people": [100.0, 40.0], "density": [5.0, 2.0]},
    ...     geometry=[shapely.box(0, 0, 4, 4), shapely.box(4, 0, 8, 4)], crs=9206)
    >>> new = geopandas.GeoDataFrame(
    ...     geometry=[shapely.box(0, 0, 2, 4), shapely.box(2, 0, 6, 4)], crs=9206)
    >>> got = gp.zonal.interpolate(old, new, extensive=["people"], intensive=["density"])
    >>> got[["people", "density"]]
       people  density
    0    50.0      5.0
    1    70.0      3.5
    >>> got.attrs["unplaced"]
    {'people': 20.0}
    """
    weights = areal_weights(source, target, raster=raster, threads=threads, progress=progress)
    return weights.interpolate(
        source,
        extensive=extensive,
        intensive=intensive,
        categorical=categorical,
        allocate_total=allocate_total,
        least_known=least_known,
    )


def _column(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    if name not in frame.columns:
        raise make_error("missing_column", say("source has no column '{}'", name))
    return frame[name]


def _numbers(frame: pd.DataFrame, name: str) -> npt.NDArray[np.float64]:
    column = _column(frame, name)
    if not pd.api.types.is_numeric_dtype(column.dtype):
        raise make_error(
            "bad_type", say("column '{}' must hold numbers, got {}", name, column.dtype)
        )
    return column.to_numpy(dtype=np.float64, na_value=np.nan)
