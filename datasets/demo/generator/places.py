"""Schools, health posts, post offices and culture points, each at a settlement."""

from collections.abc import Callable

import geopandas as gpd
import numpy as np
from shapely.geometry import Point

from .cast import Cast
from .communes import Communes
from .people import People
from .roads import Roads
from .settings import CRS, NGUON, stream

SCHOOLS_COUNTED = 4  # planted, for COUNTED_TOTAL people
POST_OFFSETS = ((3000, 4000), (-3000, 4000), (3000, -4000), (-3000, -4000),
                (4000, 3000), (-4000, 3000), (4000, -3000), (-4000, -3000))  # fmt: skip
WIFI_SHARE = {"I": 0.75, "II": 0.5, "III": 0.3}
Row = tuple[str, int, float, float]  # name, commune, x, y
Site = Callable[[int, int], tuple[float, float]]  # of (commune, running number)


def make_places(
    communes: Communes, cast: Cast, roads: Roads, people: People
) -> dict[str, gpd.GeoDataFrame]:
    """One frame a kind of place, in the study CRS."""
    site = _sites(communes, roads)
    names = list(communes.frame["ten_xa"])
    schools: list[Row] = []
    health: list[Row] = []
    posts: list[Row] = []
    culture: list[Row] = []
    rng = stream(30)
    for i, name in enumerate(names):
        total = int(people.totals["dan_so_2025"].iloc[i])
        wanted = SCHOOLS_COUNTED if i == cast.counted else max(2, round(total / 2500))
        for k in range(0 if i == cast.worst else wanted):
            schools.append((f"Trường Tiểu học và THCS {name} {k + 1}", i, *site(i, k)))
        for k in range(1 if total < 14_000 else 2):
            health.append((f"Trạm Y tế {name}" + (" 2" if k else ""), i, *site(i, k)))
        if cast.klass[i] != "III" or rng.random() < 0.45:
            posts.append((f"Bưu điện văn hóa xã {name}", i, *site(i, 0)))
        for k in range(int(rng.integers(2, 7))):
            culture.append((f"Nhà văn hóa {name} số {k + 1}", i, *site(i, k)))
    health = _away(health, people.worst_cells, 6_500.0)
    posts = _away(posts, people.worst_cells, 15_000.0)
    posts = _away(posts, np.array([people.lonely_cell]), 7_500.0)
    posts.append(_planted_post(communes, people))
    frames = {
        "schools": _frame(communes, schools),
        "health_posts": _frame(communes, health),
        "post_offices": _frame(communes, posts),
        "culture_points": _frame(communes, culture),
    }
    frames["culture_points"].insert(2, "wifi", _wifi(cast, [row[1] for row in culture]))
    return frames


def _sites(communes: Communes, roads: Roads) -> Site:
    """A place near the seat, then near one hamlet after the other."""
    spots = [[(float(x), float(y))] for x, y in communes.centres]
    for x, y, commune, _ in roads.hamlets:
        spots[commune].append((x, y))
    rng = stream(31)

    def site(commune: int, number: int) -> tuple[float, float]:
        x, y = spots[commune][number % len(spots[commune])]
        east, north = rng.integers(-180, 181, 2)
        return x + float(east), y + float(north)

    return site


def _away(rows: list[Row], cells: np.ndarray, least: float) -> list[Row]:
    """The rows farther than `least` metres from every cell."""
    kept = []
    for row in rows:
        near = np.hypot(cells[:, 0] - row[2], cells[:, 1] - row[3]).min()
        if near > least:
            kept.append(row)
    return kept


def _planted_post(communes: Communes, people: People) -> Row:
    """A post office 3 km and 4 km, so 5 km, from the one cell of the lonely commune."""
    x, y = people.lonely_cell
    for east, north in POST_OFFSETS:
        point = Point(x + east, y + north)
        for i in np.flatnonzero(communes.frame.contains(point)):
            name = communes.frame["ten_xa"].iloc[i]
            return (f"Điểm bưu điện liên xã {name}", int(i), point.x, point.y)
    raise RuntimeError("no ground for the planted post office")


def _wifi(cast: Cast, owners: list[int]) -> list[str | None]:
    """Each culture point's answer: "có", "không" or None (nobody knows)."""
    rng = stream(32)
    wifi: list[str | None] = []
    before: set[int] = set()
    for i in owners:
        draw = float(rng.random())
        if i in (cast.worst, cast.culture_no):
            wifi.append("không")
        elif i == cast.culture_unknown:
            wifi.append(None)
        elif i == cast.culture_yes:
            wifi.append("không" if i in before else "có")
        elif draw < 0.08:
            wifi.append(None)
        else:
            share = WIFI_SHARE[cast.klass[i]]
            wifi.append("có" if draw < 0.08 + 0.92 * share else "không")
        before.add(i)
    return wifi


def _frame(communes: Communes, rows: list[Row]) -> gpd.GeoDataFrame:
    codes = communes.frame["ma_xa"]
    return gpd.GeoDataFrame(
        {
            "ten": [r[0] for r in rows],
            "ma_xa": [codes.iloc[r[1]] for r in rows],
            "nguon": NGUON,
        },
        geometry=[Point(r[2], r[3]) for r in rows],
        crs=CRS,
    )
