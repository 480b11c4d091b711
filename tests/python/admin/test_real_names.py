"""The names of Sơn La in the files of many sources, joined; each refusal was looked at."""

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest


def attributes(path: Path) -> pd.DataFrame:
    return pd.DataFrame(gpd.read_file(path, ignore_geometry=True))


@pytest.fixture(scope="module")
def old_2009(real_data_module: Path) -> pd.DataFrame:
    return pd.read_csv(real_data_module / "sonla_communes_names_pre2009_ids.csv", dtype=str)


@pytest.fixture(scope="module")
def old_2025(real_data_module: Path) -> pd.DataFrame:
    return pd.read_csv(real_data_module / "sonla_units_old_20250301.csv", dtype=str)


@pytest.fixture(scope="module")
def real_data_module(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue("real_data")


def names_of(joined: pd.DataFrame, left: pd.Series, reason: str) -> list[str]:
    return left[joined["reason"] == reason].tolist()


def test_escape_text_of_the_census_is_read_and_every_id_is_right(
    real_data: Path, old_2009: pd.DataFrame
) -> None:
    census = attributes(real_data / "sonla_communes_old_census2009.gpkg")
    joined = gp.admin.join_names(
        census["commune_vn"], old_2009["NAME_VIE"],
        left_parent=census["district_vn"], right_parent=old_2009["DIS_NAME_V"],
    )  # fmt: skip
    assert (joined["status"] == "matched").all() and len(joined) == 204
    assert (joined["loosened"] == "escapes").all()
    # Both files have the same ids.
    ids = old_2009["COMMUNE_ID"].iloc[joined["row"]].tolist()
    assert ids == census["commune_id"].astype(str).tolist()


def test_without_districts_the_two_chieng_so_are_ambiguous(
    real_data: Path, old_2009: pd.DataFrame
) -> None:
    census = attributes(real_data / "sonla_communes_old_census2009.gpkg")
    joined = gp.admin.join_names(census["commune_vn"], old_2009["NAME_VIE"])
    open_rows = joined[joined["status"] != "matched"]
    assert census["commune"][open_rows.index].tolist() == ["Chieng So", "Chieng So"]
    assert (open_rows["reason"] == "several_rows").all()


def test_gadm_names_without_spaces_are_those_of_2009_but_for_eight_spelt_otherwise(
    real_data: Path, old_2009: pd.DataFrame
) -> None:
    gadm = attributes(real_data / "sonla_communes_old_gadm41.gpkg")
    joined = gp.admin.join_names(
        gadm["NAME_3"], old_2009["NAME_VIE"],
        left_parent=gadm["NAME_2"], right_parent=old_2009["DIS_NAME_V"],
    )  # fmt: skip
    assert joined["status"].value_counts().to_dict() == {"matched": 196, "unmatched": 8}
    # GADM has another letter in seven, and one abbreviated.
    apart = joined.index[joined["status"] != "matched"]
    near = {gadm["NAME_3"][i]: [s.name for s in joined["suggestions"][i]][:1] for i in apart}
    assert near == {
        "BắcNgà": ["Xã Pắc Ngà"],
        "XínVàng": ["Xã Xím Vàng"],
        "MườngChanh": ["Xã Mường Tranh"],
        "NàPó": ["Xã Nà Bó"],
        "NTMộcChâu": [],  # Thị trấn Nông trường Mộc Châu
        "PúPẩu": ["Xã Pú Bẩu"],
        "SốpCộp": ["Xã Xốp Cộp"],
        "PhổngLăng": ["Xã Phỏng Lái"],  # the other file has a second Chiềng Sơ in its place
    }
    # GADM's own names without marks agree with what was matched.
    found = joined[joined["status"] == "matched"]
    plain = old_2009["NAME_ENG"].iloc[found["row"]].str.replace(" ", "").str.lower()
    theirs = gadm["VARNAME_3"][found.index].str.split("(").str[0].str.lower()
    same = plain.to_numpy() == theirs.to_numpy()
    assert same.mean() > 0.95


def test_the_units_of_2009_and_of_2025_differ_where_they_were_merged_or_renamed(
    old_2009: pd.DataFrame, old_2025: pd.DataFrame
) -> None:
    joined = gp.admin.join_names(
        old_2009["NAME_VIE"], old_2025["level3_name"],
        left_parent=old_2009["DIS_NAME_V"], right_parent=old_2025["level2_name"],
    )  # fmt: skip
    assert joined["status"].value_counts().to_dict() == {"matched": 172, "unmatched": 32}
    # Communes that became a township or a ward since.
    assert names_of(joined, old_2009["NAME_VIE"], "other_kind") == [
        "Xã Mường Giàng", "Xã Quang Huy", "Xã Mường Sang", "Xã Đông Sang",
    ]  # fmt: skip
    # Thuận Châu's Chiềng Sơ is not that of Sông Mã, the only one in 2025.
    assert names_of(joined, old_2009["NAME_VIE"], "other_parent") == ["Xã Chiềng Sơ"]
    # "Cò  Nòi" with two spaces, "Nậm ét", "Mường é", "é Tòng".
    loosened = joined["loosened"].value_counts()
    assert loosened["separators"] == 1 and loosened["capitals"] == 3


def test_post_offices_are_joined_or_refused_as_their_names_allow(
    real_data: Path, old_2025: pd.DataFrame
) -> None:
    offices = pd.read_csv(real_data / "sonla_post_offices_by_address.csv", dtype=str)
    joined = gp.admin.join_names(
        offices["ward"], old_2025["level3_name"], left_parent=offices["district"],
        right_parent=old_2025["level2_name"], many_to_one=True,
    )  # fmt: skip
    # Thị trấn or Xã Hát Lót: the file does not say.
    assert names_of(joined, offices["ward"], "several_rows") == ["Hát Lót", "Hát Lót"]
    near = {offices["ward"][i]: joined["suggestions"][i][0][1:]
            for i in joined.index[joined["reason"] == "no_such_name"]}  # fmt: skip
    assert near == {
        "Mường Chanh": ("Xã Mương Chanh", 0.25),
        "Nà Ớt": ("Xã Nà Ơt", 0.25),
        "Sập Vạt": ("Xã Sặp Vạt", 0.25),
        "Loóng Phiêng": ("Xã Lóng Phiêng", 0.25),
    }
    assert (joined["status"] == "matched").sum() == 36
    # Chiềng Chung of Mai Sơn, not of Mộc Châu.
    (row,) = joined["row"][offices["ward"] == "Chiềng Chung"]
    assert old_2025["level3_id"].iloc[row] == "04129"


def test_the_new_communes_of_three_files_are_the_same_75(real_data: Path) -> None:
    gso = attributes(real_data / "sonla_communes_new_2025_gso.gpkg")
    for file, column in [("bando", "a03_ten"), ("vnsdi", "commune_name")]:
        other = attributes(real_data / f"sonla_communes_new_2025_{file}.gpkg")
        joined = gp.admin.join_names(other[column], gso["fullName"])
        assert (joined["status"] == "matched").all() and len(joined) == 75
        assert (joined["reason"] == "same_text").all()
        if file == "vnsdi":
            codes = gso["code"].iloc[joined["row"]].tolist()
            assert codes == other["commune_code"].astype(str).str.zfill(5).tolist()


def test_names_without_marks_are_never_joined_but_suggested_right(real_data: Path) -> None:
    gso = attributes(real_data / "sonla_communes_new_2025_gso.gpkg")
    joined = gp.admin.join_names(gso["nameEn"], gso["fullName"])
    # Kim Bon has no marks.
    assert gso["name"][joined["status"] == "matched"].tolist() == ["Kim Bon"]
    open_rows = joined[joined["status"] != "matched"]
    assert all(s[0].row == i for i, s in open_rows["suggestions"].items())


def test_tcvn3_names_are_recognised_and_none_is_joined_by_chance(
    real_data: Path, old_2009: pd.DataFrame
) -> None:
    garbled = pd.read_csv(real_data / "sonla_communes_names_tcvn3_as_utf8.csv", dtype=str)
    joined = gp.admin.join_names(garbled["C_NAMEVI"], old_2009["NAME_VIE"])
    assert (joined["reason"] == "garbled").mean() > 0.85
    # What is joined has no letter of its own encoding.
    assert garbled["C_NAMEVI"][joined["status"] == "matched"].str.isascii().all()


def test_the_merges_of_the_package_are_those_of_the_resolution_where_it_was_read(
    real_data: Path,
) -> None:
    pytest.importorskip("vietnamadminunits")
    merges = gp.admin.vietnam_merges()
    ours = merges[merges["old_code"].isin(["04012", "04111"])]
    # Items 39/65 and 35/45 of 1681/NQ-UBTVQH15: 04012 goes to Phường Mộc Châu, 04111 to Xã
    # Chiềng Mung, each wholly.
    units = gp.admin.vietnam(source="vietnamadminunits")
    names = units.table.iloc[units.find(ours["new_code"], "2025-07-01")]["name"].tolist()
    assert names == ["Phường Mộc Châu", "Xã Chiềng Mung"] and ours["whole"].all()
