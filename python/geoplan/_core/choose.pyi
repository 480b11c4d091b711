from __future__ import annotations
import collections.abc
import numpy
import numpy.typing
import typing
__all__: list[str] = ['PilotChoice', 'choose_pilots']
class PilotChoice:
    @property
    def bound(self) -> float:
        ...
    @property
    def chosen(self) -> numpy.typing.NDArray[numpy.uint8]:
        ...
    @property
    def gap(self) -> float:
        ...
    @property
    def left_out(self) -> list[str]:
        ...
    @property
    def objective(self) -> float:
        ...
    @property
    def solver(self) -> str:
        ...
    @property
    def spending(self) -> list[tuple[str, float]]:
        ...
    @property
    def status(self) -> str:
        ...
    @property
    def total_cost(self) -> float:
        ...
def choose_pilots(ids: collections.abc.Sequence[str], values: numpy.typing.NDArray[numpy.float64], costs: numpy.typing.NDArray[numpy.float64], classes: collections.abc.Sequence[str], pilots: typing.SupportsInt | typing.SupportsIndex, budget: typing.SupportsFloat | typing.SupportsIndex | None, quotas: collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex | None, typing.SupportsInt | typing.SupportsIndex | None]], fixed_in: collections.abc.Sequence[str], fixed_out: collections.abc.Sequence[str], funding: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex, typing.SupportsFloat | typing.SupportsIndex]], progress: typing.Any) -> PilotChoice:
    ...
