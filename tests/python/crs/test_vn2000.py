"""The table of zones against the register that pyproj has, and against official lists."""

import sqlite3
import unicodedata
from pathlib import Path

import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def zones():
    return gp.crs.vn2000_zones()


def ascii_name(name):
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return letters.encode("ascii", "ignore").decode()


def areas_of_use(epsg):
    """What the register says of where a CRS is used; one may be used for several things."""
    with sqlite3.connect(Path(pyproj.datadir.get_data_dir()) / "proj.db") as register:
        rows = register.execute(
            "SELECT extent.description FROM usage"
            " JOIN extent ON usage.extent_code = extent.code"
            " WHERE object_table_name = 'projected_crs' AND object_auth_name = 'EPSG'"
            " AND object_code = ?",
            [epsg],
        )
        return " ".join(text for (text,) in rows).replace("-", " ")


def test_each_zone_has_the_meridian_and_scale_of_the_register(zones):
    for row in zones.drop_duplicates("epsg").itertuples():
        crs = pyproj.CRS.from_epsg(row.epsg)
        assert crs.name == row.crs
        values = {p.name: p for p in crs.coordinate_operation.params}
        meridian = values["Longitude of natural origin"]
        assert meridian.unit_name == "degree"
        assert meridian.value == pytest.approx(row.meridian_deg, abs=1e-9)
        assert values["Scale factor at natural origin"].value == row.scale


def test_the_register_names_every_province_under_its_zone(zones):
    for row in zones[zones.period == "until_2025-06-30"].itertuples():
        name = ascii_name(row.province).replace(" - ", " ").replace("-", " ")
        assert name in areas_of_use(row.epsg), row.province


@pytest.fixture(scope="module")
def units():
    """Communes with their provinces, before and since 1 July 2025, from a package."""
    get_data = pytest.importorskip("vietnamadminunits.database").get_data
    fields = ["provinceCode", "provinceShort", "wardCode"]
    return [
        pd.DataFrame(get_data(fields, table)) for table in ("admin_units_legacy", "admin_units")
    ]


def test_codes_and_names_are_the_official_ones(zones, units):
    for period, listed in zip(("until_2025-06-30", "since_2025-07-01"), units, strict=True):
        ours = zones[zones.period == period].set_index("code").province
        official = (
            listed.drop_duplicates("provinceCode").set_index("provinceCode").provinceShort
        )
        assert set(ours.index) == set(official.index)
        for code, name in official.items():
            # Tone marks are placed in two ways (Hoà, Hòa); Thừa Thiên Huế is listed as Huế.
            assert ascii_name(ours[ours.index == code].iloc[0]).endswith(ascii_name(name))


def test_candidates_of_a_merged_province_are_the_zones_of_its_parts(zones, units):
    # Where a commune's code lived on, it tells which province became part of which.
    both = units[0].merge(units[1], on="wardCode", suffixes=("_then", "_now"))
    parts = both[["provinceCode_then", "provinceCode_now"]].drop_duplicates()
    assert len(parts) == 63
    then = zones[zones.period == "until_2025-06-30"].set_index("code").epsg
    since = zones[zones.period == "since_2025-07-01"].groupby("code").epsg.agg(set)
    for code, rows in parts.groupby("provinceCode_now"):
        assert since[code] == set(then[rows.provinceCode_then])


@settings(max_examples=40, deadline=None)
@given(st.floats(102.2, 109.4), st.floats(8.4, 23.3))
def test_scales_are_those_of_pyproj(lon, lat):
    found = gp.crs.zones_for(lon, lat)
    assert len(found) > 0
    for row in found.itertuples():
        factors = pyproj.Proj(f"EPSG:{row.epsg}").get_factors(lon, lat)
        assert row.scale == pytest.approx(factors.meridional_scale, abs=1e-8)


def test_suggest_finds_the_zone_of_the_province_from_its_box():
    # The register's box of Sơn La; its numbers as pyproj makes them.
    region = (103.21, 20.57, 105.03, 22.04)
    lon, lat = np.meshgrid(np.linspace(103.3, 104.9, 9), np.linspace(20.7, 21.9, 9))
    x, y = pyproj.Transformer.from_crs(4326, 9206, always_xy=True).transform(lon, lat)
    found = gp.crs.suggest(x, y, region=region)
    assert found.crs[0] == "EPSG:9206" and found.inside[0] == 1.0
    assert found.as_good.sum() == 1


def test_suggest_of_nothing_is_empty_and_a_wrong_region_is_refused():
    assert len(gp.crs.suggest([], [])) == 0
    assert len(gp.crs.suggest([np.nan], [21.0])) == 0
    with pytest.raises(gp.Error):
        gp.crs.suggest([104.0], [21.0], region=(105, 20, 104, 21))
    with pytest.raises(gp.Error):
        gp.crs.suggest([104.0], [21.0], region="Sơn La")
