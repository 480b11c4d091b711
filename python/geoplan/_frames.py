"""Columns of the core as pandas objects, and back. States and units travel along."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from . import _core
from ._messages import say

KNOWN, MISSING, NOT_APPLICABLE = 0, 1, 2


def series_from(column: Any) -> pd.Series[Any]:
    """Column of the core → Series; what is not known becomes NA. The unit is in `attrs`."""
    values = column.values
    unknown = None if column.states is None else np.asarray(column.states) != KNOWN
    if column.type == "double":
        series = pd.Series(values, dtype="float64")
        if unknown is not None:
            series = series.mask(unknown)
    elif column.type in ("int64", "bool"):
        plain, nullable = ("int64", "Int64") if column.type == "int64" else ("bool", "boolean")
        series = pd.Series(values, dtype=plain)
        if unknown is not None:
            series = pd.Series(series, dtype=nullable).mask(unknown)
    else:
        series = pd.Series(values, dtype="str")
        if unknown is not None:
            series = series.mask(unknown)
        if column.type == "date":
            series = pd.to_datetime(series, format="%Y-%m-%d")
    series.name = column.name
    if column.unit:
        series.attrs["unit"] = column.unit
    return series


def aligned(values: Any, index: pd.Index[Any], what: str) -> Any:
    """Values for the rows of `index`: a Series is matched by its labels, never by position.

    Raises
    ------
    ValueError
        When the Series has other labels than `index`, or one twice.
    """
    if not isinstance(values, pd.Series) or values.index.equals(index):
        return values
    same = (
        len(values) == len(index) and values.index.is_unique and index.isin(values.index).all()
    )
    if not same:
        raise ValueError(say("{} must have the same labels as the zones, in any order", what))
    return values.reindex(index)


def frame_from(table: Any) -> pd.DataFrame:
    """Table of the core → DataFrame; units stand in ``frame.attrs["units"]``."""
    columns = {c.name: series_from(c) for c in table.columns}
    frame = pd.DataFrame(columns)
    frame.attrs["units"] = {c.name: c.unit for c in table.columns if c.unit}
    return frame


def column_from(series: pd.Series[Any], unit: str = "") -> Any:
    """Series → column of the core; NA becomes `missing`."""
    name = str(series.name)
    unknown = series.isna().to_numpy(dtype=bool)
    states = unknown.astype(np.uint8) * MISSING if unknown.any() else None
    if pd.api.types.is_bool_dtype(series.dtype):
        values = series.fillna(False).to_numpy(dtype=np.uint8)
        return _core.data.Column(name, unit, "bool", values, states)
    if pd.api.types.is_integer_dtype(series.dtype):
        values = series.fillna(0).to_numpy(dtype=np.int64)
        return _core.data.Column(name, unit, "int64", values, states)
    if pd.api.types.is_numeric_dtype(series.dtype):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
        return _core.data.Column(name, unit, "double", numbers, states)
    if pd.api.types.is_datetime64_any_dtype(series.dtype):
        texts = series.dt.strftime("%Y-%m-%d").where(~unknown, "1970-01-01").tolist()
        return _core.data.Column(name, unit, "date", texts, states)
    texts = [("" if gone else str(v)) for v, gone in zip(series, unknown, strict=True)]
    return _core.data.Column(name, unit, "text", texts, states)


def table_from(frame: pd.DataFrame) -> Any:
    """DataFrame → table of the core, without its index."""
    units = frame.attrs.get("units", {})
    columns = [column_from(frame[c].rename(str(c)), units.get(c, "")) for c in frame.columns]
    return _core.data.Table(columns)
