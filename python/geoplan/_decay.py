"""How much a facility counts at a travel time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from . import _core


class Decay:
    """How much a facility counts at a travel time: call it with minutes."""

    def __init__(self, core: Any, text: str) -> None:
        """Of the core's own; users call `binary`, `steps`, `gaussian`, …"""
        _core.access.require_valid(core)
        self._core = core
        self._text = text

    def __call__(self, minutes: Any) -> npt.NDArray[np.float64]:
        """Weights at some minutes; NaN for NaN."""
        values = np.asarray(minutes, dtype=np.float64)
        weights = _core.access.weights_at(self._core, values.reshape(-1))
        return np.asarray(weights).reshape(values.shape)

    def __repr__(self) -> str:
        """Return the call that made it."""
        return self._text


def binary(limit: float) -> Decay:
    """1 up to and at `limit` minutes, 0 beyond.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.access.binary(30)([10, 30, 31])
    array([1., 1., 0.])
    """
    return Decay(_core.access.BinaryDecay(limit), f"binary({limit!r})")


def steps(weights: Mapping[float, float]) -> Decay:
    """The weight of the first step that is not below the minutes, 0 beyond the last.

    Parameters
    ----------
    weights : dict
        Upper end of each step in minutes, and its weight; rising.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.access.steps({10: 1.0, 20: 0.68, 30: 0.22})([10, 15, 45])
    array([1.  , 0.68, 0.  ])
    """
    pairs = [(float(up_to), float(weight)) for up_to, weight in weights.items()]
    return Decay(_core.access.StepDecay(pairs), f"steps({dict(weights)!r})")


def gaussian(limit: float) -> Decay:
    """A bell, (exp(-(d/limit)²/2) - exp(-1/2)) / (1 - exp(-1/2)): 1 at 0, 0 at the limit.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.access.gaussian(60)([0, 30, 60]).round(4)
    array([1.    , 0.7014, 0.    ])
    """
    return Decay(_core.access.GaussianDecay(limit), f"gaussian({limit!r})")


def power(exponent: float, *, least: float = 1.0, limit: float = np.inf) -> Decay:
    """max(d, least) ** -exponent up to the limit, 0 beyond.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.access.power(2, least=5)([0, 10])
    array([0.04, 0.01])
    """
    text = f"power({exponent!r}, least={least!r}, limit={limit!r})"
    return Decay(_core.access.PowerDecay(exponent, least, limit), text)


def exponential(rate: float, *, limit: float = np.inf) -> Decay:
    """exp(-rate d) up to the limit, 0 beyond.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.access.exponential(0.05)([0, 20]).round(4)
    array([1.    , 0.3679])
    """
    text = f"exponential({rate!r}, limit={limit!r})"
    return Decay(_core.access.ExponentialDecay(rate, limit), text)


def decay_of(decay: Decay | float) -> Any:
    """A number of minutes stands for `binary`."""
    return (decay if isinstance(decay, Decay) else binary(float(decay)))._core
