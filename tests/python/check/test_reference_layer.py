"""Which of two layers apart is told, and a layer that names a neighbouring zone's meridian."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import shapely

ZONE = 9215  # VN-2000 / TM-3 107-15
BESIDE = 9214  # VN-2000 / TM-3 107-00
OTHER_K = (
    "+proj=tmerc +lat_0=0 +lon_0=107.25 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 "
    "+towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,"
    "0.252906278 +units=m +no_defs"
)


def communes() -> gpd.GeoDataFrame:
    """Sixteen squares of 5 km."""
    corners = [(500_000 + 5_000 * i, 2_300_000 + 5_000 * j) for j in range(4) for i in range(4)]
    return gpd.GeoDataFrame(
        {
            "ma_xa": [f"{6001 + 3 * i:05d}" for i in range(16)],
            "ten_xa": [f"Xã Bản {'ABCDEFGHIJKLMNOP'[i]}" for i in range(16)],
            "dan_so": [3_000 + 137 * i for i in range(16)],
        },
        geometry=[shapely.box(x, y, x + 5_000, y + 5_000) for x, y in corners],
        crs=ZONE,
    )


def roads() -> gpd.GeoDataFrame:
    """From side to side of the communes."""
    y = 2_300_500 + 1_900 * np.arange(10)
    lines = [shapely.LineString([(500_200, b), (509_000, b + 300), (519_800, b)]) for b in y]
    names = [f"Đường {i}" for i in range(10)]
    return gpd.GeoDataFrame({"ten": names}, geometry=lines, crs=ZONE)


def findings(folder: Path, code: str) -> pd.DataFrame:
    found = gp.check(folder)
    return found[found["code"] == code]


def test_a_layer_that_names_the_zone_beside_its_own_is_told(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "communes.gpkg")
    roads().to_file(tmp_path / "right.gpkg")
    roads().set_crs(BESIDE, allow_override=True).to_file(tmp_path / "roads.gpkg")
    found = findings(tmp_path, "wrong_meridian")
    assert found["file"].tolist() == ["roads.gpkg"]
    assert found["mend"].tolist() == [f"assign-crs EPSG:{ZONE}"]


def test_of_two_layers_apart_the_one_with_a_crs_of_no_register_is_told(tmp_path: Path) -> None:
    # A fault in the right layer does not make it the wrong one.
    right = communes()
    right.loc[3, "ma_xa"] = right.loc[2, "ma_xa"]
    right.to_file(tmp_path / "communes.gpkg")
    old = communes().drop(columns="dan_so").set_crs(OTHER_K, allow_override=True)
    old.to_file(tmp_path / "older.gpkg")
    roads().to_file(tmp_path / "roads.gpkg")
    found = findings(tmp_path, "shifted")
    assert found["file"].tolist() == ["older.gpkg"]
    assert found["mend"].tolist() == [f"assign-crs EPSG:{ZONE}"]
