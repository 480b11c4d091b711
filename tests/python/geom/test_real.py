"""The communes and roads of Sơn La against shapely and pyproj."""

import os
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pyproj
import pytest
import shapely

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")

GEOD = pyproj.Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def communes():
    return gpd.read_file(DATA / "sonla_communes_new_2025_gso.gpkg")


@pytest.fixture(scope="module")
def roads():
    return gpd.read_file(DATA / "sonla_osm_roads.gpkg")


def test_area_of_the_province_is_the_published_one(communes):
    # 14,108.89 km2, the sum of the communes' official areas.
    assert gp.geom.area_km2(communes).sum() == pytest.approx(14_108.89, rel=1e-3)


def test_the_invalid_commune_is_found_and_repaired():
    drawn = gpd.read_file(DATA / "sonla_communes_new_2025_bando.gpkg")
    mended, problems = gp.geom.repair(drawn.set_index("a03_ten"))
    assert list(problems.row) == ["Xã Mường Bám"] and list(problems.code) == ["invalid_polygon"]
    assert mended.is_valid.all()
    # What was valid is the very same object.
    valid = drawn.is_valid.to_numpy()
    kept = zip(mended.geometry[valid], drawn.geometry[valid], strict=True)
    assert all(a is b for a, b in kept)


def test_valid_communes_with_repeated_vertices_are_left_alone(communes):
    mended, problems = gp.geom.repair(communes)
    assert len(problems) == 0
    assert mended.geometry.geom_equals_exact(communes.geometry, 0).all()


def test_road_length_by_commune_is_that_of_shapelys_intersection(communes, roads):
    got = gp.geom.length_within_km(roads, communes)
    tree = shapely.STRtree(roads.geometry.values)
    for row in (0, 20, 40, 74):
        zone = communes.geometry.iloc[row]
        near = roads.geometry.values[np.sort(tree.query(zone))]
        # Roads inside are taken whole: shapely's overlay would count a stretch that a road
        # runs along twice only once.
        inside = shapely.contains(zone, near)
        pieces = [*near[inside], *shapely.intersection(near[~inside], zone)]
        want = sum(GEOD.geometry_length(c) for c in pieces if not c.is_empty) / 1000
        assert got.iloc[row] == pytest.approx(want, rel=1e-9)


def test_every_commune_holds_its_own_point_on_surface(communes):
    points = gp.geom.points_on_surface(communes)
    assert gp.geom.locate(points, communes).tolist() == list(range(75))
