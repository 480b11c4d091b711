"""Units of the whole country before and after 1 July 2025, from two packages that are compared.

Needs the extra ``geoplan[vietnam]``: vietnam-provinces (the official list of 2025) and
vietnamadminunits (the list of 2025, the list before it, and which unit became which).
"""

from __future__ import annotations

import importlib
import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from .._errors import make_error
from .._messages import say
from .names import name_key
from .units import COLUMNS, Units

MERGER = pd.Timestamp("2025-07-01")
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
    ['Tỉnh Sơn La']
    """
    if source not in ("both", OFFICIAL, OTHER):
        raise make_error(
            "bad_argument",
            say(
                "source is 'both', 'vietnam-provinces' or 'vietnamadminunits', not '{}'", source
            ),
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
    ['03646', '03649', '03652', '03655']
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


def _rows(table: str, columns: list[str]) -> pd.DataFrame:
    """Distinct rows of some columns; "" stands for a column of empty text."""
    named = [column for column in columns if column]
    rows = _package("vietnamadminunits.database").get_data(named, table)
    return pd.DataFrame(rows).assign(**{"": ""})[columns]


def _units(rows: pd.DataFrame, level: str, source: str, *, new: bool) -> pd.DataFrame:
    """Units of a frame of code, name and parent; spaces of the names tidied."""
    frame = rows.set_axis(["code", "name", "parent"], axis=1)
    frame = frame.dropna(subset=["code"]).drop_duplicates()
    frame["name"] = frame["name"].str.split().str.join(" ")
    frame["other_names"] = [[] for _ in range(len(frame))]
    frame["level"], frame["class"], frame["source"] = level, "", source
    frame["valid_from"] = pd.Series(MERGER if new else pd.NaT, frame.index, "datetime64[s]")
    frame["valid_to"] = pd.Series(pd.NaT if new else MERGER, frame.index, "datetime64[s]")
    return frame[[*COLUMNS, "source"]].sort_values("code", ignore_index=True)


def _official() -> pd.DataFrame:
    package = _package("vietnam_provinces")
    provinces = [
        (f"{int(p.code):02d}", p.name if " phố " in p.name else f"Tỉnh {p.name}", "")
        for p in package.Province.iter_all()
    ]
    communes = [
        (f"{int(w.code):05d}", w.name, f"{int(w.province_code):02d}")
        for w in package.Ward.iter_all()
    ]
    levels = [(provinces, "province"), (communes, "commune")]
    return pd.concat(
        [_units(pd.DataFrame(rows), level, OFFICIAL, new=True) for rows, level in levels],
        ignore_index=True,
    )


def _other() -> pd.DataFrame:
    return _of_table(
        "admin_units",
        {
            "province": ["provinceCode", "province", ""],
            "commune": ["wardCode", "ward", "provinceCode"],
        },
        new=True,
    )


def _old() -> pd.DataFrame:
    return _of_table(
        "admin_units_legacy",
        {
            "province": ["provinceCode", "province", ""],
            "district": ["districtCode", "district", "provinceCode"],
            "commune": ["wardCode", "ward", "districtCode"],
        },
        new=False,
    )


def _of_table(table: str, levels: dict[str, list[str]], *, new: bool) -> pd.DataFrame:
    return pd.concat(
        [_units(_rows(table, cols), level, OTHER, new=new) for level, cols in levels.items()],
        ignore_index=True,
    )


def _compared(official: pd.DataFrame, other: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The units of both, those on which both agree once; and where they disagree."""
    identity = ["code", "parent", "key"]
    ours = official.assign(key=official["name"].map(name_key)).set_index(identity)
    theirs = other.assign(key=other["name"].map(name_key)).set_index(identity)
    agreed = ours.index.intersection(theirs.index)
    ours.loc[agreed, "source"] = "both"
    spelling = theirs["name"].reindex(ours.index)
    ours["other_names"] = [
        [theirs_name] if isinstance(theirs_name, str) and theirs_name != name else []
        for name, theirs_name in zip(ours["name"], spelling, strict=True)
    ]
    apart = theirs.drop(agreed)
    units = pd.concat([ours.reset_index(), apart.reset_index()], ignore_index=True)
    problems = _disagreements(ours.drop(agreed).reset_index(), apart.reset_index())
    return units[official.columns], problems


def _disagreements(ours: pd.DataFrame, theirs: pd.DataFrame) -> pd.DataFrame:
    """One problem for each code with two names, name with two codes, and unit of one only."""
    advice = say("compare with the official list; source= takes one package alone")
    found: list[tuple[str, str, str]] = []
    codes = ours.merge(theirs, on="code", suffixes=("", "_theirs"))
    for code, name, name_theirs in codes[["code", "name", "name_theirs"]].itertuples(
        index=False
    ):
        text = say(
            "code {} is '{}' in vietnam-provinces, but '{}' in vietnamadminunits",
            code, name, name_theirs,
        )  # fmt: skip
        found.append(("code_of_two_names", code, text))
    names = ours.merge(theirs, on=["parent", "key"], suffixes=("", "_theirs"))
    for code, name, code_theirs in names[["code", "name", "code_theirs"]].itertuples(
        index=False
    ):
        text = say(
            "'{}' has the code {} in vietnam-provinces, but {} in vietnamadminunits",
            name, code, code_theirs,
        )  # fmt: skip
        found.append(("name_of_two_codes", code, text))
    for one, other, source in [(ours, theirs, OFFICIAL), (theirs, ours, OTHER)]:
        met = one["code"].isin(other["code"]) | one.set_index(["parent", "key"]).index.isin(
            other.set_index(["parent", "key"]).index
        )
        for code, name in one.loc[~met, ["code", "name"]].itertuples(index=False):
            found.append(
                ("only_in_one", code, say("unit {} ('{}') is only in {}", code, name, source))
            )
    return pd.DataFrame(
        [("warning", code, "", row, text, advice) for code, row, text in sorted(found)],
        columns=["severity", "code", "file", "row", "text", "advice"],
    )


@cache
def _merges() -> pd.DataFrame:
    folder = Path(_package("vietnamadminunits").__file__).parent / "data"
    text = (folder / "converter_2025.json").read_text(encoding="utf-8")
    whole, divided = map(json.loads(text).get, ["DICT_PROVINCE_WARD_NO_DIVIDED",
                                                "DICT_PROVINCE_WARD_DIVIDED"])  # fmt: skip
    rows = [
        (old, f"{province}_{new}", True)
        for province, communes in whole.items()
        for new, olds in communes.items()
        for old in olds
    ] + [
        (old, f"{province}_{part['newWardKey']}", False)
        for province, communes in divided.items()
        for old, parts in communes.items()
        for part in parts
    ]
    old_units = _rows(
        "admin_units_legacy", ["provinceKey", "districtKey", "wardKey", "wardCode"]
    )
    new_units = _rows("admin_units", ["provinceKey", "wardKey", "wardCode"])
    old_keys = (
        old_units[["provinceKey", "districtKey", "wardKey"]].fillna("").agg("_".join, axis=1)
    )
    new_keys = new_units["provinceKey"] + "_" + new_units["wardKey"]
    merges = pd.DataFrame(rows, columns=["old", "new", "whole"])
    merges["old_code"] = merges["old"].map(
        dict(zip(old_keys, old_units["wardCode"], strict=True))
    )
    merges["new_code"] = merges["new"].map(
        dict(zip(new_keys, new_units["wardCode"], strict=True))
    )
    merges = merges.dropna(subset=["old_code"]).sort_values(["old_code", "new_code"])
    return merges[["old_code", "new_code", "whole"]].reset_index(drop=True)
