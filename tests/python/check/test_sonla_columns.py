"""Faults of columns and rows that the notes on the real data tell of."""

import os
from pathlib import Path

import geoplan as gp
import pandas as pd
import pytest

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")


@pytest.fixture(scope="module")
def findings() -> pd.DataFrame:
    return gp.check(DATA, date="2026-01-01", progress=False)


def of(findings: pd.DataFrame, file: str, code: str) -> pd.DataFrame:
    return findings[(findings.file == file) & (findings.code == code)]


# File, kind, and a part of the mend or of the evidence, as the notes give it.
FOUND = [
    ("sonla_communes_new_2025_bando.gpkg", "number_as_text", "numbers a07_dt"),
    ("sonla_communes_new_2025_bando.gpkg", "number_as_text", "numbers a08_ds"),
    ("sonla_communes_new_2025_bando.gpkg", "empty_column", "drop-column a10_web"),
    ("sonla_communes_new_2025_bando.gpkg", "split_syllable", "'phường thảo ngu yên'"),
    ("sonla_communes_new_2025_bando.gpkg", "split_syllable", "'xã xí m vàng'"),
    ("sonla_communes_old_census2009.gpkg", "escape_text", "unescape commune_vn"),
    ("sonla_communes_old_census2009.gpkg", "escape_text", "unescape province_vn"),
    ("sonla_communes_old_gadm41.gpkg", "placeholder_text", "missing NL_NAME_1 NA"),
    ("sonla_units_old_20250301.csv", "lower_case_name", "title-case level3_name"),
    ("sonla_units_old_20250301.csv", "lower_case_name", "'Xã Nậm ét'"),
    ("sonla_units_old_20250301.csv", "stray_spaces", "'Xã Cò  Nòi'"),
    ("sonla_communes_names_tcvn3_as_utf8.csv", "leading_zero_lost", "pad-zeros C_CODE 5"),
    ("sonla_communes_names_tcvn3_as_utf8.csv", "zero_for_unknown", "missing CODE_OLD 0"),
    ("sonla_communes_names_tcvn3_as_utf8.csv", "zero_for_unknown", "4 of 201 rows"),
    ("sonla_merge_old_to_new_2025.csv", "duplicate_id", "'04012'"),
    ("sonla_merge_old_to_new_2025.csv", "duplicate_id", "'04111'"),
    ("sonla_hydropower_plants.geojson", "dms_text", "dms Lat"),
    ("sonla_hydropower_plants.geojson", "dms_text", "dms Long"),
    ("sonla_hydropower_plants.geojson", "zero_for_unknown", "missing CSuat_MW 0"),
    ("opencellid_ecuador_south_andes.csv", "constant_column", "'averageSignal = 0'"),
    ("opencellid_ecuador_south_andes.csv", "duplicate_positions", "above them: 510"),
]


@pytest.mark.parametrize(("file", "code", "shown"), FOUND)
def test_a_fault_in_the_notes_is_found(
    findings: pd.DataFrame, file: str, code: str, shown: str
) -> None:
    there = of(findings, file, code)
    told = there.text + there.evidence + there.mend
    assert told.str.contains(shown, regex=False).any()


# The kinds of the family; empty and constant columns are for information only.
COLUMN_KINDS = [
    *sorted({code for _, code, _ in FOUND}),
    "mixed_types",
    "out_of_range",
    "share_or_percent",
    "swapped_columns",
    "swapped_values",
    "swapped_rows",
    "duplicate_rows",
    "total_row",
    "merged_header",
    "date_unreadable",
    "date_out_of_range",
    "not_valid_on_day",
]


@pytest.mark.parametrize(
    "file",
    [
        "sonla_communes_new_2025_gso.gpkg",
        "sonla_communes_new_2025_vnsdi.gpkg",
        "sonla_districts_old.gpkg",
        "sonla_elevation_spots_copernicus_glo30.csv",
        "sonla_osm_roads.gpkg",
        "ookla_mobile_tiles_puerto_rico_2023Q2.geojson",
    ],
)
def test_the_columns_of_a_clean_file_give_no_warning(findings: pd.DataFrame, file: str) -> None:
    columns = findings[findings.code.isin(COLUMN_KINDS) & (findings.file == file)]
    assert columns[columns.severity != "info"].empty


def test_no_row_of_the_real_folder_is_called_a_total_or_swapped(findings: pd.DataFrame) -> None:
    wrong = {"total_row", "swapped_columns", "swapped_values", "swapped_rows", "merged_header"}
    assert findings[findings.code.isin(wrong)].empty


def test_every_kind_has_its_page() -> None:
    pages = {p.stem for p in (ROOT / "libgeoplan/docs/findings").glob("*.md")}
    assert set(COLUMN_KINDS) <= pages
