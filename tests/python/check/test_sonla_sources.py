"""Faults between the files that the notes on the real data tell of."""

import os
from pathlib import Path

import geoplan as gp
import pandas as pd
import pytest

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")

KINDS = [
    "off_by_ten",
    "sources_disagree",
    "sum_differs",
    "near_miss_name",
    "name_twice",
    "code_name_mismatch",
    "unit_list_conflict",
    "unit_not_valid",
]


@pytest.fixture(scope="module")
def findings() -> pd.DataFrame:
    return gp.check(DATA, date="2026-01-01", progress=False)


def of(findings: pd.DataFrame, code: str) -> pd.DataFrame:
    return findings[findings.code == code]


def test_the_five_lost_zeros_are_the_errors(findings: pd.DataFrame) -> None:
    errors = of(findings, "off_by_ten")
    errors = errors[errors.severity == "error"]
    assert set(errors.file) == {"sonla_communes_new_2025_bando.gpkg"}
    told = " ".join(errors.text)
    for name in ("Chiềng Lao", "Chiềng Sại", "Co Mạ", "Mường Khiêng", "Tân Yên"):
        assert name in told
    assert len(errors) == 5
    assert errors.mend.str.endswith(" 10").all()


def test_the_true_lowest_density_is_no_error_but_the_replaced_number_is_told(
    findings: pd.DataFrame,
) -> None:
    disagree = of(findings, "sources_disagree")
    assert disagree.evidence.str.contains("Xã Mường Lèo: 4277, there 2426").any()


def test_the_two_false_rows_of_the_list_are_the_errors(findings: pd.DataFrame) -> None:
    rows = of(findings, "unit_list_conflict")
    assert set(rows.file) == {"sonla_merge_old_to_new_2025.csv"}
    assert set(rows.row) == {"04012", "04111"}
    assert (rows.severity == "error").all()


def test_the_name_of_two_units_is_told(findings: pd.DataFrame) -> None:
    twice = of(findings, "name_twice")
    there = twice[twice.file == "sonla_units_old_20250301.csv"]
    assert there.evidence.str.contains("04015 Xã Chiềng Chung").all()
    assert len(there) == 1


def test_old_units_are_told_for_information(findings: pd.DataFrame) -> None:
    old = of(findings, "unit_not_valid")
    assert {"sonla_districts_old.gpkg", "sonla_units_old_20250301.csv"} <= set(old.file)
    assert not old.file.str.contains("_new_2025_").any()
    assert (old.severity == "info").all()


def test_clean_files_have_no_warning_between_files(findings: pd.DataFrame) -> None:
    clean = ["sonla_communes_new_2025_gso.gpkg", "sonla_communes_new_2025_vnsdi.gpkg"]
    here = findings[findings.code.isin(KINDS) & findings.file.isin(clean)]
    assert here[here.severity != "info"].empty


def test_every_kind_has_its_page() -> None:
    pages = {p.stem for p in (ROOT / "libgeoplan/docs/findings").glob("*.md")}
    assert set(KINDS) <= pages
