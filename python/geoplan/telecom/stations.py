"""Base stations: typical ones by band, and the transmitters that a list of sites makes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd

from .. import _core
from .._errors import make_error
from .._messages import say

__all__ = ["reference_eirp", "resource_blocks", "station_types", "transmitters"]

_RADIO = {"4G": "lte", "5G": "nr"}


def resource_blocks(
    bandwidth_mhz: float, *, technology: str = "4G", subcarrier_khz: float = 15.0
) -> int:
    """Resource blocks of a channel, each of 12 subcarriers (TS 36.101, TS 38.101-1).

    Parameters
    ----------
    bandwidth_mhz : float
        Of the channel.
    technology : {"4G", "5G"}
    subcarrier_khz : float
        15 for 4G; 15 or 30 for 5G below 6 GHz.

    Returns
    -------
    int

    Raises
    ------
    geoplan.Error
        Naming the bandwidths there are.

    Examples
    --------
    >>> resource_blocks(10)
    50
    """
    if technology not in _RADIO:
        raise make_error(
            "bad_argument",
            say("resource blocks are those of {}, got '{}'", " or ".join(_RADIO), technology),
        )
    return _core.telecom.resource_blocks(
        technology == "5G", float(bandwidth_mhz), float(subcarrier_khz)
    )


def reference_eirp(eirp_dbm: float, *, blocks: int) -> float:
    """Radiated power of one resource element when all share the power evenly, dBm.

    Less the loss of the path it is the RSRP (3GPP TS 36.214, 5.1.1).

    Parameters
    ----------
    eirp_dbm : float
        Of the whole channel, along the antenna's axis.
    blocks : int
        See `resource_blocks`.

    Returns
    -------
    float
        dBm

    Raises
    ------
    geoplan.Error
        For fewer than one block.

    Examples
    --------
    >>> round(reference_eirp(61, blocks=50), 2)
    33.22
    """
    return _core.telecom.reference_eirp(float(eirp_dbm), int(blocks))


def station_types() -> pd.DataFrame:
    """Typical base stations by band.

    Returns
    -------
    DataFrame
        Index ``id``; technology, band, frequency_mhz, bandwidth_mhz, subcarrier_khz,
        power_dbm (of the channel, at the transmitter), antenna_gain_dbi, feeder_loss_db,
        height_m, tilt_deg, horizontal_beamwidth_deg, vertical_beamwidth_deg, threshold_dbm
        (the level that counts as covered), source, certainty. What the sources do not give is
        NaN.

    Raises
    ------
    geoplan.Error
        When the table is not installed.

    Examples
    --------
    >>> station_types()["frequency_mhz"].to_dict()["lte_1800"]
    1842.5
    """
    here = Path(__file__).resolve().parents[1]
    for folder in (here / "_catalogue", here.parents[1] / "datasets" / "catalogue"):
        if (folder / "stations.csv").exists():
            return pd.read_csv(folder / "stations.csv").set_index("id")
    raise make_error(
        "io",
        say("the table of stations is not in {}; install geoplan anew", here / "_catalogue"),
    )


def transmitters(
    sites: gpd.GeoDataFrame,
    *,
    station: str | pd.Series[float],
    azimuths: Sequence[float] | None = None,
    height: str | float | None = None,
    id: str | None = None,
) -> gpd.GeoDataFrame:
    """The transmitters of sites that all have one type of station, as `area_levels` wants them.

    Parameters
    ----------
    sites : GeoDataFrame
        Points, shape (n).
    station : str or Series
        A row of `station_types`, or its id. Its power must be known.
    azimuths : list of float, optional
        Of the sectors' axes, degrees from north: one transmitter each. None: one that serves
        all round.
    height : str or float, optional
        Column of `sites`, or metres, of the antennas above ground; None: that of the station.
    id : str, optional
        Column with the ids of the sites; None: the index.

    Returns
    -------
    GeoDataFrame
        Shape (n × sectors): site, height_m, frequency_mhz, eirp_dbm (of a resource element),
        azimuth_deg, horizontal_beamwidth_deg, vertical_beamwidth_deg, tilt_deg,
        threshold_dbm. Index: site, or site and sector ("BTS01/120").

    Raises
    ------
    geoplan.Error
        For a station that is not known or lacks its power.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> sites = geopandas.GeoDataFrame(index=["BTS01"], geometry=[shapely.Point(5e5, 2.3e6)],
    ...                                crs=9206)
    >>> made = gp.telecom.transmitters(sites, station="lte_1800", azimuths=[0, 120, 240])
    >>> made[["height_m", "eirp_dbm"]].round(2).values.tolist()[0]
    [30.0, 30.21]
    """
    kind = _type_of(station)
    power = ["power_dbm", "antenna_gain_dbi", "feeder_loss_db"]
    unknown = [column for column in [*power, "height_m"] if pd.isna(kind[column])]
    if unknown:
        raise make_error(
            "bad_argument",
            say("the station '{}' has no {}; give your own row", kind.name, ", ".join(unknown)),
        )
    blocks = resource_blocks(
        kind["bandwidth_mhz"],
        technology=str(kind["technology"]),
        subcarrier_khz=kind["subcarrier_khz"],
    )
    eirp = kind["power_dbm"] + kind["antenna_gain_dbi"] - kind["feeder_loss_db"]
    names = sites.index if id is None else pd.Index(sites[id])
    if isinstance(height, str):
        heights = sites[height].to_numpy(dtype=float)
    else:
        heights = [float(kind["height_m"] if height is None else height)] * len(sites)
    rows = pd.DataFrame(
        {
            "site": names.astype(str),
            "height_m": heights,
            "frequency_mhz": kind["frequency_mhz"],
            "eirp_dbm": reference_eirp(eirp, blocks=blocks),
            "horizontal_beamwidth_deg": kind["horizontal_beamwidth_deg"],
            "vertical_beamwidth_deg": kind["vertical_beamwidth_deg"],
            "tilt_deg": kind["tilt_deg"],
            "threshold_dbm": kind["threshold_dbm"],
        }
    )
    rows["geometry"] = sites.geometry.to_numpy()
    if azimuths is None:
        rows["azimuth_deg"] = float("nan")
        rows.index = pd.Index(rows["site"], name="id")
    else:
        rows = rows.loc[rows.index.repeat(len(azimuths))]
        rows["azimuth_deg"] = [float(a) for a in azimuths] * len(sites)
        rows.index = pd.Index(
            [f"{s}/{a:g}" for s, a in zip(rows["site"], rows["azimuth_deg"], strict=True)],
            name="id",
        )
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=sites.crs)


def _type_of(station: str | pd.Series[float]) -> pd.Series[float]:
    if not isinstance(station, str):
        return station
    known = station_types()
    if station not in known.index:
        raise make_error(
            "bad_argument",
            say("there is no station '{}'; there are {}", station, ", ".join(known.index)),
        )
    return known.loc[[station]].iloc[0]
