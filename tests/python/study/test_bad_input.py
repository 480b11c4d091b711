"""Bad input: each has its own problem or error, with file and row, and leaves nothing."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest
import rasterio
import shapely
from geoplan.cli import app
from typer.testing import CliRunner

Spoil = Callable[[Path], None]


def says(old: str, new: str) -> Spoil:
    """Spoils the study file."""

    def spoil(folder: Path) -> None:
        text = (folder / "study.toml").read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        (folder / "study.toml").write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def both(*spoils: Spoil) -> Spoil:
    def spoil(folder: Path) -> None:
        for each in spoils:
            each(folder)

    return spoil


def removed(file: str) -> Spoil:
    return lambda folder: (folder / file).unlink()


def lines(file: str, old: str, new: str) -> Spoil:
    """Spoils a text file, at every place."""

    def spoil(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def zones(change: Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]) -> Spoil:
    """Spoils the communes."""

    def spoil(folder: Path) -> None:
        frame = change(gpd.read_file(folder / "communes.gpkg"))
        (folder / "communes.gpkg").unlink()
        frame.to_file(folder / "communes.gpkg", layer="communes")

    return spoil


def with_id(row: int, code: str) -> Spoil:
    def change(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        frame.loc[row, "code"] = code
        return frame

    return zones(change)


def bow_tie(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The fourth commune's ring crosses itself."""
    west, south, east, north = frame.geometry[3].bounds
    frame.loc[3, "geometry"] = shapely.Polygon(
        [(west, south), (east, north), (east, south), (west, north), (west, south)]
    )
    return frame


def truncated(folder: Path) -> None:
    content = (folder / "communes.gpkg").read_bytes()
    (folder / "communes.gpkg").write_bytes(content[: len(content) // 2])


def far_zone(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The fifth commune lies 50 km off the raster."""
    frame.loc[4, "geometry"] = shapely.affinity.translate(frame.geometry[4], 50_000)
    return frame


def no_data_in_raster(folder: Path) -> None:
    """-9999 in a corner of the first commune, and nobody says that it means nothing."""
    with rasterio.open(folder / "people.tif") as raster:
        people, profile = raster.read(), raster.profile
    people[0, 20, 3:6] = -9999
    profile.update(nodata=None)
    with rasterio.open(folder / "people.tif", "w", **profile) as raster:
        raster.write(people)


class Case(NamedTuple):
    name: str
    spoil: Spoil
    code: str
    file: str
    row: str
    words: tuple[str, ...]


GPKG = "communes.gpkg"
CASES = [
    Case("missing_file", removed("survey.csv"), "io", "survey.csv", "", ("survey.csv",)),
    Case("missing_zones", removed(GPKG), "io", GPKG, "", (GPKG,)),
    Case("missing_raster", removed("people.tif"), "io", "people.tif", "", ("people.tif",)),
    Case("wrong_layer_name", says(f'path = "{GPKG}"', f'path = "{GPKG}"\nlayer = "comunes"'),
         "missing_column", GPKG, "", ("comunes", "communes")),
    Case("wrong_column", says('name = "name"', 'name = "nmae"'),
         "missing_column", GPKG, "", ("nmae", "did you mean 'name'")),
    Case("zones_without_crs", zones(lambda f: f.set_crs(None, allow_override=True)),
         "crs", GPKG, "", ("states no CRS", "[zones]", 'crs = "EPSG:')),
    Case("degrees_out_of_range",
         zones(lambda f: f.set_crs("EPSG:4326", allow_override=True)),
         "coordinates_out_of_range", GPKG, "", ("501000, 2350000", "geographic")),
    Case("unknown_crs", says('crs = "EPSG:9206"', 'crs = "EPSG:99999999"'),
         "crs", "study.toml", "", ("EPSG:99999999",)),
    Case("study_crs_in_degrees", says('crs = "EPSG:9206"', 'crs = "EPSG:4326"'),
         "crs", "study.toml", "", ("projected and in metres", "WGS 84")),
    Case("empty_id", with_id(2, ""), "empty_id", GPKG, "3", ("empty id",)),
    Case("id_twice", with_id(3, "00102"), "duplicate_id", GPKG, "4", ("2", "4", "'00102'")),
    Case("text_for_numbers",
         both(lines("survey.csv", "0.9", "many"), lines("survey.csv", "0.5", "some"),
              lines("survey.csv", "0.6", "few"), lines("survey.csv", "0.1", "none at all")),
         "bad_type", "survey.csv", "", ("'internet'", "'many'", "'some'", "'few'")),
    Case("text_for_people", both(lines("people.csv", "200", "two hundred")),
         "bad_type", "people.csv", "", ("'people'", "'two hundred'")),
    Case("raster_with_9999", no_data_in_raster, "undeclared_nodata", "people.tif", "",
         ("-9999", "nodata")),
    Case("id_twice_in_population", lines("people.csv", "00103", "00102"),
         "bad_value", "people.csv", "", ("'00102'", "2", "3")),
    Case("out_of_range", lines("people.csv", "230", "-230"),
         "out_of_range", "people.csv", "00104", ("-230",)),
    Case("zone_without_any_cell", zones(far_zone), "no_people_cells", "people.tif", "00105",
         ("240", "no known cell", "covers the zone")),
    Case("class_that_no_zone_has", says('class = "II" }', 'class = "IV" }'),
         "unknown_class", "study.toml", "internet", ("'IV'", "which no zone has")),
    Case("truncated_geopackage", truncated, "io", GPKG, "", (GPKG,)),
    Case("invalid_polygon_without_repair",
         both(zones(bow_tie), says('crs = "EPSG:9206"', 'crs = "EPSG:9206"\nrepair = false')),
         "invalid_polygon", GPKG, "00104", ("elf-intersection",)),
    Case("path_out_of_the_folder", says('"people.tif"', '"../people.tif"'),
         "config", "../people.tif", "", ("inside the study's folder", "outside = true")),
    Case("budget_too_small", says("budget = 2_500", "budget = 999"),
         "infeasible", "study.toml", "", ("999 VND", "too small for anything", "1,000 VND")),
    Case("budget_for_one", says("budget = 2_500", "budget = 1_999"),
         "infeasible", "study.toml", "", ("cost at least 2,000 VND", "1,999 VND")),
    Case("quotas_against_fixed_zones",
         says("budget = 2_500", "budget = 2_500\nfixed_in = ['00101', '00104']\n"
              "quotas = { II = { min = 1 } }"),
         "infeasible", "study.toml", "", ("'II'", "00101")),
    Case("more_pilots_than_zones", says("pilots = 2", "pilots = 7"),
         "infeasible", "study.toml", "", ("7 pilots", "6 zones")),
    Case("fixed_zone_that_is_not_there",
         says("budget = 2_500", "budget = 2_500\nfixed_in = ['00109']"),
         "bad_argument", "study.toml", "", ("fixed_in", "'00109'", "not there")),
    Case("quota_of_an_unknown_class",
         says("budget = 2_500", "budget = 2_500\nquotas = { IV = { min = 1 } }"),
         "bad_argument", "study.toml", "", ("'IV'", "which no zone has")),
]  # fmt: skip


def tree(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_bad_data_is_listed_and_stops_the_run(case: Case, small_study: Path) -> None:
    case.spoil(small_study)
    before = tree(small_study.parent)
    study = gp.read_study(small_study / "study.toml")

    problems = study.check()
    found = problems[problems["code"] == case.code]
    assert len(found) == 1, problems.to_string()
    problem = found.iloc[0]
    assert problem["severity"] == "error"
    assert Path(problem["file"]).name == Path(case.file).name
    assert problem["row"] == case.row
    for words in case.words:
        assert words in problem["text"] + problem["advice"]

    with pytest.raises(gp.Error) as refused:
        study.run()
    for words in case.words:
        assert words in str(refused.value)
    assert f"{case.file}: {case.file}" not in str(refused.value)

    output = small_study.parent / "results"
    ended = CliRunner().invoke(app, ["run", str(small_study / "study.toml"), "-o", str(output)])
    assert isinstance(ended.exception, gp.Error)
    assert tree(small_study.parent) == before


READING = [
    ("unknown_kind", says('kind = "presence"', 'kind = "presense"'),
     ("line 28", "unknown kind 'presense'", "did you mean 'presence'")),
    ("unknown_key", says("worst = 3000", "wrost = 3000"),
     ("line 41", "unknown key 'wrost'", "did you mean 'worst'")),
    ("weights_off_one", says("services = 0.5", "services = 0.4"),
     ("line 43", "must sum to 1", "0.9")),
    ("target_without_direction", says('direction = "lower"\n', ""),
     ("'office_distance'", "direction")),
    ("unknown_layer", says('layer = "survey"', 'layer = "survye"'),
     ("'survye'", "did you mean 'survey'")),
    ("weights_of_no_field", says("{ telecom = 0.5", "{ telecoms = 0.5"),
     ("'telecoms'", "did you mean 'telecom'")),
    ("broken_toml", says("[zones]", "[zones"), ("line 6", "not TOML")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("spoil", "said"), [case[1:] for case in READING], ids=[case[0] for case in READING]
)
def test_a_wrong_study_file_is_refused_by_line(
    spoil: Spoil, said: tuple[str, ...], small_study: Path
) -> None:
    spoil(small_study)
    with pytest.raises(gp.Error) as refused:
        gp.read_study(small_study / "study.toml")
    assert refused.value.code == "config"
    assert "study.toml" in str(refused.value)
    for words in said:
        assert words in str(refused.value)


def test_a_study_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(gp.FileError, match=r"nowhere\.toml"):
        gp.read_study(tmp_path / "nowhere.toml")


def test_the_squares_as_it_is_has_no_problem(small_study: Path) -> None:
    assert gp.read_study(small_study / "study.toml").check().empty


def test_all_bad_files_are_listed_at_once(small_study: Path) -> None:
    for spoil in (removed("survey.csv"), removed("offices.geojson"), with_id(2, "")):
        spoil(small_study)
    problems = gp.read_study(small_study / "study.toml").check()
    errors = problems[problems["severity"] == "error"]
    assert list(errors["file"]) == [GPKG, "offices.geojson", "survey.csv"]


def test_a_zone_without_cells_is_warned_of_and_not_counted_as_empty(small_study: Path) -> None:
    zones(far_zone)(small_study)
    text = (small_study / "study.toml").read_text()
    (small_study / "study.toml").write_text(  # no official totals: the cells say it all
        "".join(t for t in text.splitlines(True) if not t.startswith("population"))
    )
    results = gp.read_study(small_study / "study.toml").run()
    problem = results.problems.set_index("code").loc["zone_without_cells"]
    assert problem["severity"] == "warning"
    assert (problem["file"], problem["row"]) == ("people.tif", "00105")
    distance = results.indicators.set_index(["zone_id", "indicator"]).loc[
        ("00105", "office_distance")
    ]
    assert distance["state"] == "missing" and pd.isna(distance["value"])


def test_an_invalid_polygon_is_repaired_with_a_warning(small_study: Path) -> None:
    zones(bow_tie)(small_study)
    results = gp.read_study(small_study / "study.toml").run()
    assert results.zones.geometry.is_valid.all()
    # Two triangles of half a km2 less what they do not cover: half the square, by symmetry.
    areas = results.zones.set_index("zone_id")["area_km2"]
    assert areas["00104"] == pytest.approx(areas["00101"] / 2, rel=1e-6)
    problem = results.problems.iloc[0]
    assert (problem["code"], problem["row"]) == ("invalid_polygon", "00104")
    assert problem["severity"] != "error"


def test_nodata_that_the_study_states_is_left_out(small_study: Path) -> None:
    no_data_in_raster(small_study)
    says('{ raster = "people.tif" }', '{ raster = "people.tif", nodata = -9999 }')(small_study)
    results = gp.read_study(small_study / "study.toml").run()
    # 600 cells of one person, three of them unknown; seven people outside.
    raster = results.method["people"]["raster"]
    assert raster["inside_zones"] == pytest.approx(597, abs=1e-9)
    assert raster["total"] == pytest.approx(604, abs=1e-9)


def test_a_row_of_no_zone_is_left_out_with_a_warning(small_study: Path) -> None:
    lines("survey.csv", "00106,", "106,")(small_study)  # a leading zero lost
    problems = gp.read_study(small_study / "study.toml").check()
    problem = problems.set_index("code").loc["row_without_zone"]
    assert (problem["severity"], problem["file"]) == ("warning", "survey.csv")
    assert "'106'" in problem["text"] and re.search("leading zeros", problem["advice"])
