"""The zones of VN-2000, and which CRS coordinates may be in."""

from __future__ import annotations

import numpy.typing as npt
import pandas as pd

from .. import _core
from ._inputs import Region, box, pairs


def vn2000_zones() -> pd.DataFrame:
    """Which zone of VN-2000 each province uses.

    Returns
    -------
    DataFrame
        A row for each of the 63 provinces before 1 July 2025, and one or more for each of
        the 34 since. Columns:

        - ``code``, ``province``: code of the statistics office, name;
        - ``period``: ``"until_2025-06-30"`` or ``"since_2025-07-01"``;
        - ``meridian_deg``, ``scale``, ``epsg``, ``crs``: central meridian, scale on it, EPSG
          code, name;
        - ``certainty``: ``"stated"`` by the register and the circulars; ``"candidate"`` for
          a merged province: the zone of one of its parts, since no decision is known.

    Examples
    --------
    >>> zones = vn2000_zones()
    >>> zones[zones.province == "Sơn La"][["period", "epsg", "meridian_deg"]].values.tolist()
    [['until_2025-06-30', 9206, 104.0], ['since_2025-07-01', 9206, 104.0]]
    >>> now = zones[zones.period == "since_2025-07-01"]
    >>> now[now.province == "Quảng Ngãi"].epsg.tolist()  # with Kon Tum
    [5898, 9216]
    """
    zones = {zone.epsg: zone for zone in _core.crs.vn2000_zones()}
    rows = [
        {
            "code": row.code,
            "province": row.province,
            "period": row.period,
            "meridian_deg": zones[row.epsg].meridian_deg,
            "scale": zones[row.epsg].scale,
            "epsg": row.epsg,
            "crs": zones[row.epsg].name,
            "certainty": row.certainty,
        }
        for row in _core.crs.vn2000_provinces()
    ]
    return pd.DataFrame(rows)


def zones_for(lon: float, lat: float) -> pd.DataFrame:
    """The zones of VN-2000 that reach a place, that of its province first.

    Then the other 3° zones, the nearest meridian first, then UTM.

    Parameters
    ----------
    lon, lat : float
        Degrees; VN-2000 or WGS 84, which is all the same here.

    Returns
    -------
    DataFrame
        ``epsg``, ``crs``, ``meridian_deg``, ``scale`` (of lengths at the place),
        ``stretch_m_per_km`` (how much longer a kilometre is on the map), ``in_use`` (whether
        the place is in the box where the register says that the zone is used), ``province``
        (before July 2025) that uses the zone, where the place seems to lie in it; near a
        border it may be the neighbour.

    Examples
    --------
    >>> fits = zones_for(104.0, 21.0).set_index("epsg")
    >>> fits.stretch_m_per_km.round(2)[[9206, 3405]].tolist()
    [-0.1, -0.27]
    >>> fits.province.iloc[0]
    'Sơn La'
    """
    rows = [
        {
            "epsg": fit.zone.epsg,
            "crs": fit.zone.name,
            "meridian_deg": fit.zone.meridian_deg,
            "scale": fit.scale,
            "stretch_m_per_km": fit.stretch_m_per_km,
            "in_use": fit.in_use,
            "province": fit.province,
        }
        for fit in _core.crs.zones_for(float(lon), float(lat))
    ]
    columns = ["epsg", "crs", "meridian_deg", "scale", "stretch_m_per_km", "in_use", "province"]
    return pd.DataFrame(rows, columns=columns)


def suggest(x: npt.ArrayLike, y: npt.ArrayLike, *, region: Region = None) -> pd.DataFrame:
    """In which CRS would these coordinates lie in the region?

    Tried are the zones of VN-2000, WGS 84 / UTM 48N and 49N, and Web Mercator (for a region
    abroad its UTM zones of both hemispheres); for numbers that could be degrees, WGS 84 and
    VN-2000. Several zones can put the same numbers in
    Vietnam, so all that do are given. Place does not tell VN-2000 from WGS 84 (223 m), nor
    scale 0.9996 from 0.9999 (some 700 m): see `explain_shift`.

    Parameters
    ----------
    x, y : array_like
        East or longitude, and north or latitude. NaN is left out.
    region : west, south, east, north, or GeoDataFrame, optional
        Where they should lie: degrees of WGS 84, or a layer that is known to be right, whose
        box is taken with a twentieth around it. Vietnam when left out.

    Returns
    -------
    DataFrame
        The best first: ``crs``; ``inside``, the share of coordinates in the region;
        ``covers``, the share of the region that their box covers, for data that reach beyond;
        ``in_use``, the share where the CRS is used (a 3° zone: in its provinces); ``overlap``
        of the two boxes (1: the same); ``as_good``, whether nothing here sets it apart from
        the first; ``west``, ``south``, ``east``, ``north`` of where it puts them;
        ``evidence`` in words.

    Examples
    --------
    >>> x, y = [430_000, 600_000], [2_280_000, 2_420_000]
    >>> suggest(x, y, region=(103, 20.5, 105.1, 22.1)).crs[0]
    'EPSG:9206'
    """
    found = _core.crs.suggest(pairs(x, y), box(region))
    rows = [
        (s.crs, s.inside, s.covers, s.in_use, s.overlap, s.as_good, *s.place, s.evidence)
        for s in found
    ]
    columns = ["crs", "inside", "covers", "in_use", "overlap", "as_good"]
    columns += ["west", "south", "east", "north", "evidence"]
    return pd.DataFrame(rows, columns=columns)
