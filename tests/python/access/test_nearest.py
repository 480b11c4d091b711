"""Nearest features against shapely's tree and pyproj's geodesics."""

import doctest

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

GEOD = pyproj.Geod(ellps="WGS84")  # VN-2000 is on the WGS 84 ellipsoid


def places(count, seed):
    rng = np.random.default_rng(seed)
    xy = rng.uniform((480_000, 2_280_000), (520_000, 2_320_000), (count, 2))
    return gpd.GeoSeries(shapely.points(xy), crs=9206)


def features(kind, count, seed):
    centres = places(count, seed)
    if kind == "points":
        return centres
    if kind == "polygons":
        return centres.buffer(500)
    rng = np.random.default_rng(seed + 1)
    paths = np.cumsum(rng.normal(0, 300, (count, 6, 2)), axis=1)
    return gpd.GeoSeries(
        shapely.linestrings(paths + shapely.get_coordinates(centres.values)[:, None]), crs=9206
    )


@pytest.mark.parametrize("kind", ["points", "lines", "polygons"])
def test_is_what_shapely_finds_in_the_plane(kind):
    homes, services = places(1500, 1), features(kind, 700, 2)
    found = gp.access.nearest(homes, services)
    tree = shapely.STRtree(services.values)
    (home, row), metres = tree.query_nearest(homes.values, return_distance=True)
    first = pd.DataFrame({"home": home, "row": row, "m": metres}).groupby("home").min()
    np.testing.assert_array_equal(found.row, first.row)
    near = shapely.shortest_line(homes.values, services.values[found.row])
    ends = pyproj.Transformer.from_crs(9206, 4756, always_xy=True).transform(
        *shapely.get_coordinates(near).T
    )
    lon, lat = (np.reshape(e, (-1, 2)) for e in ends)
    ground = GEOD.inv(lon[:, 0], lat[:, 0], lon[:, 1], lat[:, 1])[2]
    np.testing.assert_allclose(found.distance_m, ground, atol=1e-5)


def test_transforms_both_when_a_crs_is_given():
    homes, services = places(50, 3), features("lines", 30, 4)
    want = gp.access.nearest(homes, services)
    got = gp.access.nearest(homes.to_crs(4326), services.to_crs(4326), crs=9206)
    pd.testing.assert_frame_equal(got, want, atol=0.001)


def test_stands_a_zone_for_its_point_on_surface():
    zones = gpd.GeoDataFrame(geometry=features("polygons", 3, 5))
    zones.index = ["a", "b", "c"]
    services = features("points", 10, 6)
    got = gp.access.nearest(zones, services)
    want = gp.access.nearest(gp.geom.points_on_surface(zones), services)
    pd.testing.assert_frame_equal(got, want)
    assert list(got.index) == list(zones.index)


def test_knows_no_distance_without_features_or_place():
    homes = gpd.GeoSeries([shapely.Point(500_000, 2_300_000), shapely.Point()], crs=9206)
    none = gpd.GeoSeries([], crs=9206)
    found = gp.access.nearest(homes, none)
    assert found.row.tolist() == [-1, -1] and found.distance_m.isna().all()
    found = gp.access.nearest(homes, homes)
    assert found.row.tolist() == [0, -1]
    assert found.distance_m[0] == 0.0 and np.isnan(found.distance_m[1])


def test_asks_for_metres():
    homes = places(3, 1).to_crs(4326)
    with pytest.raises(gp.Error, match="projected CRS in metres") as caught:
        gp.access.nearest(homes, homes)
    assert caught.value.code == "crs"
    with pytest.raises(gp.Error, match="transform one of them first"):
        gp.access.nearest(homes, places(3, 1))


def test_threads_do_not_change_a_bit():
    homes, services = places(5000, 7), features("lines", 500, 8)
    one = gp.access.nearest(homes, services, threads=1)
    pd.testing.assert_frame_equal(
        one, gp.access.nearest(homes, services, threads=8), check_exact=True
    )


def test_examples():
    assert doctest.testmod(gp.access).failed == 0
