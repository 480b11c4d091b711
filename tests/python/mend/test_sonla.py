"""The real folder of Sơn La: faults that its README lists, mended."""

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest

BANDO = "sonla_communes_new_2025_bando.gpkg"
CENSUS = "sonla_communes_old_census2009.gpkg"
TCVN3 = "sonla_communes_names_tcvn3_bytes.csv"


@pytest.fixture(scope="module")
def clean(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mend")
    (folder / "raw").mkdir()
    for name in (BANDO, CENSUS, TCVN3):
        (folder / "raw" / name).symlink_to(real_data / name)
    lost = {
        "Chiềng Lao": 2101,
        "Chiềng Sại": 672,
        "Co Mạ": 1456,
        "Mường Khiêng": 2457,
        "Tân Yên": 1838,
    }
    units = gpd.read_file(real_data / BANDO)
    rows = [
        units.index[units.a03_ten.str.endswith(" " + name) & (units.a08_ds == str(people))]
        for name, people in lost.items()
    ]
    assert [len(row) for row in rows] == [1] * 5
    actions = [
        (BANDO, "repair-polygons"),
        *((BANDO, f"multiply a08_ds {units.a02_xa[row[0]]} 10") for row in rows),
        (CENSUS, "unescape commune_vn"),
        (TCVN3, "decode tcvn3"),
    ]
    gp.mend(
        folder / "raw",
        folder / "clean",
        accept=pd.DataFrame(actions, columns=["file", "action"]),
        progress=False,
    )
    return folder / "clean"


def test_muong_bam_is_valid(clean: Path) -> None:
    units = gpd.read_file(clean / BANDO)
    assert len(units) == 75
    assert units.is_valid.all()
    changes = pd.read_csv(clean / "changes.csv")
    repaired = changes[changes.action == "repair-polygons"]
    assert list(units.a03_ten[repaired.row.astype(int) - 1]) == ["Xã Mường Bám"]


def test_lost_zeros_are_back(clean: Path) -> None:
    people = gpd.read_file(clean / BANDO).a08_ds.astype(int)
    assert people.sum() == 1404587  # README, Facts


def test_names_are_letters(clean: Path) -> None:
    names = gpd.read_file(clean / CENSUS).commune_vn
    assert "Xã Chiềng Đen" in set(names)
    assert not names.str.contains("\\", regex=False).any()


def test_tcvn3_is_decoded(clean: Path) -> None:
    names = pd.read_csv(clean / TCVN3).C_NAMEVI
    assert "Mường Trai" in set(names)
