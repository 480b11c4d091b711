from __future__ import annotations
import collections.abc
import geoplan._core.geom
import geoplan._core.zonal
import numpy
import numpy.typing
import typing
__all__: list[str] = ['covered_people', 'covered_region', 'covered_share']
def covered_people(zones: geoplan._core.geom.Polygons, zones_crs: str, region: geoplan._core.geom.Polygons, region_crs: str, people: geoplan._core.zonal.RasterSource, threads: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any) -> numpy.typing.NDArray[numpy.float64]:
    ...
def covered_region(polygons: geoplan._core.geom.Polygons, operators: collections.abc.Sequence[str], technologies: collections.abc.Sequence[str], *, wanted_technologies: collections.abc.Sequence[str], wanted_operators: collections.abc.Sequence[str], at_least: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any) -> geoplan._core.geom.Polygons:
    ...
def covered_share(covered: numpy.typing.NDArray[numpy.float64], people: numpy.typing.NDArray[numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
    ...
