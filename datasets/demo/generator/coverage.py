"""What the operators report: untidy polygons of coverage by technology."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from rasterio import features
from scipy import ndimage
from shapely.geometry import MultiPolygon, Polygon, box, shape

from .cast import Cast
from .communes import Communes
from .people import People
from .roads import Roads
from .settings import CRS, LEFT, NGUON, WORK_CELL, WORK_SHAPE, WORK_TRANSFORM, stream
from .stations import TECHNOLOGIES, Station, make_stations, sees
from .terrain import Terrain

SMALLEST = 400_000.0  # m2: smaller patches and holes are not reported
# These operators report by region; the regions overlap, so a place may be covered twice.
REGIONS = {"MayTel": 1, "NuiPhone": 2, "SongMobile": 1}
HALF_OPERATOR = "MayTel"
BOW_TIE = (("SongMobile", "3G"), (488_000.0, 2_331_000.0), (3_200.0, 2_400.0))


def make_coverage(
    terrain: Terrain, communes: Communes, cast: Cast, roads: Roads, people: People
) -> gpd.GeoDataFrame:
    """Prediction, then the planted communes, then one polygon that crosses itself."""
    stations = make_stations(communes, cast, roads)
    rows = []
    for operator, regions in REGIONS.items():
        for technology in TECHNOLOGIES:
            for region in range(regions):
                mine = _of_region(stations, operator, technology, region, regions)
                geometry = _outline(terrain, mine, technology)
                geometry = _spare(geometry, technology, communes, cast)
                if not geometry.is_empty:
                    rows.append((operator, technology, geometry))
    rows.append((HALF_OPERATOR, "4G", _half(people)))
    (operator, technology), (x, y), (w, h) = BOW_TIE
    bow_tie = Polygon([(x, y), (x + w, y + h), (x + w, y), (x, y + h)])
    rows.append((operator, technology, MultiPolygon([bow_tie])))
    table = pd.DataFrame(rows, columns=["nha_mang", "cong_nghe", "geometry"])
    table.insert(2, "nguon", NGUON)
    return gpd.GeoDataFrame(table, geometry="geometry", crs=CRS)


def _of_region(
    stations: list[Station], operator: str, technology: str, region: int, regions: int
) -> list[Station]:
    """The stations of one report; an operator with two regions splits west and east."""
    middle = LEFT + WORK_SHAPE[1] * WORK_CELL / 2.0
    return [
        s
        for s in stations
        if s.operator == operator
        and technology in s.technologies
        and (regions == 1 or (s.x >= middle) == bool(region))
    ]


def _outline(terrain: Terrain, stations: list[Station], technology: str) -> MultiPolygon:
    """The cells that some station sees, smoothed, outlined and thinned."""
    seen = np.zeros(WORK_SHAPE, bool)
    for station in stations:
        seen |= sees(terrain, station, technology)
    seen = ndimage.median_filter(seen.astype("uint8"), 3)
    parts = []
    for geometry, _ in features.shapes(seen, mask=seen == 1, transform=WORK_TRANSFORM):
        polygon = shape(geometry)
        if polygon.area < SMALLEST:
            continue
        holes = [h for h in polygon.interiors if Polygon(h).area >= SMALLEST]
        thin = Polygon(polygon.exterior, holes).simplify(170.0)
        parts.append(thin if thin.is_valid else thin.buffer(0))
    return MultiPolygon(list(shapely.get_parts(shapely.union_all(parts))))


def _spare(
    geometry: MultiPolygon, technology: str, communes: Communes, cast: Cast
) -> MultiPolygon:
    """Take the planted communes out: the worst always, the dark and the half from 4G on."""
    zones = communes.frame.geometry
    out = [zones.iloc[cast.worst]]
    if technology in ("4G", "5G"):
        out += [zones.iloc[cast.dark], zones.iloc[cast.half]]
    rest = shapely.normalize(geometry.difference(shapely.union_all(out)))
    parts = [
        p for p in shapely.get_parts(rest) if p.geom_type == "Polygon" and p.area > 20_000.0
    ]
    return MultiPolygon(parts)


def _half(people: People) -> MultiPolygon:
    """4G west of the line through the middle of the block, whose edge follows cell corners."""
    x, y = people.half_middle
    rng = stream(41)
    turn = np.linspace(0.0, 2.0 * np.pi, 40, endpoint=False)
    radius = 2300.0 * (1.0 + 0.15 * np.sin(3.0 * turn + 1.0) + 0.12 * (rng.random(40) - 0.5))
    ring = np.round(np.stack([x + radius * np.cos(turn), y + radius * np.sin(turn)], axis=1), 1)
    west = Polygon(ring).intersection(box(x - 9000.0, y - 9000.0, x, y + 9000.0))
    return MultiPolygon([shapely.normalize(west)])
