from __future__ import annotations
import geoplan._core.core
import geoplan._core.data
import typing
__all__: list[str] = ['check_folder']
def check_folder(path: str, date: str, threads: typing.SupportsInt | typing.SupportsIndex, tell: typing.Any) -> tuple[list[geoplan._core.core.Problem], geoplan._core.data.Layer | None]:
    ...
