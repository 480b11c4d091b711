"""Units of the whole country before and after 1 July 2025, from two packages that are compared.

Needs the extra ``geoplan[vietnam]``: vietnam-provinces (the official list of 2025) and
vietnamadminunits (the list of 2025, the list before it, and which unit became which).
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any, Literal

import pandas as pd

from .._errors import make_error
from .._messages import say
from .names import name_key
from .units import COLUMNS, Units

MERGER = pd.Timestamp("2025-07-01")  # Resolution 202/2025/QH15 and those on the provinces
OFFICIAL, OTHER = "vietnam-provinces", "vietnamadminunits"
Source = Literal["both", "vietnam-provinces", "vietnamadminunits"]


def vietnam(*, source: Source = "both") -> Units:
    """Provinces, districts and communes of Vietnam, as before and as from 1 July 2025.

    The units from that day are in both packages, which agree on most: a unit on whose code
    and name both agree is one row, with the other spelling in ``other_names``. Where they
    disagree, both rows are kept, and ``problems`` tells it; a code that stands for two units
    is then found for neither. The units before that day are those of vietnamadminunits; since
    when each is valid is not recorded there.

    Parameters
    ----------
    source : "both", "vietnam-provinces" or "vietnamadminunits"
        Whose units to take from 1 July 2025.

    Returns
    -------
    Units
        ``table`` has a column ``source`` ("both", "vietnam-provinces",
        "vietnamadminunits").

    Raises
    ------
    geoplan.Error
        When the packages are not installed.

    Examples
    --------
    >>> import geoplan as gp
    >>> units = gp.admin.vietnam()
    >>> units.named("Chiềng Chung", "2025-06-30")["code"].tolist()
    ['04015', '04129']
    >>> units.roll_up(["03646"], "2026-01-01")[0]["name"].tolist()
    ['Sơn La']
    """
    if source not in ("both", OFFICIAL, OTHER):
        raise make_error(
            "bad_argument",
            say("source is 'both', 'vietnam-provinces' or 'vietnamadminunits', not '{}'", source),
        )
    official, other, old = _official(), _other(), _old()
    if source == OFFICIAL:
        return Units(pd.concat([old, official], ignore_index=True))
    if source == OTHER:
        return Units(pd.concat([old, other], ignore_index=True))
    new, problems = _compared(official, other)
    return Units(pd.concat([old, new], ignore_index=True), problems)


def vietnam_merges() -> pd.DataFrame:
    """Which unit of 1 July 2025 each commune before it became, by vietnamadminunits.

    Returns
    -------
    DataFrame
        ``old_code``, ``new_code`` (of vietnamadminunits, which differ from the official ones
        in places, see `vietnam`), ``whole`` (False: the commune was divided, and has a row
        for each unit that got a part). Five island districts without communes are left out.

    Examples
    --------
    >>> import geoplan as gp
    >>> merges = gp.admin.vietnam_merges()
    >>> merges[merges["new_code"] == "03646"]["old_code"].tolist()
    ['03646', '03649', '03652', '03655', '03658']
    """
    return _merges().copy()


def _package(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise make_error(
            "io",
            say(
                "the units of the whole country need the packages vietnam-provinces and "
                "vietnamadminunits; install geoplan[vietnam]"
            ),
        ) from error


def _rows(table: str) -> pd.DataFrame:
    return pd.DataFrame(_package("vietnamadminunits.database").get_data("*", table))


def _units(
    code: Any, name: Any, level: str, parent: Any, source: str, *, new: bool
) -> pd.DataFrame:
    """A frame of units without class; spaces of the names tidied."""
    frame = pd.DataFrame({"code": code, "name": name, "parent": parent})
    frame = frame.dropna(subset=["code"]).drop_duplicates(["code", "name"])
    frame["name"] = frame["name"].str.split().str.join(" ")
    frame["other_names"] = [[] for _ in range(len(frame))]
    frame["level"], frame["class"], frame["source"] = level, "", source
    frame["valid_from"] = MERGER if new else pd.NaT
    frame["valid_to"] = pd.NaT if new else MERGER
    return frame[[*COLUMNS, "source"]].sort_values("code", ignore_index=True)


def _official() -> pd.DataFrame:
    package = _package("vietnam_provinces")
    provinces = [(f"{int(p.code):02d}", p.name, "") for p in package.Province.iter_all()]
    wards = [
        (f"{int(w.code):05d}", w.name, f"{int(w.province_code):02d}")
        for w in package.Ward.iter_all()
    ]
    return pd.concat(
        [
            _units(*zip(*provinces, strict=True), OFFICIAL)
            for _ in ()
        ]
        or [
            _from_rows(provinces, "province"),
            _from_rows(wards, "commune"),
        ],
        ignore_index=True,
    )
