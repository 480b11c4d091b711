from __future__ import annotations
import geoplan._core.geom
import numpy
import numpy.typing
import typing
__all__: list[str] = ['nearest']
def nearest(from_: geoplan._core.geom.Points, to: geoplan._core.geom.Points | geoplan._core.geom.Lines | geoplan._core.geom.Polygons, crs: str, threads: typing.SupportsInt | typing.SupportsIndex = 0, progress: typing.Any = None) -> tuple[numpy.typing.NDArray[numpy.float64], numpy.typing.NDArray[numpy.int64]]:
    ...
