"""Transforms with x east and y north, whatever the CRS says."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .. import _core
from .._convert import Crs, crs_text


def transform(
    x: npt.ArrayLike, y: npt.ArrayLike, *, from_crs: Crs, to_crs: Crs
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Coordinates in another CRS.

    Parameters
    ----------
    x, y : array_like
        East or longitude, and north or latitude, of one shape; degrees for a geographic CRS.
    from_crs, to_crs : str, int or pyproj.CRS
        The CRS they are in, and the one they are wanted in.

    Returns
    -------
    x, y : ndarray
        Of the shape given; NaN stays NaN.

    Raises
    ------
    geoplan.Error
        When PROJ knows no transformation, or a coordinate lies outside what it can do.

    Examples
    --------
    >>> x, y = transform(104.63, 20.85, from_crs=4326, to_crs="EPSG:9206")
    >>> print(f"{x:.3f} {y:.3f}")
    565364.629 2306474.082
    """
    east, north = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(y, np.float64))
    xy = np.ascontiguousarray(np.stack([east.ravel(), north.ravel()], axis=1))
    turned = _core.crs.transform(xy, crs_text(from_crs), crs_text(to_crs))
    return turned[:, 0].reshape(east.shape), turned[:, 1].reshape(east.shape)


def operation(from_crs: Crs, to_crs: Crs) -> str:
    """The operation that `transform` uses, with its accuracy, for the record.

    Examples
    --------
    >>> operation("EPSG:4756", 4326)
    'VN-2000 to WGS 84 (2) [EPSG:6960], accuracy 1 m'
    """
    return str(_core.crs.operation(crs_text(from_crs), crs_text(to_crs)))


def same(a: Crs, b: Crs) -> bool:
    """Whether coordinates in one CRS are coordinates in the other, axis order aside.

    Examples
    --------
    >>> same(4326, "OGC:CRS84")
    True
    """
    return bool(_core.crs.same(crs_text(a), crs_text(b)))


def describe(crs: Crs) -> str:
    """Code and name.

    Examples
    --------
    >>> describe(9206)
    'EPSG:9206 (VN-2000 / TM-3 104-00)'
    """
    return str(_core.crs.describe(crs_text(crs)))
