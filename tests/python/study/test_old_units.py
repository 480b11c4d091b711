"""Tables by the units of before a merger, carried to the zones by a crosswalk; by hand."""

import unicodedata
from pathlib import Path

import geoplan as gp
import pandas as pd
import pytest

# a went to 01, b by a quarter to 02 and the rest to 03, c by half to 04 and the rest nowhere.
WALK = """\
old,name,district,new,share
a,Xã Chiềng Chung,Huyện Mai Sơn,01,1
b,Xã Chiềng Chung,Thị xã Mộc Châu,02,0.25
b,Xã Chiềng Chung,Thị xã Mộc Châu,03,0.75
c,Xã Hoà Bình,Huyện Mai Sơn,04,0.5
"""
TABLE = """\
unit,ten,huyen,people,rate,wifi
a,Chiềng Chung,Mai Sơn,100,0.5,có
b,CHIỀNG CHUNG,Mộc Châu,40,0.25,không
c,Xã Hòa Bình,Mai Sơn,10,,có
d,Xã Lạ,Mai Sơn,7,0.5,có
"""
CROSSWALK = '{ path = "walk.csv", old = "old", new = "new", share = "share" }'
BY_NAME = CROSSWALK.replace(" }", ', old_name = "name", old_parent = "district" }')
HEAD = """\
geoplan = 1
[study]
name = "Old units"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "zones.gpkg"
id = "ma"
name = "ten"
[layers]
"""


def count(more: str = "") -> str:
    return f"""
[[indicators]]
id = "residents"
kind = "attribute"
field = "f"
layer = "old"
column = "people"
unit = "people"
carry = "count"
{more}
"""


RATE = count('denominator = "people"').replace('"count"', '"rate"').replace(
    'column = "people"', 'column = "rate"'
).replace('id = "residents"', 'id = "rate"')  # fmt: skip
WIFI = """
[[indicators]]
id = "wifi"
kind = "presence"
field = "f"
layer = "old"
column = "wifi"
carry = "any"
"""


def layer(crosswalk: str = CROSSWALK, keys: str = 'id = "unit"') -> str:
    return f'old = {{ table = "old.csv", {keys}, complete = false, crosswalk = {crosswalk} }}\n'


@pytest.fixture
def folder(squares: Path) -> Path:
    (squares / "walk.csv").write_text(WALK, encoding="utf-8")
    (squares / "old.csv").write_text(TABLE, encoding="utf-8")
    return squares


def run(folder: Path, text: str) -> gp.Results:
    return gp.parse_study(text, folder).run()


def values(results: gp.Results, indicator: str) -> dict[str, object]:
    """By zone: the value, or the state where it is not known."""
    rows = results.indicators[results.indicators["indicator"] == indicator]
    return {
        zone: value if state == "known" else state
        for zone, value, state in zip(
            rows["zone_id"], rows["value"], rows["state"], strict=True
        )
    }


def codes(results: gp.Results) -> dict[str, str]:
    return dict(zip(results.problems["code"], results.problems["text"], strict=True))


def test_counts_are_added_up_and_what_reaches_no_zone_is_told(folder: Path) -> None:
    results = run(folder, HEAD + layer() + count())
    assert values(results, "residents") == {"01": 100, "02": 10, "03": 30, "04": 5}
    found = codes(results)
    # 100 + 40 + 10 + 7; of c 5 went nowhere, and of d nobody knows where its 7 went.
    assert found["not_carried"].startswith(
        "of 157 counted in old units, 145 is carried to zones, 12 belongs to no zone, and 0 to"
    )
    assert found["row_without_unit"] == "the crosswalk has no old unit 'd'"
    assert "'c' add up to 0.5" in found["shares_below_one"]


def test_rates_are_means_by_their_denominator_and_stay_missing(folder: Path) -> None:
    got = values(run(folder, HEAD + layer() + RATE), "rate")
    assert got == {"01": 0.5, "02": 0.25, "03": 0.25, "04": "missing"}


def test_presence_is_known_where_no_split_hides_it(folder: Path) -> None:
    got = values(run(folder, HEAD + layer() + WIFI), "wifi")
    assert got == {"01": 1, "02": 0, "03": 0, "04": "missing"}
    every = values(run(folder, HEAD + layer() + WIFI.replace("any", "all")), "wifi")
    assert every == {"01": 1, "02": "missing", "03": "missing", "04": 1}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_old_names_are_told_apart_by_their_district(folder: Path, form: str) -> None:
    text = unicodedata.normalize(form, TABLE)
    (folder / "old.csv").write_text(text, encoding="utf-8")
    study = HEAD + layer(BY_NAME, 'zone_name = "ten", zone_parent = "huyen"') + count()
    results = run(folder, study)
    assert values(results, "residents") == {"01": 100, "02": 10, "03": 30, "04": 5}
    told = unicodedata.normalize("NFC", codes(results)["name_without_zone"])
    assert told == "no row has the name 'Xã Lạ'"


def test_a_name_that_two_districts_have_is_refused_without_them(folder: Path) -> None:
    by_name = BY_NAME.replace(', old_parent = "district"', "")
    results = run(folder, HEAD + layer(by_name, 'zone_name = "ten"') + count())
    assert values(results, "residents")["01"] == "missing"
    assert "'CHIỀNG CHUNG' is the name of 2 rows" in codes(results)["ambiguous_name"]


def test_an_old_unit_that_is_not_known_holds_back_its_zone(folder: Path) -> None:
    (folder / "walk.csv").write_text(WALK + "e,Xã Kia,Huyện Mai Sơn,01,1\n", encoding="utf-8")
    results = run(folder, HEAD + layer() + count())
    assert values(results, "residents")["01"] == "missing"
    assert "12 belongs to no zone, and 100 to zones" in codes(results)["not_carried"]


def test_rows_of_one_old_unit_are_combined_first(folder: Path) -> None:
    (folder / "old.csv").write_text("unit,people\na,60\na,40\nb,40\nc,10\n")
    results = run(folder, HEAD + layer() + count('aggregate = "sum"'))
    assert values(results, "residents")["01"] == 100
    results = run(
        folder,
        HEAD + layer().replace("false", "true")
        + count('aggregate = "count"').replace('column = "people"\n', ""),
    )  # fmt: skip
    assert values(results, "residents") == {"01": 2, "02": 0.25, "03": 0.75, "04": 0.5}


def test_without_shares_each_unit_went_wholly(folder: Path) -> None:
    (folder / "walk.csv").write_text("old,new\na,01\nb,02\nc,02\nd,99\n")
    whole = CROSSWALK.replace(', share = "share"', "")
    results = run(folder, HEAD + layer(whole) + count())
    got = values(results, "residents")
    assert got == {"01": 100, "02": 50, "03": "missing", "04": "missing"}
    found = codes(results)
    assert found["crosswalk_beyond_zones"] == "1 new units of the crosswalk are no zones: '99'"
    assert "150 is carried to zones, 7 belongs to no zone" in found["not_carried"]
    (folder / "walk.csv").write_text("old,new\na,01\na,02\n")
    with pytest.raises(gp.Error, match="wholly to one new unit, and names it in 2 rows"):
        run(folder, HEAD + layer(whole) + count())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (layer() + count().replace('carry = "count"', ""), 'carry = "count" / "rate"'),
        (layer() + WIFI.replace('carry = "any"', ""), 'carry = "any" / "all"'),
        ('old = { table = "old.csv", id = "unit" }\n' + count(), "has no 'crosswalk'"),
        (layer() + count('denominator = "people"'), "'denominator' go together"),
        (layer() + count('aggregate = "mean"'), "counts are added up"),
        (layer() + RATE + 'aggregate = "sum"\n', "leave 'aggregate' out"),
        (layer(BY_NAME) + count(), "'zone_name' and the crosswalk's 'old_name'"),
        (layer(BY_NAME, 'zone_name = "ten"') + count(), "'zone_parent' and the crosswalk's"),
        (layer('{ path = "walk.csv", old = "old" }') + count(), "needs the key 'new'"),
        (layer(CROSSWALK.replace("new =", "neww =")) + count(), "did you mean 'new'"),
        ('old = { table = "old.csv", zone_name = "ten", zone_parent = "huyen" }\n' + count(),
         "zones have no unit above"),
    ],
)  # fmt: skip
def test_wrong_keys_are_refused(folder: Path, text: str, message: str) -> None:
    with pytest.raises(gp.Error) as caught:
        gp.parse_study(HEAD + text, folder)
    assert message in str(caught.value)


def test_a_column_of_the_crosswalk_that_is_not_there_is_an_error(folder: Path) -> None:
    text = HEAD + layer(CROSSWALK.replace('"old"', '"code"')) + count()
    with pytest.raises(gp.Error, match=r"walk\.csv.*'code'"):
        run(folder, text)


def test_the_method_record_says_how_values_were_carried(folder: Path) -> None:
    results = run(folder, HEAD + layer() + RATE)
    assert results.method["layers"][0]["crosswalk"]["path"] == "walk.csv"
    options = results.method["indicators"][0]["options"]
    assert (options["carry"], options["denominator"]) == ("rate", "people")
    assert "walk.csv" in {file["path"] for file in results.method["inputs"]}


def test_checking_takes_old_units_for_no_zones(folder: Path) -> None:
    (folder / "old.csv").write_text(TABLE.replace("d,Xã Lạ,Mai Sơn,7,0.5,có\n", ""))
    (folder / "walk.csv").write_text(WALK.replace("04,0.5", "04,1"))
    found: pd.DataFrame = gp.parse_study(HEAD + layer() + count(), folder).check()
    assert not set(found["code"]) & {"row_without_zone", "unit_not_valid", "name_without_zone"}
    assert found[found["severity"] == "error"].empty
