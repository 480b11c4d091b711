"""Losses without terrain: free space, 3GPP macro cells, walls of buildings."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import _core

__all__ = [
    "building_entry_loss",
    "free_space_loss",
    "rural_macro_loss",
    "rural_macro_sight",
    "urban_macro_loss",
    "urban_macro_sight",
]

Building = Literal["traditional", "thermally_efficient"]
Sight = Literal["los", "nlos"]


def free_space_loss(distance: npt.ArrayLike, *, frequency_mhz: float) -> Any:
    """Loss between isotropic antennas in free space, dB (ITU-R P.525-4, eq. 3).

    Parameters
    ----------
    distance : float or array
        Metres.
    frequency_mhz : float

    Returns
    -------
    float or ndarray
        As `distance` came; NaN at 0.

    Raises
    ------
    geoplan.Error
        For a negative distance or a frequency that is not above 0.

    Examples
    --------
    >>> round(free_space_loss(1000, frequency_mhz=900), 2)
    91.53
    """
    places = np.asarray(distance, dtype=np.float64)
    return _as_came(_core.telecom.free_space_loss(_flat(places), frequency_mhz), places.shape)


def building_entry_loss(
    probability: npt.ArrayLike,
    *,
    frequency_mhz: npt.ArrayLike,
    elevation: npt.ArrayLike = 0.0,
    building: Building = "traditional",
) -> Any:
    """Loss through the walls of a building that is not exceeded, dB (ITU-R P.2109-1).

    Parameters
    ----------
    probability : float or array
        That the loss is not exceeded, over buildings of the kind and places in them; above 0
        and below 1.
    frequency_mhz : float or array
        80 to 100,000.
    elevation : float or array
        Of the path at the facade, degrees.
    building : "traditional" or "thermally_efficient"
        The second has metallised glass or foil-backed panels.

    Returns
    -------
    float or ndarray
        Of the common shape of the three.

    Raises
    ------
    geoplan.Error
        For a value out of range.

    Examples
    --------
    >>> round(building_entry_loss(0.5, frequency_mhz=1000), 2)
    14.31
    """
    parts = np.broadcast_arrays(
        np.asarray(probability, dtype=np.float64),
        np.asarray(frequency_mhz, dtype=np.float64),
        np.asarray(elevation, dtype=np.float64),
    )
    p, f, e = (_flat(part) for part in parts)
    loss = _core.telecom.building_entry_loss(p, f, e, building)
    return _as_came(loss, parts[0].shape)


def rural_macro_loss(
    distance: npt.ArrayLike,
    *,
    frequency_mhz: float,
    sight: Sight,
    bs_height: float = 35.0,
    ut_height: float = 1.5,
    street_width: float = 20.0,
    building_height: float = 5.0,
) -> pd.DataFrame:
    """Path loss of a rural macro cell (RMa of 3GPP TR 38.901 V17.0.0, table 7.4.1-1).

    Parameters
    ----------
    distance : float or array of shape (n,)
        On the ground, metres.
    frequency_mhz : float
        500 to 30,000.
    sight : "los" or "nlos"
    bs_height, ut_height : float
        Of base station and terminal, metres: 10 to 150, and 1 to 10.
    street_width, building_height : float
        Metres, 5 to 50.

    Returns
    -------
    DataFrame
        `loss_db`; `shadow_db`, the σ of shadow fading, which is not in the loss; `within`,
        whether the distance is in the formula's range: 10 m to 10 km in sight, to 5 km not.

    Raises
    ------
    geoplan.Error
        For a negative distance or a value out of range.

    Examples
    --------
    >>> import geoplan as gp
    >>> cell = gp.telecom.rural_macro_loss([100, 6000], frequency_mhz=700, sight="nlos")
    >>> cell["within"].tolist(), cell["shadow_db"].tolist()
    ([True, False], [8.0, 8.0])
    """
    return _losses(
        _core.telecom.rural_macro_loss(
            _row(distance),
            frequency_mhz,
            bs_height,
            ut_height,
            street_width,
            building_height,
            sight,
        )
    )


def urban_macro_loss(
    distance: npt.ArrayLike,
    *,
    frequency_mhz: float,
    sight: Sight,
    bs_height: float = 25.0,
    ut_height: float = 1.5,
    environment_height: float = 1.0,
) -> pd.DataFrame:
    """Path loss of an urban macro cell (UMa of 3GPP TR 38.901 V17.0.0, table 7.4.1-1).

    Parameters
    ----------
    distance : float or array of shape (n,)
        On the ground, metres.
    frequency_mhz : float
        500 to 100,000.
    sight : "los" or "nlos"
    bs_height, ut_height : float
        Of base station and terminal, metres. The table is for stations of 25 m; terminals are
        1.5 to 22.5 m high.
    environment_height : float
        What the ground counts for in the break point, metres. The table draws it at random
        for some terminals of 13 m or more; here it is what is given.

    Returns
    -------
    DataFrame
        As `rural_macro_loss`; the range is 10 m to 5 km.

    Raises
    ------
    geoplan.Error
        For a negative distance or a value out of range.

    Examples
    --------
    >>> import geoplan as gp
    >>> cell = gp.telecom.urban_macro_loss([100.0], frequency_mhz=3500, sight="los")
    >>> cell["loss_db"].round(2).tolist()
    [83.14]
    """
    return _losses(
        _core.telecom.urban_macro_loss(
            _row(distance), frequency_mhz, bs_height, ut_height, environment_height, sight
        )
    )


def rural_macro_sight(distance: npt.ArrayLike) -> Any:
    """Probability of line of sight in a rural macro cell (TR 38.901, table 7.4.2-1).

    Parameters
    ----------
    distance : float or array
        On the ground, metres.

    Returns
    -------
    float or ndarray
        In [0, 1], as `distance` came.

    Raises
    ------
    geoplan.Error
        For a negative distance.

    Examples
    --------
    >>> round(rural_macro_sight(1010), 4)
    0.3679
    """
    places = np.asarray(distance, dtype=np.float64)
    return _as_came(_core.telecom.rural_macro_sight(_flat(places)), places.shape)


def urban_macro_sight(distance: npt.ArrayLike, *, ut_height: float = 1.5) -> Any:
    """Probability of line of sight in an urban macro cell (TR 38.901, table 7.4.2-1).

    Parameters
    ----------
    distance : float or array
        On the ground, metres.
    ut_height : float
        Of the terminal, 1.5 to 22.5 m.

    Returns
    -------
    float or ndarray
        In [0, 1], as `distance` came.

    Raises
    ------
    geoplan.Error
        For a negative distance or a height out of range.

    Examples
    --------
    >>> urban_macro_sight(18)
    1.0
    """
    places = np.asarray(distance, dtype=np.float64)
    return _as_came(_core.telecom.urban_macro_sight(_flat(places), ut_height), places.shape)


def _flat(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.ascontiguousarray(values.reshape(-1))


def _row(values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    return np.ascontiguousarray(np.atleast_1d(np.asarray(values, dtype=np.float64)))


def _as_came(values: npt.NDArray[np.float64], shape: tuple[int, ...]) -> Any:
    return float(values[0]) if shape == () else values.reshape(shape)


def _losses(columns: tuple[Any, Any, Any]) -> pd.DataFrame:
    loss, shadow, within = columns
    return pd.DataFrame(
        {"loss_db": loss, "shadow_db": shadow, "within": within.astype(np.bool_)}
    )
