"""Sơn La's TCVN3 lists come out as the Unicode lists of the same communes."""

import re
from pathlib import Path

import geoplan as gp
import pandas as pd
import pytest

SPOILT = "sonla_communes_names_tcvn3_as_utf8.csv"
BYTES = "sonla_communes_names_tcvn3_bytes.csv"

# Communes that the two sources name otherwise, by their pre-2009 id: other spellings, slips of
# the keyboard, and four ids (3031919, 3031931, 3031939, 3030763) that stand for other communes.
NAMED_OTHERWISE = {
    "3030311": ("pắc ma", "pá ma pha khinh"),
    "3030727": ("e tòng", "é tòng"),
    "3030729": ("phổng lặng", "phỏng lập"),
    "3030763": ("pá lông", "co tòng"),
    "3030905": ("xín vàng", "xím vàng"),
    "3030909": ("bắc ngà", "pắc ngà"),
    "3030923": ("phiêng kôn", "phiêng côn"),
    "3031135": ("tường thựơng", "tường thượng"),
    "3031311": ("mương tranh", "mường tranh"),
    "3031505": ("pú pẩu", "pú bẩu"),
    "3031521": ("nà nghựu", "nà ngựu"),
    "3031909": ("qui hướng", "quy hướng"),
    "3031919": ("chiềng tương", "chiềng hắc"),
    "3031931": ("phiêng luông", "nông trường mộc châu"),
    "3031939": ("mộc châu", "lóng sập"),
}


def bare(name: str) -> str:
    """In small letters (TCVN3 has few capitals), without the kind of unit."""
    kinds = r"xã|phường|thị trấn|huyện|thành phố|p\.|tt\.? nt|tt\.?"
    return re.sub(rf"^({kinds}) ", "", name.lower())


@pytest.fixture(params=[(SPOILT, "tcvn3-as-utf8"), (BYTES, "tcvn3")], ids=["spoilt", "bytes"])
def communes(request: pytest.FixtureRequest, real_data: Path) -> pd.DataFrame:
    file, encoding = request.param
    return gp.io.read_table(real_data / file, encoding=encoding)


def test_names_are_those_of_the_unicode_list(communes: pd.DataFrame, real_data: Path) -> None:
    unicode = gp.io.read_table(real_data / "sonla_communes_names_pre2009_ids.csv")
    joined = communes.merge(unicode, left_on="CODE_OLD", right_on="COMMUNE_ID")
    assert len(joined) == 171  # of 201; the others moved to new districts
    ours, theirs = joined["C_NAMEVI"].map(bare), joined["NAME_VIE"].map(bare)
    other = joined[ours != theirs].index
    ids = joined.loc[other, "CODE_OLD"].astype(str)
    assert dict(zip(ids, zip(ours[other], theirs[other], strict=True), strict=True)) == (
        NAMED_OTHERWISE
    )
    districts = joined["D_NAME"].map(bare) == joined["DIS_NAME_V"].map(bare)
    assert joined.loc[~districts, "CODE_OLD"].tolist() == [3031919]


def test_the_moved_ones_have_the_names_of_the_list_of_2025(
    communes: pd.DataFrame, real_data: Path
) -> None:
    old_ids = gp.io.read_table(real_data / "sonla_communes_names_pre2009_ids.csv")
    moved = communes[~communes["CODE_OLD"].isin(old_ids["COMMUNE_ID"])]
    units = gp.io.read_table(real_data / "sonla_units_old_20250301.csv")
    code = moved["C_CODE"].astype(str).str.zfill(5)
    joined = moved.assign(level3_id=code).merge(units, on="level3_id")
    assert (len(moved), len(joined)) == (30, 27)  # three had been merged by 2025
    assert (joined["C_NAMEVI"].map(bare) == joined["level3_name"].map(bare)).all()


def test_both_files_are_detected(real_data: Path) -> None:
    for file, encoding in [(SPOILT, "tcvn3-as-utf8"), (BYTES, "tcvn3")]:
        guess = gp.io.detect_encoding(real_data / file).iloc[0]
        assert guess.encoding == encoding and guess.confidence > 0.999
        assert guess.vietnamese >= 0.99 * guess.words


def test_right_files_are_utf_8(real_data: Path) -> None:
    for path in sorted([*real_data.glob("*.csv"), *real_data.glob("*.geojson")]):
        if path.name in (SPOILT, BYTES):
            continue
        guess = gp.io.detect_encoding(path).iloc[0]
        assert guess.encoding == "utf-8" and guess.confidence > 0.999, path.name
