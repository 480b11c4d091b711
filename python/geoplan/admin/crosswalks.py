"""Crosswalks made: from maps, from a list of mergers, from shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import _core
from .._convert import core_geometry, one_crs
from .._errors import make_error
from .._messages import say
from .._rasters import Raster, open_raster
from ..progress import bar
from .crosswalk import Crosswalk


def crosswalk_from_overlap(
    old: gpd.GeoDataFrame,
    new: gpd.GeoDataFrame,
    *,
    old_id: str,
    new_id: str,
    people: Raster | None = None,
    old_accuracy_m: float = 250.0,
    new_accuracy_m: float = 250.0,
    most_share: float = 0.25,
    threads: int = 0,
    progress: bool | None = None,
) -> Crosswalk:
    """Crosswalk from two maps.

    Where two maps draw one border, the strip between is no transfer. A connected part is
    taken as such a sliver when its mean width (2 · area / perimeter) is at most
    √(old_accuracy_m² + new_accuracy_m²), the parts of its pair make up at most `most_share` of
    the old and of the new unit, and its pair is not the old unit's largest. It is given back to
    the old unit's largest partner and listed in ``slivers``. The same holds for what lies
    outside all new units; what is no sliver there is the unit's residual.

    Parameters
    ----------
    old, new : GeoDataFrame
        Valid polygons, in one CRS.
    old_id, new_id : str
        Columns with unique ids.
    people : path, DataArray or (array, transform[, crs]), optional
        People a cell: shares are then by people, by area for units without any. Where the
        people of a part of a unit are not known (no cell of it is), neither are its shares
        (NaN), which is a problem ``people_not_known``: fill cells where nobody lives with 0,
        or take the shares of `Crosswalk.filled`.
    old_accuracy_m, new_accuracy_m : float
        How far a drawn border may lie from its true place (at 95 % confidence). The default
        is 0.5 mm on a map of 1:500,000; 0.5 mm on one of 1:50,000 is 25 m.
    most_share : float
        In [0, 1]; 0 with accuracies of 0 keeps every part.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    Crosswalk

    Raises
    ------
    geoplan.Error
        When the two CRS differ, a polygon must be repaired first, or an id is there twice.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> old = geopandas.GeoDataFrame({"id": ["a", "b"]}, crs=9206,
    ...     geometry=[shapely.box(0, 0, 9000, 9000), shapely.box(9000, 0, 20000, 9000)])
    >>> new = geopandas.GeoDataFrame({"id": ["X", "Y"]}, crs=9206,
    ...     geometry=[shapely.box(0, 0, 9050, 9000), shapely.box(9050, 0, 20000, 9000)])
    >>> walk = gp.admin.crosswalk_from_overlap(old, new, old_id="id", new_id="id")
    >>> walk.table[["old_id", "new_id", "share"]].values.tolist()
    [['a', 'X', 1.0], ['b', 'Y', 1.0]]
    >>> walk.slivers[["old_id", "new_id"]].values.tolist()
    [['b', 'X']]
    """
    crs = one_crs(old, new, ("old", "new"))
    old_ids, new_ids = _ids(old, old_id, "old"), _ids(new, new_id, "new")
    olds = core_geometry(old, "polygons", name="old")
    news = core_geometry(new, "polygons", name="new")
    with bar(progress) as tell:
        overlaps = _core.admin.overlaps(olds, news, crs, threads, tell)
        heads = None
        if people is not None:
            opened = open_raster(people, crs=crs)
            cells = _core.zonal.weights_for(overlaps.parts, crs, opened.grid, threads, tell)
            source = opened.as_source()
            (heads,) = _core.zonal.statistics(
                cells, source, ["sum"], threads=threads, progress=tell
            )
    rule = {
        "old_accuracy_m": float(old_accuracy_m),
        "new_accuracy_m": float(new_accuracy_m),
        "most_share": float(most_share),
    }
    return Crosswalk(
        _core.admin.crosswalk_from_overlaps(overlaps, old_ids, new_ids, heads, **rule), rule
    )


def crosswalk_from_list(
    rows: pd.DataFrame,
    *,
    old_id: str = "old_id",
    new_id: str = "new_id",
    kind: str | None = None,
    all_old: Sequence[str] = (),
    all_new: Sequence[str] = (),
) -> Crosswalk:
    """Crosswalk from a list of mergers: one row says that an old unit went to a new one.

    Parameters
    ----------
    rows : DataFrame
        One row an old unit and a new one.
    old_id, new_id : str
        Columns with ids; text, leading zeros kept.
    kind : str, optional
        Column with ``"full"`` or ``"partial"``; None: all are full. The share of a partial
        row is NaN until `Crosswalk.filled`.
    all_old, all_new : list of str
        Ids of all units, so that those in no row are told.

    Returns
    -------
    Crosswalk

    Raises
    ------
    geoplan.Error
        When a column is not there, a pair is there twice, or a kind is another word.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> rows = pandas.DataFrame({"old_id": ["a", "b", "b"], "new_id": ["X", "X", "Y"],
    ...                          "kind": ["full", "partial", "partial"]})
    >>> gp.admin.crosswalk_from_list(rows, kind="kind").table["share"].tolist()
    [1.0, nan, nan]
    """
    olds, news = _texts(rows, old_id), _texts(rows, new_id)
    kinds = ["full"] * len(rows) if kind is None else _texts(rows, kind)
    wrong = [k for k in kinds if k not in ("full", "partial")]
    if wrong:
        raise make_error(
            "bad_value", say("a merger is 'full' or 'partial', got '{}'", wrong[0])
        )
    partial = np.array([k == "partial" for k in kinds], dtype=np.uint8)
    core = _core.admin.crosswalk_from_list(olds, news, partial, list(all_old), list(all_new))
    return Crosswalk(core)


def crosswalk_from_shares(
    rows: pd.DataFrame,
    *,
    old_id: str = "old_id",
    new_id: str = "new_id",
    share: str = "share",
    all_old: Sequence[str] = (),
    all_new: Sequence[str] = (),
) -> Crosswalk:
    """Crosswalk from shares that are given.

    Parameters
    ----------
    rows : DataFrame
        One row an old unit and a new one.
    old_id, new_id, share : str
        Columns with ids, and with the share of the old unit, in (0, 1] or NaN.
    all_old, all_new : list of str
        Ids of all units, so that those in no row are told.

    Returns
    -------
    Crosswalk

    Raises
    ------
    geoplan.Error
        When a column is not there, a pair is there twice, or a share is out of range.

    Examples
    --------
    >>> import pandas, geoplan as gp
    >>> rows = pandas.DataFrame({"old_id": ["a"], "new_id": ["X"], "share": [0.9]})
    >>> walk = gp.admin.crosswalk_from_shares(rows)
    >>> walk.residuals.round(2).to_dict(), walk.problems["code"].tolist()
    ({'a': 0.1}, ['shares_below_one'])
    """
    shares = _column(rows, share).to_numpy(dtype=np.float64, na_value=np.nan)
    core = _core.admin.crosswalk_from_shares(
        _texts(rows, old_id),
        _texts(rows, new_id),
        np.ascontiguousarray(shares),
        list(all_old),
        list(all_new),
    )
    return Crosswalk(core)


def _column(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    if name not in frame.columns:
        raise make_error("missing_column", say("there is no column '{}'", name))
    return frame[name]


def _texts(frame: pd.DataFrame, name: str) -> list[str]:
    column = _column(frame, name)
    if pd.api.types.is_float_dtype(column.dtype) and column.notna().any():  # 3646.0
        raise make_error(
            "bad_type",
            say(
                "column '{}' holds numbers, but codes are text with leading zeros: read it "
                "with dtype=str",
                name,
            ),
        )
    return ["" if pd.isna(value) else str(value) for value in column]


def _ids(frame: pd.DataFrame, name: str, what: str) -> list[str]:
    ids = pd.Index(_texts(frame, name))
    if not ids.is_unique:
        twice = ids[ids.duplicated()][0]
        raise make_error("bad_value", say("id '{}' is there twice in {}", twice, what))
    return list(ids)
