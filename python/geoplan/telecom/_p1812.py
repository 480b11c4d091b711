"""ITU-R P.1812: loss over a terrain profile."""

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

__all__ = ["p1812", "p1812_details", "p1812_middle_latitude"]

Numbers = float | npt.ArrayLike
Polarisation = Literal["horizontal", "vertical"]


def p1812(
    profiles: Any,
    *,
    frequency: Numbers,
    transmitter_height: Numbers,
    receiver_height: Numbers,
    latitude: Numbers,
    time: Numbers = 50.0,
    locations: Numbers = 50.0,
    polarisation: Polarisation = "vertical",
    n0: Numbers = 315.0,
    delta_n: Numbers = 40.0,
    clutter: Any = None,
    zones: Any = None,
    transmitter_to_coast: Numbers = 500.0,
    receiver_to_coast: Numbers = 500.0,
    location_sigma: Numbers | None = None,
    resolution: Numbers = 100.0,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Loss of radio over terrain by ITU-R P.1812-8, 30 MHz to 6 GHz.

    Parameters
    ----------
    profiles : list of (distances, heights), or one such pair
        A path each, from the transmitter to the receiver: km from the transmitter (0 first,
        increasing, 0.25 to 3,000 in all) and metres above sea level, shape (points). NaN
        where a height is not known.
    frequency : float or array
        GHz, 0.03 to 6. This and the other numbers: one for all paths, or one a path.
    transmitter_height, receiver_height : float or array
        Metres above ground, 1 to 3,000.
    latitude : float or array
        Degrees, of the middle of the path (`p1812_middle_latitude`).
    time : float or array
        Percent of time for which the loss is not exceeded, 1 to 50.
    locations : float or array
        Percent of locations for which it is not exceeded, 1 to 99.
    polarisation : "horizontal" or "vertical"
    n0, delta_n : float or array
        Refractivity at sea level (N-units) and its lapse in the lowest km (N-units/km,
        positive); by default those of the mean atmosphere of ITU-R P.453-14, eq. (8).
    clutter : list of arrays, or one array, optional
        Representative height of what stands on the ground at each point, metres; none: 0.
    zones : list of arrays, or one array, optional
        1 (sea), 3 (coastal land) or 4 (inland) at each point; none: inland.
    transmitter_to_coast, receiver_to_coast : float or array
        Km over land along the path.
    location_sigma : float or array, optional
        Standard deviation between locations, dB; none: of §4.7, by `resolution`.
    resolution : float or array
        Side of the square whose locations vary, metres.
    threads, progress
        As in `covered_region`.

    Returns
    -------
    DataFrame
        One row a path: ``basic_transmission_loss_db``, ``field_strength_dbuv_m`` (at 1 kW of
        effective radiated power) and ``missing_share``, the share of the path whose height is
        not known; where it is not 0, the others are NaN.

    Raises
    ------
    geoplan.Error
        For what is outside the ranges of the Recommendation, and profiles that are none.

    Examples
    --------
    >>> import numpy, geoplan as gp
    >>> distance = numpy.linspace(0, 10, 101)
    >>> ridge = 200 * numpy.exp(-((distance - 5) ** 2))
    >>> got = gp.telecom.p1812(
    ...     [(distance, 0 * distance), (distance, ridge)], frequency=0.7,
    ...     transmitter_height=40, receiver_height=1.5, latitude=21.3)
    >>> bool(got.basic_transmission_loss_db[1] > got.basic_transmission_loss_db[0] + 20)
    True
    """
    paths, one = _paths(profiles)
    links = _links(
        len(paths),
        polarisation,
        location_sigma,
        frequency=frequency,
        transmitter_height=transmitter_height,
        receiver_height=receiver_height,
        latitude=latitude,
        time=time,
        locations=locations,
        n0=n0,
        delta_n=delta_n,
        transmitter_to_coast=transmitter_to_coast,
        receiver_to_coast=receiver_to_coast,
        resolution=resolution,
    )
    lengths = [len(distance) for distance, _ in paths]
    covers = _beside("clutter", clutter, one, lengths)
    climates = _zone_codes(_beside("zones", zones, one, lengths))
    with bar(progress) as tell:
        loss, field, missing = _core.telecom.p1812_losses(
            _joined([distance for distance, _ in paths], np.float64),
            _joined([height for _, height in paths], np.float64),
            _joined(covers, np.float64),
            climates,
            np.cumsum([0, *lengths]).tolist(),
            links,
            threads,
            tell,
        )
    return pd.DataFrame(
        {
            "basic_transmission_loss_db": loss,
            "field_strength_dbuv_m": field,
            "missing_share": missing,
        }
    )


def p1812_details(
    distance: npt.ArrayLike,
    height: npt.ArrayLike,
    *,
    frequency: float,
    transmitter_height: float,
    receiver_height: float,
    latitude: float,
    time: float = 50.0,
    locations: float = 50.0,
    polarisation: Polarisation = "vertical",
    n0: float = 315.0,
    delta_n: float = 40.0,
    clutter: npt.ArrayLike | None = None,
    zones: npt.ArrayLike | None = None,
    transmitter_to_coast: float = 500.0,
    receiver_to_coast: float = 500.0,
    location_sigma: float | None = None,
    resolution: float = 100.0,
) -> pd.DataFrame:
    """Every intermediate value of `p1812` on one path.

    Parameters
    ----------
    distance, height : array
        As a path of `p1812`; so the others, one number each.

    Returns
    -------
    DataFrame
        By the Recommendation's symbol: ``value``, ``unit`` and ``equation``.

    Raises
    ------
    geoplan.Error
        As `p1812`.

    Examples
    --------
    >>> import geoplan as gp
    >>> all = gp.telecom.p1812_details([0, 5, 10], [0, 0, 0], frequency=1,
    ...     transmitter_height=3000, receiver_height=3000, latitude=21)
    >>> float(round(all.value["Lbfs"], 6))
    112.4
    """
    (link,) = _links(
        1,
        polarisation,
        location_sigma,
        frequency=frequency,
        transmitter_height=transmitter_height,
        receiver_height=receiver_height,
        latitude=latitude,
        time=time,
        locations=locations,
        n0=n0,
        delta_n=delta_n,
        transmitter_to_coast=transmitter_to_coast,
        receiver_to_coast=receiver_to_coast,
        resolution=resolution,
    )
    rows, _ = _core.telecom.p1812_details(
        _joined([distance], np.float64),
        _joined([height], np.float64),
        _joined(_beside("clutter", clutter, True), np.float64),
        _zone_codes(_beside("zones", zones, True)),
        link,
    )
    table = pd.DataFrame(rows, columns=["symbol", "unit", "equation", "value"])
    return table.set_index("symbol")[["value", "unit", "equation"]]


def p1812_middle_latitude(
    transmitter: tuple[float, float], receiver: tuple[float, float], length: float
) -> float:
    """Latitude of the middle of a path, degrees, as `p1812` needs it.

    Parameters
    ----------
    transmitter, receiver : (longitude, latitude)
        Degrees.
    length : float
        Of the path, km.

    Returns
    -------
    float

    Examples
    --------
    >>> import geoplan as gp
    >>> round(gp.telecom.p1812_middle_latitude((104, 21), (104, 22), 111.19), 2)
    21.5
    """
    return _core.telecom.p1812_middle_latitude(*transmitter, *receiver, length)


def _paths(profiles: Any) -> tuple[list[tuple[npt.NDArray[Any], npt.NDArray[Any]]], bool]:
    """The paths, and whether they came as one."""
    one = len(profiles) == 2 and all(np.ndim(part) == 1 for part in profiles)
    paths = []
    for pair in [profiles] if one else profiles:
        if len(pair) != 2 or any(np.ndim(part) != 1 for part in pair):
            break
        distance, height = (np.asarray(part, np.float64) for part in pair)
        if len(distance) != len(height):
            break
        paths.append((distance, height))
    else:
        return paths, one
    raise make_error(
        "bad_argument",
        say("`profiles` must be one path or a list of paths, each (distances, heights)"),
    )


def _beside(
    name: str, columns: Any, one: bool, lengths: Sequence[int] | None = None
) -> list[Any]:
    """Clutter or zones as one array a path; none when there are none."""
    if columns is None:
        return []
    parts = [columns] if one else list(columns)
    if lengths is not None and [len(part) for part in parts] != list(lengths):
        raise make_error(
            "bad_argument", say("{} must have one value a point of each path", name)
        )
    return parts


def _zone_codes(parts: Sequence[Any]) -> npt.NDArray[np.uint8]:
    """What is no code of a zone becomes 0, which the core refuses."""
    codes = _joined(parts, np.float64)
    return np.where(np.isin(codes, (1, 3, 4)), codes, 0).astype(np.uint8)


def _joined(parts: Sequence[Any], kind: type[Any]) -> npt.NDArray[Any]:
    if not parts:
        return np.empty(0, kind)
    return np.ascontiguousarray(np.concatenate([np.asarray(part, kind) for part in parts]))


def _links(
    paths: int,
    polarisation: str,
    location_sigma: Numbers | None,
    **numbers: Numbers,
) -> list[_core.telecom.P1812Link]:
    """One link when every number is one, else one a path."""
    if polarisation not in ("horizontal", "vertical"):
        raise make_error(
            "bad_argument",
            say("polarisation must be 'horizontal' or 'vertical', got '{}'", polarisation),
        )
    given = dict(numbers)
    if location_sigma is not None:
        given["location_sigma"] = location_sigma
    columns = {name: np.asarray(value, np.float64) for name, value in given.items()}
    for name, column in columns.items():
        if column.ndim and column.shape != (paths,):
            raise make_error(
                "bad_argument",
                say("{} must have one value a path ({}), got {}", name, paths, column.shape),
            )
    count = paths if any(column.ndim for column in columns.values()) else 1
    spread = {name: np.broadcast_to(column, (count,)) for name, column in columns.items()}
    spread.setdefault("location_sigma", np.full(count, None))
    return [
        _core.telecom.P1812Link(
            horizontal=polarisation == "horizontal",
            **{name: column[i] for name, column in spread.items()},
        )
        for i in range(count)
    ]
