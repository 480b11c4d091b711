"""Files of an office with faults of the usual kinds, as they come."""

from pathlib import Path

import geoplan as gp
import pandas as pd


def codes(folder: Path) -> set[str]:
    return set(gp.check(folder, date="2026-01-01", progress=False).code)


def test_a_workbook_with_merged_headers_and_totals_is_told(tmp_path: Path) -> None:
    rows = [
        ["Xã", "Dân số", None, "Diện tích"],
        [None, "Nam", "Nữ", "km2"],
        ["Mai", 1200, 1180, 30.5],
        ["Yên", 2400, 2310, 41.0],
        ["Lam", 900, 870, 22.25],
        ["Tổng cộng", 4500, 4360, 93.75],
    ]
    pd.DataFrame(rows).to_excel(tmp_path / "dan_so.xlsx", header=False, index=False)
    found = codes(tmp_path)
    assert "merged_header" in found or "bad_value" in found
    assert "total_row" in found or "bad_value" in found


def test_a_table_with_semicolons_commas_and_totals_is_told(tmp_path: Path) -> None:
    (tmp_path / "dan_so.csv").write_text(
        "Mã xã;Tên xã;Dân số;Tỷ lệ\n"
        "03646;Mai Sơn;1.234;12,5\n"
        "03664;Yên Châu;2.405;30,25\n"
        "03670;Lam Sơn;9.001;7\n",
        encoding="utf-8",
    )
    found = gp.check(tmp_path, date="2026-01-01", progress=False)
    assert list(found.code) == ["thousands_as_decimals", "number_as_text"]
    assert "comma is read as the decimal mark" in found.text[1]


def test_a_clean_table_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "dan_so.csv").write_text(
        "Mã xã,Tên xã,Dân số\n03646,Mai Sơn,1200\n03664,Yên Châu,2400\n", encoding="utf-8"
    )
    assert gp.check(tmp_path, date="2026-01-01", progress=False).empty
