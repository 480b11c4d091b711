"""The Irregular Terrain Model (Longley–Rice), as NTIA's version 1.4."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core
from .._errors import make_error
from .._messages import say
from ..progress import bar

__all__ = ["itm_area", "itm_point_to_point", "itm_warnings"]

Polarisation = Literal["horizontal", "vertical"]
RefractivityAt = Literal["sea_level", "surface"]
Siting = Literal["random", "careful", "very_careful"]


def itm_point_to_point(
    heights: npt.ArrayLike | Sequence[npt.ArrayLike],
    *,
    length: npt.ArrayLike,
    frequency_mhz: float,
    tx_height: float,
    rx_height: float,
    polarisation: Polarisation = "vertical",
    climate: int = 5,
    refractivity: float = 301.0,
    refractivity_at: RefractivityAt = "sea_level",
    permittivity: float = 15.0,
    conductivity: float = 0.005,
    mdvar: int = 12,
    time: float | None = None,
    location: float | None = None,
    situation: float | None = None,
    confidence: float | None = None,
    reliability: float | None = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Loss over known profiles by the Irregular Terrain Model, 20 MHz to 20 GHz.

    Parameters
    ----------
    heights : array of shape (points,) or (n, points), or a list of n arrays
        Ground from transmitter to receiver in metres, evenly spaced, two points or more; as
        `geoplan.terrain.profiles` gives them.
    length : float or array of shape (n,)
        Of each path, metres.
    frequency_mhz : float
    tx_height, rx_height : float
        Of the antennas above the ground, 0.5 to 3,000 m.
    polarisation : "vertical" or "horizontal"
    climate : int
        1 equatorial, 2 continental subtropical, 3 maritime subtropical, 4 desert,
        5 continental temperate, 6 maritime temperate over land, 7 the same over sea.
    refractivity : float
        N-units, 250 to 400.
    refractivity_at : "sea_level" or "surface"
        Whether it is N0 of the sea level, lowered with the height of the path, or Ns.
    permittivity, conductivity : float
        Of the ground; the second in S/m.
    mdvar : int
        0 single message, 1 accidental, 2 mobile, 3 broadcast; + 10 without variability of
        location, + 20 without that of the situation.
    time, location, situation : float, optional
        Percentages for which the loss is not exceeded; None: 50.
    confidence, reliability : float, optional
        Instead of them: situation and time, with location 50.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    DataFrame
        One row a path: `loss_db` (basic transmission loss), `mode` (line_of_sight, diffraction,
        troposcatter), `warnings` (bits, see `itm_warnings`), `missing_share` and the values on
        the way. A path with a height that is not known has `mode` "unknown", NaN losses and
        the share of such heights.

    Raises
    ------
    geoplan.Error
        For values out of the model's range.

    Examples
    --------
    >>> import geoplan as gp
    >>> ridge = [100] * 10 + [400] + [100] * 10
    >>> path = gp.telecom.itm_point_to_point(
    ...     ridge, length=60_000, frequency_mhz=900, tx_height=30, rx_height=1.5)
    >>> path["mode"].tolist(), path["distance_m"].tolist()
    (['diffraction'], [60000.0])
    """
    flat, first = _flatten(heights)
    lengths = np.broadcast_to(np.asarray(length, dtype=np.float64), (len(first) - 1,))
    percent = _percentages(time, location, situation, confidence, reliability)
    link = _link(
        frequency_mhz, tx_height, rx_height, polarisation, climate, refractivity,
        refractivity_at, permittivity, conductivity, mdvar, percent,
    )  # fmt: skip
    with bar(progress) as tell:
        return pd.DataFrame(
            _core.telecom.itm_point_to_point(
                np.ascontiguousarray(lengths), first, flat, link, threads, tell
            )
        )


def itm_area(
    distance: npt.ArrayLike,
    *,
    delta_h: npt.ArrayLike,
    frequency_mhz: float,
    tx_height: float,
    rx_height: float,
    tx_siting: Siting = "random",
    rx_siting: Siting = "random",
    polarisation: Polarisation = "vertical",
    climate: int = 5,
    refractivity: float = 301.0,
    refractivity_at: RefractivityAt = "sea_level",
    permittivity: float = 15.0,
    conductivity: float = 0.005,
    mdvar: int = 3,
    time: float | None = None,
    location: float | None = None,
    situation: float | None = None,
    confidence: float | None = None,
    reliability: float | None = None,
    threads: int = 0,
) -> pd.DataFrame:
    """Loss at distances over ground of one kind by the Irregular Terrain Model.

    Parameters
    ----------
    distance : float or array of shape (n,)
        Metres.
    delta_h : float or array of shape (n,)
        Terrain irregularity, metres: 0 water, 30 plains, 90 hills, 200 mountains.
    tx_siting, rx_siting : "random", "careful" or "very_careful"
        How well the places of the antennas are chosen.
    frequency_mhz, tx_height, rx_height, polarisation, climate, refractivity, refractivity_at
        As in `itm_point_to_point`; sea level counts as the surface.
    permittivity, conductivity, mdvar, time, location, situation, confidence, reliability
        As in `itm_point_to_point`.
    threads
        As in `itm_point_to_point`.

    Returns
    -------
    DataFrame
        As `itm_point_to_point`, one row a distance.

    Raises
    ------
    geoplan.Error
        For values out of the model's range.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.telecom.itm_area(
    ...     [10_000, 100_000], delta_h=0, frequency_mhz=10_000, tx_height=3, rx_height=3,
    ...     confidence=50, reliability=90)["loss_db"].round(1).tolist()
    [147.0, 224.8]
    """
    distances, irregularities = np.broadcast_arrays(
        np.atleast_1d(np.asarray(distance, dtype=np.float64)),
        np.asarray(delta_h, dtype=np.float64),
    )
    percent = _percentages(time, location, situation, confidence, reliability)
    link = _link(
        frequency_mhz, tx_height, rx_height, polarisation, climate, refractivity,
        refractivity_at, permittivity, conductivity, mdvar, percent,
    )  # fmt: skip
    return pd.DataFrame(
        _core.telecom.itm_area(
            np.ascontiguousarray(distances),
            np.ascontiguousarray(irregularities),
            link,
            tx_siting,
            rx_siting,
            threads,
        )
    )


def itm_warnings(bits: int) -> dict[str, str]:
    """What the warnings of a result mean.

    Parameters
    ----------
    bits : int
        From the column `warnings`; the bits are those of NTIA's program.

    Returns
    -------
    dict
        Name of each warning and what it says, in the language of messages.

    Raises
    ------
    geoplan.Error
        For a bit that is no warning.

    Examples
    --------
    >>> itm_warnings(0x40)
    {'distance_very_small': 'the path is shorter than 1 km: take care with the loss'}
    """
    return dict(_core.telecom.itm_warnings(int(bits)))


def _flatten(
    heights: npt.ArrayLike | Sequence[npt.ArrayLike],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.uint64]]:
    """All heights, and where those of each path begin."""
    if not isinstance(heights, np.ndarray):
        heights = list(heights)  # type: ignore[arg-type]
        if len(heights) == 0 or np.ndim(heights[0]) == 0:
            heights = np.asarray(heights, dtype=np.float64)
    if isinstance(heights, np.ndarray):
        table = np.atleast_2d(np.asarray(heights, dtype=np.float64))
        if table.ndim != 2:
            raise make_error(
                "bad_argument",
                say("heights must be of shape (points,) or (n, points), got {}", table.shape),
            )
        paths, points = table.shape
        if points == 0:
            paths = 0
        return table.reshape(-1), np.arange(paths + 1, dtype=np.uint64) * np.uint64(points)
    parts = [np.asarray(path, dtype=np.float64).reshape(-1) for path in heights]
    first = np.concatenate([[0], np.cumsum([len(part) for part in parts])])
    return np.concatenate(parts), first.astype(np.uint64)


def _percentages(
    time: float | None,
    location: float | None,
    situation: float | None,
    confidence: float | None,
    reliability: float | None,
) -> tuple[float, float, float]:
    """Those of time, location and situation."""
    if confidence is None and reliability is None:
        return (
            50.0 if time is None else time,
            50.0 if location is None else location,
            50.0 if situation is None else situation,
        )
    if time is not None or location is not None or situation is not None:
        raise make_error(
            "bad_argument",
            say("give time, location and situation, or confidence and reliability, not both"),
        )
    return (
        50.0 if reliability is None else reliability,
        50.0,
        50.0 if confidence is None else confidence,
    )


def _link(
    frequency_mhz: float,
    tx_height: float,
    rx_height: float,
    polarisation: str,
    climate: int,
    refractivity: float,
    refractivity_at: str,
    permittivity: float,
    conductivity: float,
    mdvar: int,
    percent: tuple[float, float, float],
) -> Any:
    if refractivity_at not in ("sea_level", "surface"):
        raise make_error(
            "bad_argument",
            say("refractivity is known at sea_level or surface, got '{}'", refractivity_at),
        )
    return _core.telecom.ItmLink(
        frequency_mhz=frequency_mhz,
        tx_height=tx_height,
        rx_height=rx_height,
        polarisation=polarisation,
        climate=climate,
        refractivity=refractivity,
        refractivity_of_surface=refractivity_at == "surface",
        permittivity=permittivity,
        conductivity=conductivity,
        mdvar=mdvar,
        time=percent[0],
        location=percent[1],
        situation=percent[2],
    )
