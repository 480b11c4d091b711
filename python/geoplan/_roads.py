"""Travel over the road net: on foot to a road, by road, and on foot from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from . import _core
from ._convert import Crs, Geometries, core_geometry, crs_of, index_of, series_from_core
from ._errors import make_error
from ._frames import frame_from
from ._messages import say
from .progress import bar

_REACH = ["reached", "no_road", "no_way"]


class RoadGraph:
    """Roads that are joined where they meet. Made by `road_graph`."""

    def __init__(self, core: Any, crs: Any, roads: pd.Index[Any]) -> None:
        """Of the core's own graph; users call `road_graph`."""
        self._core = core
        self.crs = crs
        self._roads = roads

    @property
    def edges(self) -> gpd.GeoDataFrame:
        """Pieces of road between junctions: ``start``, ``end`` (nodes), ``road`` (index of the
        roads), ``length_m`` (on the ground), ``kmh``, ``one_way`` (1 as drawn, -1 against it,
        0 both), ``part`` (0: the longest connected part), and the line."""
        core = self._core
        return gpd.GeoDataFrame(
            {
                "start": core.start,
                "end": core.end,
                "road": self._roads[core.road],
                "length_m": core.length_m,
                "kmh": core.kmh,
                "one_way": core.one_way,
                "part": core.part[core.start],
            },
            geometry=series_from_core(core.edges, crs=self.crs),
        )

    @property
    def nodes(self) -> gpd.GeoDataFrame:
        """Junctions and ends: ``part`` and the point."""
        x, y = self._core.nodes.T
        points = gpd.points_from_xy(x, y, crs=self.crs)
        return gpd.GeoDataFrame({"part": self._core.part}, geometry=points)

    @property
    def parts(self) -> pd.DataFrame:
        """Connected parts, the longest first: ``km`` and its ``share`` of all roads."""
        km = self._core.part_km
        return pd.DataFrame({"km": km, "share": km / km.sum() if len(km) else km})

    @property
    def problems(self) -> pd.DataFrame:
        """What was found wrong with the roads, as `geoplan.Results.problems`."""
        return frame_from(_core.study.problem_table(self._core.problems))

    def _repr_html_(self) -> str:
        return str(self.parts.head().to_html())

    def __repr__(self) -> str:
        """Counts and the longest part."""
        core = self._core
        km = core.part_km
        longest = f", the longest {km[0]:,.0f} km" if len(km) else ""
        return (
            f"<RoadGraph: {len(core.start)} edges, {len(core.nodes)} nodes, "
            f"{km.sum():,.0f} km in {len(km)} parts{longest}>"
        )

    def nearest(
        self,
        places: Geometries,
        facilities: Geometries,
        *,
        walk_kmh: float = 5.0,
        most_walk_m: float = 5000.0,
        least_part_km: float = 0.0,
        direction: Literal["to", "from"] = "to",
        enter: Literal["best", "nearest"] = "best",
        threads: int = 0,
        progress: bool | None = None,
    ) -> pd.DataFrame:
        """Minutes from each place to the facility that is quickest to reach.

        One walks straight to a road, rides, and walks from the road to the facility.

        Parameters
        ----------
        places, facilities : GeoDataFrame or GeoSeries
            Points, shape (n) and (m), in the CRS of the graph.
        walk_kmh : float
            Speed of the walks.
        most_walk_m : float
            Longest walk to a road, or from it.
        least_part_km : float
            Connected parts of less length are no roads to walk to.
        direction : {"to", "from"}
            To the facility, or from it (they differ by one-way roads).
        enter : {"best", "nearest"}
            Where a road is met: wherever the whole way takes least time (and one who lives
            beside the facility walks all the way), or at the nearest road.
        threads : int
            0: all. The answer is the same for any number.
        progress : bool, optional
            Whether to draw a bar; None: as `geoplan.show_progress` says.

        Returns
        -------
        DataFrame
            Index of `places`; ``minutes`` and ``metres`` (NaN unless reached), ``facility``
            (position in `facilities`, -1 unless reached), ``reach``: "reached", "no_road" (none
            near enough) or "no_way" (no facility can be reached by those there are).

        Examples
        --------
        >>> import geopandas as gpd
        >>> from shapely import LineString
        >>> road = gpd.GeoSeries([LineString([(500000, 0), (510000, 0)])], crs=9206)
        >>> home = gpd.GeoSeries.from_xy([501000], [500], crs=9206)
        >>> school = gpd.GeoSeries.from_xy([509000], [0], crs=9206)
        >>> graph = road_graph(road, kmh=60)
        >>> graph.nearest(home, school, walk_kmh=6, enter="nearest").round()
           minutes  metres  facility    reach
        0     13.0  8501.0         0  reached
        """
        reach = self._reach(facilities, walk_kmh, most_walk_m, least_part_km, direction)
        if enter not in ("best", "nearest"):
            raise make_error(
                "bad_argument",
                say("{} must be '{}' or '{}', got '{}'", "enter", "best", "nearest", enter),
            )
        with bar(progress) as tell:
            minutes, metres, facility, state = _core.access.road_times(
                reach,
                self._core,
                self._points(places, "places"),
                enter == "nearest",
                threads,
                tell,
            )
        return pd.DataFrame(
            {
                "minutes": minutes,
                "metres": metres,
                "facility": facility,
                "reach": pd.Categorical.from_codes(
                    state.astype(np.int8), categories=pd.Index(_REACH)
                ),
            },
            index=index_of(places),
        )

    def costs(
        self,
        origins: Geometries,
        destinations: Geometries,
        limit_min: float,
        *,
        most: int | None = None,
        walk_kmh: float = 5.0,
        most_walk_m: float = 5000.0,
        least_part_km: float = 0.0,
        direction: Literal["to", "from"] = "to",
        threads: int = 0,
        progress: bool | None = None,
    ) -> pd.DataFrame:
        """Every pair of origin and destination within a limit, or the nearest few.

        Roads are met at the nearest place. What `two_step` and its kin take.

        Parameters
        ----------
        origins, destinations : GeoDataFrame or GeoSeries
            Points, in the CRS of the graph.
        limit_min : float
            Minutes; `numpy.inf`: all pairs that can be travelled.
        most : int, optional
            Of each origin the nearest so many.
        walk_kmh, most_walk_m, least_part_km, direction, threads, progress
            As in `nearest`; "to": from origins to destinations.

        Returns
        -------
        DataFrame
            ``origin``, ``destination`` (of the indexes), ``minutes``, ``metres``; by origin,
            then minutes.
        """
        if most is not None and most < 1:
            raise make_error("bad_argument", say("{} must be 1 or more, got {}", "most", most))
        options = self._options(walk_kmh, most_walk_m, least_part_km, direction)
        with bar(progress) as tell:
            origin, destination, minutes, metres = _core.access.road_costs(
                self._core,
                self._points(origins, "origins"),
                self._points(destinations, "destinations"),
                limit_min,
                most or 0,
                options,
                threads,
                tell,
            )
        names = [
            pd.RangeIndex(len(data)) if (index := index_of(data)) is None else index
            for data in (origins, destinations)
        ]
        return pd.DataFrame(
            {
                "origin": names[0][origin],
                "destination": names[1][destination],
                "minutes": minutes,
                "metres": metres,
            }
        )

    def isochrones(
        self,
        facilities: Geometries,
        limits_min: Sequence[float],
        *,
        walk_kmh: float = 5.0,
        most_walk_m: float = 5000.0,
        least_part_km: float = 0.0,
        direction: Literal["to", "from"] = "to",
    ) -> gpd.GeoDataFrame:
        """The stretches of road within each limit of any facility.

        Returns
        -------
        GeoDataFrame
            ``minutes`` (the limit), ``edge`` (row of `edges`) and the line; only edges of which
            something is within the limit.
        """
        reach = self._reach(facilities, walk_kmh, most_walk_m, least_part_km, direction)
        frames = []
        for limit in limits_min:
            lines = series_from_core(
                _core.access.isochrone(reach, self._core, limit), crs=self.crs
            )
            lines = lines[~lines.is_empty]
            frames.append(
                gpd.GeoDataFrame(
                    {"minutes": float(limit), "edge": lines.index},
                    geometry=lines.to_numpy(),
                    crs=self.crs,
                )
            )
        if not frames:
            return gpd.GeoDataFrame({"minutes": [], "edge": []}, geometry=[], crs=self.crs)
        return gpd.GeoDataFrame(pd.concat(frames, ignore_index=True), crs=self.crs)

    def routes(
        self,
        origins: Geometries,
        facilities: Geometries,
        *,
        walk_kmh: float = 5.0,
        most_walk_m: float = 5000.0,
        least_part_km: float = 0.0,
        direction: Literal["to", "from"] = "to",
    ) -> gpd.GeoSeries:
        """The way of each origin to its facility as a line; empty where there is none."""
        reach = self._reach(facilities, walk_kmh, most_walk_m, least_part_km, direction)
        lines = _core.access.road_routes(reach, self._core, self._points(origins, "origins"))
        return series_from_core(lines, index_of(origins), self.crs)

    def _options(
        self, walk_kmh: float, most_walk_m: float, least_part_km: float, direction: str
    ) -> Any:
        if direction not in ("to", "from"):
            raise make_error(
                "bad_argument",
                say("{} must be '{}' or '{}', got '{}'", "direction", "to", "from", direction),
            )
        return _core.access.RoadTravelOptions(
            walk_kmh, most_walk_m, least_part_km, direction == "to"
        )

    def _reach(self, facilities: Geometries, *options: Any) -> Any:
        places = self._points(facilities, "facilities")
        return _core.access.road_reach(self._core, places, self._options(*options))

    def _points(self, data: Geometries, name: str) -> Any:
        """Points in the CRS of the graph."""
        stated = crs_of(data, name=name)
        if not _core.crs.same(stated, crs_of(self)):
            raise make_error(
                "crs",
                say(
                    "{} is in {}, the roads are in {}; transform first",
                    name,
                    _core.crs.describe(stated),
                    _core.crs.describe(crs_of(self)),
                ),
            )
        return _core.geom.representative_points(core_geometry(data, name=name))


def road_graph(
    roads: Geometries,
    kmh: float | str | Sequence[float] | Mapping[Any, float],
    *,
    road_class: str | None = None,
    one_way: str | Sequence[int] | None = None,
    tolerance_m: float = 1.0,
    node_crossings: bool = False,
    crs: Crs = None,
    progress: bool | None = None,
) -> RoadGraph:
    """Join roads where they meet.

    Vertices that lines share within the tolerance are junctions, as in OpenStreetMap, and so is
    a line's end at another line that it misses by no more. Lines that only cross are a bridge.

    Parameters
    ----------
    roads : GeoDataFrame or GeoSeries
        Lines, shape (n), in a projected CRS in metres.
    kmh : float, column name, sequence of shape (n), or mapping
        Speeds. A mapping gives one for each value of the column `road_class`; a class that it
        does not name has none, and its roads are left out with a problem.
    road_class : str, optional
        Column of classes.
    one_way : column name or sequence of shape (n), optional
        1: as drawn; -1: against it; 0: both ways. None: all both ways.
    tolerance_m : float
        How far two places may lie apart that are one.
    node_crossings : bool
        Whether lines that cross without a shared vertex meet there.
    crs : str, int or pyproj.CRS, optional
        Of roads that state none.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    RoadGraph

    Examples
    --------
    >>> import geopandas as gpd
    >>> from shapely import LineString
    >>> ends = [(500000, 503000), (503000.8, 505000)]
    >>> lines = [LineString([(a, 0), (b, 0)]) for a, b in ends]
    >>> roads = gpd.GeoDataFrame({"class": ["main", "track"]}, geometry=lines, crs=9206)
    >>> road_graph(roads, {"main": 50, "track": 15}, road_class="class")
    <RoadGraph: 2 edges, 3 nodes, 5 km in 1 parts, the longest 5 km>
    """
    lines = core_geometry(roads, "lines", name="roads")
    plane = crs_of(roads, crs, name="roads")
    index = index_of(roads)
    index = pd.RangeIndex(len(lines)) if index is None else index
    speeds = _speeds(roads, kmh, road_class, len(lines))
    ways = _directions(roads, one_way, len(lines))
    with bar(progress) as tell:
        core = _core.access.road_graph(
            lines, speeds, ways, plane, tolerance_m, node_crossings, tell
        )
    return RoadGraph(core, getattr(roads, "crs", None) or crs, index)


def _column(roads: Geometries, name: str) -> pd.Series[Any]:
    if name not in getattr(roads, "columns", ()):
        raise make_error("missing_column", say("roads has no column '{}'", name))
    column: pd.Series[Any] = roads[name]
    return column


def _speeds(
    roads: Geometries, kmh: Any, road_class: str | None, count: int
) -> npt.NDArray[np.float64]:
    if isinstance(kmh, Mapping):
        if road_class is None:
            raise make_error(
                "bad_argument", say("speeds by class need road_class=, the column of classes")
            )
        return np.ascontiguousarray(_column(roads, road_class).map(kmh), dtype=np.float64)
    if isinstance(kmh, str):
        return np.ascontiguousarray(_column(roads, kmh), dtype=np.float64)
    speeds = np.asarray(kmh, dtype=np.float64)
    return np.ascontiguousarray(np.full(count, speeds) if speeds.ndim == 0 else speeds)


def _directions(roads: Geometries, one_way: Any, count: int) -> npt.NDArray[np.int8]:
    if one_way is None:
        return np.zeros(count, dtype=np.int8)
    ways = np.asarray(_column(roads, one_way) if isinstance(one_way, str) else one_way)
    if not np.isin(ways, (-1, 0, 1)).all():
        raise make_error("bad_value", say("one_way must be 1, -1 or 0 for each road"))
    return np.ascontiguousarray(ways, dtype=np.int8)
