from __future__ import annotations
import geoplan._core.core
import typing
__all__: list[str] = ['check_folder']
def check_folder(path: str, date: str, threads: typing.SupportsInt | typing.SupportsIndex, tell: typing.Any) -> list[geoplan._core.core.Problem]:
    ...
