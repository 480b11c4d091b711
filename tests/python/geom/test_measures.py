"""Areas, lengths and cut lines against pyproj's geodesics and shapely's overlay."""

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

GEOD = pyproj.Geod(ellps="WGS84")


def stars(count, seed, *, reach=0.3):
    """Valid star-shaped polygons with a hole, about (104, 21)."""
    rng = np.random.default_rng(seed)
    shapes = []
    for _ in range(count):
        angle = np.sort(rng.uniform(0, 2 * np.pi, 12))
        angle = angle[np.append(np.diff(angle) > 0.05, True)]
        x, y = rng.uniform((103.5, 20.5), (104.5, 21.5))
        radius = reach * rng.uniform(0.4, 1.0, len(angle))
        shell = np.c_[x + radius * np.cos(angle), y + radius * np.sin(angle)]
        star = shapely.Polygon(shell)
        hole = star.representative_point().buffer(reach / 50)
        shapes.append(shapely.difference(star, hole))
    return gpd.GeoSeries(shapes, crs=4326, index=[f"z{i}" for i in range(count)])


def walks(count, seed):
    """Lines that cross zones and themselves, of short edges: shapely also cuts a line where it
    crosses itself, and each piece is a geodesic of its own."""
    rng = np.random.default_rng(seed)
    starts = rng.uniform((103.5, 20.5), (104.5, 21.5), (count, 1, 2))
    paths = starts + np.cumsum(rng.normal(0, 0.005, (count, 60, 2)), axis=1)
    return gpd.GeoSeries(shapely.linestrings(paths), crs=4326)


def test_area_is_that_of_pyproj():
    zones = stars(40, 1)
    want = [
        abs(GEOD.geometry_area_perimeter(shapely.geometry.polygon.orient(p))[0]) / 1e6
        for p in zones
    ]
    got = gp.geom.area_km2(zones)
    assert list(got.index) == list(zones.index)
    np.testing.assert_allclose(got, want, rtol=1e-9)


def test_length_is_that_of_pyproj():
    lines = walks(40, 2)
    want = [GEOD.geometry_length(line) / 1000 for line in lines]
    np.testing.assert_allclose(gp.geom.length_km(lines), want, rtol=1e-12)


def test_geodesic_is_that_of_pyproj():
    rng = np.random.default_rng(3)
    a = rng.uniform((-180, -90), (180, 90), (200, 2))
    b = rng.uniform((-180, -90), (180, 90), (200, 2))
    want = GEOD.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2]
    np.testing.assert_allclose(gp.geom.geodesic_m(a, b, crs=4326), want, rtol=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_length_within_is_that_of_shapelys_intersection(seed):
    zones, lines = stars(15, seed), walks(60, seed + 100)
    network = shapely.multilinestrings(lines.values)
    want = []
    for zone in zones:
        # Line by line: an overlay of all would merge lines that lie on each other.
        cut = shapely.intersection(lines.values, zone)
        want.append(sum(GEOD.geometry_length(c) for c in cut if not c.is_empty) / 1000)
    got = gp.geom.length_within_km(lines, zones)
    np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-12)
    as_one = gp.geom.length_within_km(gpd.GeoSeries([network], crs=4326), zones)
    np.testing.assert_allclose(as_one, got, rtol=1e-12)


def test_length_within_of_a_border_counts_for_both_as_in_shapely():
    zones = gpd.GeoSeries([shapely.box(0, 0, 2, 1), shapely.box(0, -1, 2, 0)], crs=4326)
    road = gpd.GeoSeries([shapely.LineString([(0.5, 0), (3, 0)])], crs=4326)
    want = GEOD.geometry_length(shapely.LineString([(0.5, 0), (2, 0)])) / 1000
    np.testing.assert_allclose(gp.geom.length_within_km(road, zones), want, rtol=1e-12)


@pytest.mark.parametrize("threads", [1, 8])
def test_threads_do_not_change_a_bit(threads):
    zones, lines = stars(15, 9), walks(2000, 9)
    first = gp.geom.length_within_km(lines, zones, threads=2)
    pd.testing.assert_series_equal(
        first, gp.geom.length_within_km(lines, zones, threads=threads), check_exact=True
    )


def test_two_crs_are_never_mixed():
    lines = walks(3, 1)
    with pytest.raises(gp.Error, match="transform one of them first") as caught:
        gp.geom.length_within_km(lines, stars(3, 1).set_crs(9206, allow_override=True))
    assert caught.value.code == "crs"


def test_a_crs_must_be_known():
    with pytest.raises(gp.Error, match="states no CRS"):
        gp.geom.area_km2([shapely.box(0, 0, 1, 1)])
    with pytest.raises(gp.Error, match="was given"):
        gp.geom.area_km2(stars(1, 1), crs=9206)


def test_other_geometry_is_refused():
    with pytest.raises(gp.Error, match="must be polygons, found lines") as caught:
        gp.geom.area_km2(walks(2, 1))
    assert caught.value.code == "bad_type"
    mixed = gpd.GeoSeries([shapely.Point(0, 0), shapely.box(0, 0, 1, 1)], crs=4326)
    with pytest.raises(gp.Error, match="found Point, Polygon"):
        gp.geom.area_km2(mixed)


def test_none_and_empty_rows_count_nothing():
    rows = gpd.GeoSeries(
        [None, shapely.Polygon(), shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])], crs=4326
    )
    areas = gp.geom.area_km2(rows)
    assert areas[0] == areas[1] == 0.0 and areas[2] > 12_000
    assert len(gp.geom.area_km2(rows.iloc[:0])) == 0
    np.testing.assert_array_equal(gp.geom.area_km2(rows.iloc[:2]), [0.0, 0.0])
