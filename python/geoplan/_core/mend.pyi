from __future__ import annotations
import geoplan._core.data
import typing
__all__: list[str] = ['mend', 'mends']
def mend(path: str, output: str, mends: geoplan._core.data.Table, threads: typing.SupportsInt | typing.SupportsIndex, tell: typing.Any) -> geoplan._core.data.Table:
    ...
def mends(path: str, date: str, threads: typing.SupportsInt | typing.SupportsIndex, tell: typing.Any) -> geoplan._core.data.Table:
    ...
