"""Joins by name in Python: what comes in, what goes out, what is refused."""

import unicodedata

import geoplan as gp
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

NAMES = ["Xã Chiềng Chung", "Xã Chiềng Chung", "Xã Sặp Vạt", "Phường Tô Hiệu"]
DISTRICTS = ["Thị xã Mộc Châu", "Huyện Mai Sơn", "Huyện Yên Châu", "Thành phố Sơn La"]


def test_each_row_has_its_status_reason_and_text() -> None:
    left = pd.Series(["TÔ HIỆU", "Chiềng Chung", "Sập Vạt", None], index=list("abcd"))
    joined = gp.admin.join_names(left, NAMES)
    assert joined.index.tolist() == list("abcd")
    assert joined["status"].tolist() == ["matched", "ambiguous", "unmatched", "unmatched"]
    assert joined["row"].tolist() == [3, -1, -1, -1]
    assert joined["match"].isna().tolist() == [False, True, True, True]
    assert joined["match"]["a"] == "Phường Tô Hiệu"
    assert joined["reason"].tolist() == ["same_name", "several_rows", "no_such_name", "no_name"]
    assert joined["loosened"]["a"] == "kind+capitals"
    assert joined["candidates"]["b"] == [0, 1]
    assert joined["suggestions"]["c"] == [gp.admin.Suggestion(2, "Xã Sặp Vạt", 0.25)]


def test_the_parent_settles_which_of_two_is_meant() -> None:
    joined = gp.admin.join_names(
        ["Chiềng Chung"], NAMES, left_parent=["mai sơn"], right_parent=DISTRICTS
    )
    assert joined["row"].tolist() == [1]


def test_no_names_give_an_empty_frame() -> None:
    assert len(gp.admin.join_names([], NAMES)) == 0
    assert gp.admin.join_names(["x"], [])["reason"].tolist() == ["no_such_name"]


def test_a_single_text_and_uneven_parents_are_refused() -> None:
    with pytest.raises(gp.Error, match="several names"):
        gp.admin.join_names("Tô Hiệu", NAMES)
    with pytest.raises(gp.Error):
        gp.admin.join_names(["a", "b"], NAMES, left_parent=["x"])


def test_indicators_join_rows_to_zones_in_the_same_way() -> None:
    zone, problems = gp.indicator.join(
        ["Tô Hiệu", "TÔ HIỆU", "Sập Vạt", "Chiềng Chung"], NAMES, by="name"
    )
    assert zone.tolist() == [3, 3, -1, -1]
    assert problems["code"].tolist() == ["name_without_zone", "ambiguous_name"]
    assert "Xã Sặp Vạt" in problems["advice"][0]


@given(st.text(max_size=20), st.text(max_size=20))
def test_names_without_distance_are_those_of_one_key_but_for_spaces(a: str, b: str) -> None:
    if gp.admin.name_distance(a, b) == 0.0:
        assert gp.admin.name_key(a) == gp.admin.name_key(b)


@given(st.text(max_size=20))
def test_a_decomposed_name_has_the_same_key(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert gp.admin.name_key(composed) == gp.admin.name_key(decomposed)
