"""Units of a table, and of the whole country."""

import importlib

import geoplan as gp
import pandas as pd
import pytest


def table() -> pd.DataFrame:
    rows = [
        ("14", "Tỉnh Sơn La", "province", None, None, None, None),
        ("116", "Thành phố Sơn La", "district", "14", None, None, "2025-07-01"),
        ("03664", "Xã Chiềng Xôm", "commune", "116", "III", None, "2025-07-01"),
        ("03664", "Phường Chiềng An", "commune", "14", "I", "2025-07-01", None),
    ]
    names = ["code", "name", "level", "parent", "class", "from", "to"]
    return pd.DataFrame(rows, columns=names)


def units(rows: pd.DataFrame) -> gp.admin.Units:
    return gp.admin.units_from_table(
        rows,
        level="level",
        parent="parent",
        unit_class="class",
        valid_from="from",
        valid_to="to",
    )


def test_a_code_used_again_is_another_unit() -> None:
    found = units(table())
    assert len(found.problems) == 0 and len(found) == 4
    assert found.find(["03664", "x"], "2025-06-30").tolist() == [2, -1]
    assert found.find(["03664"], pd.Timestamp("2025-07-01")).tolist() == [3]
    assert found.history("03664")["name"].tolist() == ["Xã Chiềng Xôm", "Phường Chiềng An"]
    assert found.on("2025-07-01")["code"].tolist() == ["14", "03664"]
    assert found.named("CHIỀNG AN", "2026-01-01", parent="Sơn La")["code"].tolist() == ["03664"]


def test_roll_up_to_district_ends_with_the_districts() -> None:
    found = units(table())
    codes = pd.Series(["03664", "?"], index=["a", "b"])
    before, problems = found.roll_up(codes, "2025-06-30", level="district")
    assert before.index.tolist() == ["a", "b"] and before["code"]["a"] == "116"
    assert before["code"].isna().tolist() == [False, True]
    assert problems["code"].tolist() == ["unknown_code"]
    after, problems = found.roll_up(["03664"], "2025-07-01", level="district")
    assert after["code"].isna().all() and problems["code"].tolist() == ["no_unit_above"]
    assert found.ancestors("03664", "2025-06-30")["code"].tolist() == ["116", "14"]
    assert found.classes(["03664"], "2025-07-01")[0].tolist() == ["I"]


def test_wrong_calls_are_refused() -> None:
    with pytest.raises(gp.MissingColumnError, match="'ma'"):
        gp.admin.units_from_table(table(), code="ma")
    with pytest.raises(gp.Error, match="level"):
        gp.admin.units_from_table(table(), level="name")
    with pytest.raises(gp.Error):
        units(table()).find(["14"], "yesterday?")
    with pytest.raises(gp.Error):
        units(table()).find("14", "2025-07-01")


def test_an_empty_table_has_no_units() -> None:
    found = units(table().iloc[:0])
    assert len(found) == 0 and len(found.roll_up([], "2025-07-01")[0]) == 0


@pytest.fixture(scope="module")
def whole() -> gp.admin.Units:
    pytest.importorskip("vietnam_provinces")
    pytest.importorskip("vietnamadminunits")
    return gp.admin.vietnam()


def test_the_country_has_34_provinces_and_3321_communes_since_the_merger(
    whole: gp.admin.Units,
) -> None:
    # Resolution 202/2025/QH15: 34 provinces; the statistics office's list: 3,321 communes.
    official = gp.admin.vietnam(source="vietnam-provinces")
    now = official.on("2025-07-01")["level"].value_counts()
    assert now["province"] == 34 and now["commune"] == 3321 and "district" not in now
    # Before: 63 provinces, 696 districts, 10,035 communes (decree of the last state).
    before = whole.on("2025-06-30")["level"].value_counts()
    assert before["province"] == 63 and before["district"] == 696
    assert before["commune"] == 10_035


def test_where_the_packages_disagree_both_are_kept_and_it_is_said(
    whole: gp.admin.Units,
) -> None:
    # Chiềng An, Sơn La: 03667 on the official list.
    told = whole.problems[whole.problems["row"] == "03667"]
    assert told["code"].tolist() == ["name_of_two_codes"] and "03664" in told["text"].iloc[0]
    kept = whole.named("Phường Chiềng An", "2026-01-01", parent="Sơn La")
    assert sorted(kept["code"]) == ["03664", "03667"]
    assert set(kept["source"]) == {"vietnam-provinces", "vietnamadminunits"}
    # A code that has two names stands for neither.
    clash = whole.problems[whole.problems["code"] == "code_of_two_names"]["row"]
    assert len(clash) > 0 and (whole.find(clash, "2026-01-01") == -1).all()


def test_other_spellings_of_the_packages_are_no_disagreement(whole: gp.admin.Units) -> None:
    (row,) = whole.find(["00922"], "2026-01-01")
    unit = whole.table.iloc[row]
    assert unit["source"] == "both"
    assert {unit["name"], *unit["other_names"]} == {"Xã Thuận Hoà", "Xã Thuận Hòa"}


def test_every_commune_belongs_to_a_province(whole: gp.admin.Units) -> None:
    for day in ("2025-06-30", "2025-07-01"):
        codes = whole.on(day).drop_duplicates("code", keep=False)["code"]
        rolled, problems = whole.roll_up(codes, day)
        assert rolled["code"].notna().all() and len(problems) == 0


def test_absent_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(gp.Error, match=r"geoplan\[vietnam\]"):
        gp.admin.vietnam()
