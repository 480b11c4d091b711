"""Access: how far people are from services."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from . import _core
from ._assign import Assignment, assign, closest, closest_demand
from ._catchment import Catchment, cumulative, gravity, three_step, two_step
from ._convert import Crs, Geometries, core_geometry, crs_of, crs_text, index_of, one_crs
from ._costs import TravelCosts, travel_costs, travel_costs_from_matrix
from ._decay import Decay, binary, exponential, gaussian, power, steps
from ._rings import rings, zone_rings
from ._roads import RoadGraph, road_graph
from ._speeds import speed_on_slope, speed_surface, speed_table, tobler_kmh
from ._travel import cost_distance, cost_paths, travel_time
from .progress import bar

__all__ = [
    "Assignment",
    "Catchment",
    "Decay",
    "RoadGraph",
    "TravelCosts",
    "assign",
    "binary",
    "closest",
    "closest_demand",
    "cost_distance",
    "cost_paths",
    "cumulative",
    "exponential",
    "gaussian",
    "gravity",
    "nearest",
    "power",
    "rings",
    "road_graph",
    "speed_on_slope",
    "speed_surface",
    "speed_table",
    "steps",
    "three_step",
    "tobler_kmh",
    "travel_costs",
    "travel_costs_from_matrix",
    "travel_time",
    "two_step",
    "zone_rings",
]


def nearest(
    from_: Geometries,
    to: Geometries,
    crs: Crs = None,
    *,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """The nearest feature to each place, in metres on the ground.

    Parameters
    ----------
    from_ : GeoDataFrame or GeoSeries
        Points, shape (n). A row of lines stands for its middle, of polygons for its point on
        surface, of several points for the first.
    to : GeoDataFrame or GeoSeries
        Points, lines or polygons, shape (m). Inside a polygon the distance is 0.
    crs : str, int or pyproj.CRS, optional
        Projected CRS in metres in whose plane is searched; both are transformed to it.
        None: both are in one such CRS already.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    DataFrame
        Index of `from_`; ``distance_m`` (NaN when there is no feature or no place) and
        ``row``, the position in `to` (-1 then). Ties go to the lowest row.

    Raises
    ------
    geoplan.Error
        When a CRS is not stated, the two differ and `crs` is not given, or it is not
        projected in metres.

    Examples
    --------
    >>> import geopandas as gpd
    >>> homes = gpd.GeoSeries.from_xy([500000], [2300000], crs=9206)
    >>> schools = gpd.GeoSeries.from_xy([500900, 500300], [2300900, 2300400], crs=9206)
    >>> nearest(homes, schools).round(2)
       distance_m  row
    0      500.05    1
    """
    places: Any = _core.geom.representative_points(core_geometry(from_, name="from_"))
    features = core_geometry(to, name="to")
    if crs is None:
        plane = one_crs(from_, to, ("from_", "to"))
    else:
        plane = crs_text(crs)
        places = _core.geom.transform(places, crs_of(from_, name="from_"), plane)
        features = _core.geom.transform(features, crs_of(to, name="to"), plane)
    with bar(progress) as tell:
        metres, rows = _core.access.nearest(places, features, plane, threads, tell)
    has_place = np.diff(places.rows) == 1
    distance = np.full(len(has_place), np.nan)
    row = np.full(len(has_place), -1, dtype=np.int64)
    distance[has_place] = metres
    row[has_place] = rows
    return pd.DataFrame({"distance_m": distance, "row": row}, index=index_of(from_))
