"""Whole folders: what is offered, clean copies, the log, and originals that stay."""

import hashlib
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pyogrio
import pytest
from shapely.geometry import GeometryCollection, LineString, Point, Polygon

DAY = "2026-01-01"


def sums(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    (folder / "sub").mkdir(parents=True)
    (folder / "dan_so.csv").write_text(
        "Mã xã;Tên xã;Diện tích\n03646; Mai Sơn;1.234,5\n03664;Yên Châu;30,25\n03670;Lam;7\n",
        encoding="utf-8",
    )
    (folder / "clean.csv").write_text(
        "Mã xã,Tên xã,Dân số\n03646,Mai Sơn,1200\n03664,Yên Châu,2400\n", encoding="utf-8"
    )
    bow = Polygon([(104.0, 21.0), (104.1, 21.1), (104.1, 21.0), (104.0, 21.1)])
    square = Polygon([(104.2, 21.0), (104.3, 21.0), (104.3, 21.1), (104.2, 21.1)])
    layer = gpd.GeoDataFrame({"ten": ["A", "B"]}, geometry=[bow, square], crs="EPSG:4326")
    layer.to_file(folder / "sub" / "xa.shp", encoding="UTF-8")
    return folder


def test_mends_are_numbered_with_their_reason(raw: Path) -> None:
    offered = gp.mends(raw, date=DAY, progress=False)
    assert list(offered.index) == list(range(1, len(offered) + 1))
    actions = set(offered.action)
    assert {"trim-spaces Tên xã", "numbers Diện tích", "repair-polygons"} <= actions
    assert offered.why.ne("").all()


def test_all_mends_leave_nothing_to_mend_and_the_originals(raw: Path, tmp_path: Path) -> None:
    before = sums(raw)
    changes = gp.mend(raw, tmp_path / "clean", accept="all", date=DAY, progress=False)
    assert sums(raw) == before
    assert gp.mends(tmp_path / "clean", date=DAY, progress=False).empty
    table = pd.read_csv(tmp_path / "clean" / "dan_so.csv", dtype={"Mã xã": str})
    assert list(table["Diện tích"]) == [1234.5, 30.25, 7]
    assert list(table["Mã xã"]) == ["03646", "03664", "03670"]
    assert gpd.read_file(tmp_path / "clean" / "sub" / "xa.gpkg").is_valid.all()
    logged = pd.read_csv(tmp_path / "clean" / "changes.csv", keep_default_na=False)
    assert len(logged) == len(changes)
    assert ("sub/xa.shp", "sub/xa.gpkg") in set(zip(logged.before, logged.after, strict=True))


def test_files_without_a_mend_are_copied_as_they_are(raw: Path, tmp_path: Path) -> None:
    offered = gp.mends(raw, date=DAY, progress=False)
    chosen = offered[offered.action == "trim-spaces Tên xã"]
    gp.mend(raw, tmp_path / "clean", accept=list(chosen.index), date=DAY, progress=False)
    old, new = sums(raw), sums(tmp_path / "clean")
    assert new.keys() - old.keys() == {"changes.csv", "mends.csv"}
    assert {name for name in old if old[name] != new[name]} == {"dan_so.csv"}


def test_the_list_in_the_copy_can_be_carried_out_again(raw: Path, tmp_path: Path) -> None:
    gp.mend(raw, tmp_path / "a", accept="all", date=DAY, progress=False)
    again = pd.read_csv(tmp_path / "a" / "mends.csv", dtype=str)
    gp.mend(raw, tmp_path / "b", accept=again, progress=False)
    assert sums(tmp_path / "a") == sums(tmp_path / "b")


def test_an_output_that_is_not_empty_or_inside_is_refused(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("x")
    for output in (tmp_path / "full", raw, raw / "clean", tmp_path):
        with pytest.raises(gp.FileError):
            gp.mend(raw, output, accept="all", date=DAY, progress=False)
    assert (tmp_path / "full" / "mine.txt").read_text() == "x"


def test_a_mend_that_cannot_be_done_writes_nothing(raw: Path, tmp_path: Path) -> None:
    wrong = pd.DataFrame({"file": ["dan_so.csv"], "action": ["numbers Nothing"]})
    with pytest.raises(gp.Error, match="Nothing"):
        gp.mend(raw, tmp_path / "clean", accept=wrong, progress=False)
    with pytest.raises(gp.Error, match="99"):
        gp.mend(raw, tmp_path / "clean", accept=[99], date=DAY, progress=False)
    with pytest.raises(gp.Error):
        gp.mend(raw, tmp_path / "clean", accept=[], date=DAY, progress=False)
    assert {p.name for p in tmp_path.iterdir()} == {"raw"}


def test_a_layer_that_cannot_be_read_is_kept(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    path = tmp_path / "raw" / "luoi.gpkg"
    line = LineString([(104, 21), (104.1, 21.1)])
    for name, shape in (("duong", line), ("gom", GeometryCollection([line, Point(104, 21)]))):
        layer = gpd.GeoDataFrame({"ten": [" Mai"]}, geometry=[shape], crs="EPSG:4326")
        layer.to_file(path, layer=name)
    trim = pd.DataFrame({"file": ["luoi.gpkg, duong"], "action": ["trim-spaces ten"]})
    changes = gp.mend(tmp_path / "raw", tmp_path / "clean", accept=trim, progress=False)
    kept = tmp_path / "clean" / "luoi.gpkg.original"
    assert kept.read_bytes() == path.read_bytes()
    assert changes.why[changes.after == kept.name].str.contains("gom").all()


def test_the_other_layers_and_tables_of_a_file_are_carried_over(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    path = tmp_path / "raw" / "luoi.gpkg"
    lines = [LineString([(104, 21), (104.1, 21.1)]), LineString([(104, 21), (104, 21)])]
    for name in ("duong", "song"):
        layer = gpd.GeoDataFrame({"ten": ["a", "b"]}, geometry=lines, crs="EPSG:4326")
        layer.to_file(path, layer=name)
    pyogrio.write_dataframe(pd.DataFrame({"ma": ["x", "y"]}), path, layer="bang")
    drop = pd.DataFrame({"file": ["luoi.gpkg, duong"], "action": ["drop-rows 2"]})
    offered = gp.mends(tmp_path / "raw", date=DAY, progress=False)
    assert {"luoi.gpkg, duong", "luoi.gpkg, song"} <= set(
        offered.file[offered.action == "drop-rows 2"]
    )
    gp.mend(tmp_path / "raw", tmp_path / "clean", accept=drop, progress=False)
    clean = tmp_path / "clean" / "luoi.gpkg"
    rows = [len(gpd.read_file(clean, layer=name)) for name in ("duong", "song", "bang")]
    assert rows == [1, 2, 2]


def test_all_is_carried_out_where_cells_hold_words_or_units_differ(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.csv").write_text(
        "ten,gia,dai,rung\n A,1.5,1 km,5 ha\nB,2.5,300 m,6 ha\nC,3.5,2 km,7 ha\n"
        "D,4.5,4 m,8 ha\nE,hai,5 m,9 ha\n",
        encoding="utf-8",
    )
    gp.mend(tmp_path / "raw", tmp_path / "clean", accept="all", date=DAY, progress=False)
    table = pd.read_csv(tmp_path / "clean" / "a.csv")
    assert list(table["rung (ha)"]) == [5, 6, 7, 8, 9]
    assert list(table.dai)[:2] == ["1 km", "300 m"]
