"""A study whose files are in legacy encodings gives the results of the same in Unicode."""

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pytest

TONES = str.maketrans("ãéạồ", "·Ð¹å")  # what is left of TCVN3 bytes taken for Latin-1
NAMES = ["Xã Bé", "Xã Lạ", "Xã Hồ", "Xã E", "Xã Y", "Xã U"]


@pytest.fixture
def legacy(small_study: Path) -> Path:
    """The small study with spoilt names of communes and a survey in bytes of TCVN3."""
    communes = gpd.read_file(small_study / "communes.gpkg")
    communes["name"] = [name.translate(TONES) for name in NAMES]
    (small_study / "communes.gpkg").unlink()
    communes.to_file(small_study / "communes.gpkg", layer="communes")
    survey = (small_study / "survey.csv").read_text()
    stored = survey.replace("internet", "m¹ng").encode("latin-1")
    (small_study / "survey.csv").write_bytes(stored)
    return small_study


def with_encodings(folder: Path) -> gp.Study:
    path = folder / "study.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('name = "name"', 'name = "name"\nencoding = "tcvn3-as-utf8"')
    text = text.replace('"survey.csv"', '"survey.csv", encoding = "tcvn3"')
    text = text.replace('column = "internet"', 'column = "mạng"')
    path.write_text(text, encoding="utf-8")
    return gp.read_study(path)


def test_names_and_columns_are_read_in_unicode(legacy: Path) -> None:
    results = with_encodings(legacy).run(progress=False)
    assert results.zones["zone_name"].tolist() == NAMES
    internet = results.indicators[results.indicators["indicator"] == "internet"]
    assert internet["value"].dropna().tolist() == [0.9, 0.5, 0.6, 0.1, 0.7]


def test_the_record_says_how_each_file_was_read(legacy: Path) -> None:
    inputs = with_encodings(legacy).run(progress=False).method["inputs"]
    said = {file["path"]: file["encoding"] for file in inputs}
    assert said["communes.gpkg"] == "tcvn3-as-utf8"
    assert said["survey.csv"] == "tcvn3"
    assert said["people.csv"] == "UTF-8, or as declared"


def test_without_the_key_the_problem_names_the_encoding(small_study: Path) -> None:
    rows = "code,xã,internet\n" + "".join(
        f"{code},{name},0.5\n" for code, name in zip(["00101", "00102"], NAMES, strict=False)
    )
    (small_study / "survey.csv").write_bytes(rows.translate(TONES).encode("latin-1"))
    found = gp.read_study(small_study / "study.toml").check()
    told = found[found["file"] == "survey.csv"].iloc[0]
    assert told.severity == "error" and "it seems to be in tcvn3" in told.text
