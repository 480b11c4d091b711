"""geoplan.io.read_table and write_csv against pandas and openpyxl."""

import datetime
import resource
import signal
from pathlib import Path

import geoplan as gp
import geoplan.io
import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=10))
@settings(max_examples=60, deadline=None)
def test_any_text_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    frame = pd.DataFrame({"a": [f"x{a}" for a, _ in rows], "b": [f"x{b}" for _, b in rows]})
    path = tmp_path_factory.mktemp("io") / "a.csv"
    gp.io.write_csv(path, frame)
    assert gp.io.read_table(path).astype(str).equals(frame.astype(str))
    theirs = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    assert theirs.astype(str).equals(frame.astype(str))


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=10))
@settings(max_examples=60, deadline=None)
def test_any_number_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, values: list[float]
) -> None:
    path = tmp_path_factory.mktemp("io") / "a.csv"
    gp.io.write_csv(path, pd.DataFrame({"v": values}))
    assert gp.io.read_table(path).v.astype(float).tolist() == values


def test_pandas_writes_and_we_read(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {"code": ["03646", "14"], "n": [1, 2], "v": [0.1, np.nan], "t": ['a,"b"\nc', "ô"]}
    )
    frame.to_csv(tmp_path / "a.csv", index=False, encoding="utf-8-sig")
    read = gp.io.read_table(tmp_path / "a.csv")
    assert read.code.tolist() == ["03646", "14"]
    assert read.n.tolist() == [1, 2]
    assert read.v[0] == 0.1 and np.isnan(read.v[1])
    assert read.t.tolist() == ['a,"b"\nc', "ô"]


def test_workbook_of_excel(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "khảo sát"
    sheet.append(["mã xã", "số dân", "tỷ lệ", "ngày", "đạt"])
    sheet.append(["03646", 1200, 0.25, datetime.date(2026, 1, 31), "có"])
    sheet.append(["03648", None, 0.5, datetime.date(2026, 2, 1), "không"])
    book.save(tmp_path / "a.xlsx")
    read = gp.io.read_table(tmp_path / "a.xlsx")
    assert gp.io.layer_names(tmp_path / "a.xlsx") == ["khảo sát"]
    assert read["mã xã"].tolist() == ["03646", "03648"]
    assert read["số dân"][0] == 1200 and pd.isna(read["số dân"][1])
    assert read["tỷ lệ"].tolist() == [0.25, 0.5]
    assert pd.to_datetime(read["ngày"]).tolist() == [
        pd.Timestamp("2026-01-31"),
        pd.Timestamp("2026-02-01"),
    ]
    assert read["đạt"].tolist() == ["có", "không"]


def test_workbook_numbers_and_text_in_one_column_are_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["code"])
    for value in ["03646", 3648, "x"]:
        book.active.append([value])
    book.save(tmp_path / "a.xlsx")
    assert gp.io.read_table(tmp_path / "a.xlsx").code.tolist() == ["03646", "3648", "x"]


def test_workbook_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["code", "people"])
    book.save(tmp_path / "a.xlsx")
    read = gp.io.read_table(tmp_path / "a.xlsx")
    assert list(read.columns) == ["code", "people"] and len(read) == 0


def test_filter_keeps_rows_by_their_text(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("kind,n\nschool,1\npark,2\nschool,3\n")
    assert gp.io.read_table(tmp_path / "a.csv", where={"kind": "school"}).n.tolist() == [1, 3]
    assert gp.io.read_table(tmp_path / "a.csv", where={"n": ["2", "3"]}).n.tolist() == [2, 3]


def test_points_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,lng,lat\na,104.5,21.5\nb,,21\n")
    table = gp.io.read_table(tmp_path / "a.csv")
    points = gp.io.points_from_table(table, x="lng", y="lat", crs=4326)
    assert (points.geometry[0].x, points.geometry[0].y) == (104.5, 21.5)
    assert points.geometry.is_empty.tolist() == [False, True]
    with pytest.raises(ValueError, match="crs"):
        gp.io.points_from_table(table, x="lng", y="lat", crs="")
    with pytest.raises(ValueError, match="'a'"):
        gp.io.points_from_table(table, x="id", y="lat", crs=4326)


def test_wrong_files_name_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n3\n")
    with pytest.raises(OSError, match=r"a\.csv', line 3: 1 fields, but the header has 2"):
        gp.io.read_table(tmp_path / "a.csv")
    (tmp_path / "b.csv").write_bytes(
        "a\nMường\n".encode("cp1258", errors="replace") + b"\xe0\n"
    )
    with pytest.raises(OSError, match="not UTF-8"):
        gp.io.read_table(tmp_path / "b.csv")


def test_a_place_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"cannot write '/proc/geoplan\.csv'"):
        gp.io.write_csv("/proc/geoplan.csv", pd.DataFrame({"a": [1]}))
    with pytest.raises(OSError, match="there is no folder"):
        gp.io.write_csv(tmp_path / "no" / "a.csv", pd.DataFrame({"a": [1]}))
    assert list(tmp_path.iterdir()) == []


def test_a_limit_on_the_file_size_leaves_the_old_file(tmp_path: Path) -> None:
    """As a full disk: the system refuses the bytes."""
    (tmp_path / "a.csv").write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="cannot write"):
            gp.io.write_csv(tmp_path / "a.csv", pd.DataFrame({"a": ["x" * 100] * 100}))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "old"
