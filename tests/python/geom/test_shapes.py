"""Repair, location, overlay and transforms against shapely and geopandas."""

import doctest
import importlib

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

BOW_TIE = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])


def blobs(count, seed):
    rng = np.random.default_rng(seed)
    xy = rng.uniform((500_000, 2_300_000), (510_000, 2_310_000), (count, 2))
    centres = shapely.points(xy)
    return gpd.GeoSeries(shapely.buffer(centres, rng.uniform(300, 900, count)), crs=9206)


def test_repair_changes_invalid_rows_only_and_names_them():
    frame = gpd.GeoDataFrame(
        {"ma_xa": ["a", "b"]}, geometry=[shapely.box(5, 5, 6, 6), BOW_TIE], crs=9206
    ).set_index("ma_xa")
    mended, problems = gp.geom.repair(frame)
    assert mended.geometry.iloc[0] is frame.geometry.iloc[0]
    assert mended.is_valid.all() and mended.area.iloc[1] == 2.0
    assert mended.crs == frame.crs and list(mended.index) == ["a", "b"]
    assert list(problems.row) == ["b"] and list(problems.severity) == ["warning"]
    assert list(gp.geom.find_invalid(frame).severity) == ["error"]


def test_repair_is_geos_structure_repair():
    rng = np.random.default_rng(4)
    rings = rng.uniform(0, 10, (30, 9, 2))
    tangled = gpd.GeoSeries(shapely.polygons(rings))
    mended, problems = gp.geom.repair(tangled)
    want = shapely.make_valid(tangled.values, method="structure", keep_collapsed=False)
    np.testing.assert_allclose(mended.area, shapely.area(want), rtol=1e-9)
    assert len(problems) == (~tangled.is_valid).sum()


@pytest.mark.parametrize("seed", range(4))
def test_locate_is_the_first_polygon_that_shapely_finds(seed):
    zones = blobs(40, seed)
    rng = np.random.default_rng(seed)
    points = gpd.GeoSeries.from_xy(
        rng.uniform(500_000, 510_000, 3000), rng.uniform(2_300_000, 2_310_000, 3000), crs=9206
    )
    # Also vertices of the zones: on the border.
    points = gpd.GeoSeries(
        np.append(points.values, shapely.points(shapely.get_coordinates(zones.values))),
        crs=9206,
    )
    want = np.full(len(points), len(zones))
    place, zone = shapely.STRtree(zones.values).query(points.values, predicate="intersects")
    np.minimum.at(want, place, zone)
    want[want == len(zones)] = -1
    np.testing.assert_array_equal(gp.geom.locate(points, zones), want)


def test_locate_has_an_answer_for_rows_without_point():
    points = gpd.GeoSeries([shapely.Point(), None, shapely.Point(0.5, 0.5)], crs=9206)
    zones = gpd.GeoSeries([shapely.box(0, 0, 1, 1)], crs=9206)
    assert gp.geom.locate(points, zones).tolist() == [-1, -1, 0]


def test_unite_is_shapelys_union():
    zones = blobs(60, 1)
    united = gp.geom.unite(zones)
    assert united.crs == zones.crs
    assert united[0].symmetric_difference(zones.union_all()).area < 1e-3


@pytest.mark.parametrize("seed", range(3))
def test_intersect_is_shapelys_intersection(seed):
    zones, region = blobs(20, seed), gp.geom.unite(blobs(60, seed + 50))
    got = gp.geom.intersect(zones, region)
    want = shapely.intersection(zones.values, region[0])
    difference = shapely.symmetric_difference(got.values, want)
    assert shapely.area(difference).max() < 1e-3  # m2


def test_unite_names_the_row_to_repair():
    with pytest.raises(gp.Error, match="row 1") as caught:
        gp.geom.unite([shapely.box(0, 0, 1, 1), BOW_TIE])
    assert caught.value.code == "geometry"


def test_transform_keeps_rows_parts_and_holes():
    zones = gpd.GeoDataFrame(
        {"name": ["a", "b"]},
        geometry=[
            shapely.box(104, 21, 105, 22).difference(shapely.box(104.2, 21.2, 104.4, 21.4)),
            shapely.MultiPolygon(
                [shapely.box(104, 20, 104.1, 20.1), shapely.box(105, 20, 106, 21)]
            ),
        ],
        crs=4326,
    )
    moved = gp.geom.transform(zones, 9206)
    want = zones.to_crs(9206)
    assert moved.geom_equals_exact(want, 0.001).all()
    assert moved.crs == want.crs and list(moved.name) == ["a", "b"]
    assert list(moved.geom_type) == ["Polygon", "MultiPolygon"]


def test_points_on_surface_lie_inside():
    zones = blobs(30, 2)
    assert gp.geom.points_on_surface(zones).within(zones).all()


@settings(max_examples=40, deadline=None)
@given(st.floats(0.01, 3.0))
def test_densify_leaves_no_longer_edge_and_the_same_shape(step):
    shape = shapely.Polygon([(0, 0), (5, 1), (4, 4), (1, 3)])
    dense = gp.geom.densify([shape], step)[0]
    edges = np.diff(np.asarray(dense.exterior.coords), axis=0)
    assert np.hypot(*edges.T).max() <= step * (1 + 1e-9)
    assert dense.symmetric_difference(shape).area < 1e-9


def test_round_trip_through_the_core_keeps_every_kind():
    from geoplan._convert import core_geometry, series_from_core

    for shapes in (
        [shapely.Point(1, 2), None, shapely.MultiPoint([(3, 4), (5, 6)])],
        [shapely.LineString([(0, 0), (1, 1)]), shapely.LineString()],
        [shapely.box(0, 0, 1, 1), shapely.MultiPolygon([shapely.box(2, 2, 3, 3), BOW_TIE])],
    ):
        given_rows = gpd.GeoSeries(shapes)
        back = series_from_core(core_geometry(given_rows))
        there = ~(given_rows.isna() | given_rows.is_empty)
        assert (back[there].geom_equals_exact(given_rows[there], 0)).all()
        assert back[~there].is_empty.all()


def test_heights_are_ignored():
    flat = gp.geom.transform([shapely.Point(104, 21, 500)], 9206, crs=4326)
    assert not flat.has_z.any()


@pytest.mark.parametrize("part", ["measures", "overlay", "shapes"])
def test_examples(part):
    module = importlib.import_module(f"geoplan.geom.{part}")
    result = doctest.testmod(module)
    assert result.attempted > 0 and result.failed == 0


def test_rows_without_any_point_stay_rows():
    points = gp.geom.points_on_surface([shapely.Polygon(), None])
    assert len(points) == 2 and points.is_empty.all()
