"""Areal interpolation: hand-worked, against tobler, and what must hold for any zones."""

import doctest
import warnings

import geopandas as gpd
import geoplan as gp
import geoplan._areal
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from tobler.area_weighted import area_interpolate

FLOAT32 = 1e-6  # tobler keeps areas in 32 bits
WHERE = 500_000.0, 2_350_000.0


def zones(geometry, **columns):
    return gpd.GeoDataFrame(columns, geometry=list(geometry), crs=9206)


def cells(count, side, shift=0.0):
    """count x count squares from a corner in Sơn La."""
    x0, y0 = WHERE[0] + shift, WHERE[1] + shift
    return [
        shapely.box(x0 + i * side, y0 + j * side, x0 + (i + 1) * side, y0 + (j + 1) * side)
        for j in range(count)
        for i in range(count)
    ]


def triangles(count, extent, seed):
    """Triangles that fill a square, with corners at random places."""
    rng = np.random.default_rng(seed)
    inside = rng.uniform(0, extent, (count, 2))
    corners = np.array([[0, 0], [extent, 0], [0, extent], [extent, extent]])
    points = shapely.multipoints(np.vstack([inside, corners]) + WHERE)
    return list(shapely.get_parts(shapely.delaunay_triangles(points)))


@pytest.fixture(scope="module")
def made():
    rng = np.random.default_rng(5)
    shapes = triangles(300, 10_000.0, 1)
    n = len(shapes)
    source = zones(
        shapes,
        people=rng.uniform(0, 500, n),
        rate=rng.uniform(0, 1, n),
        cover=rng.choice(["forest", "rice", "town"], n),
    )
    return source, zones(triangles(40, 10_000.0, 2))


@pytest.mark.parametrize("allocate_total", [True, False])
def test_is_that_of_tobler(made, allocate_total):
    source, target = made
    theirs = area_interpolate(
        source,
        target,
        extensive_variables=["people"],
        intensive_variables=["rate"],
        categorical_variables=["cover"],
        allocate_total=allocate_total,
    )
    ours = gp.zonal.interpolate(
        source,
        target,
        extensive=["people"],
        intensive=["rate"],
        categorical=["cover"],
        allocate_total=allocate_total,
    )
    names = ["people", "rate", "cover_forest", "cover_rice", "cover_town"]
    assert [c for c in ours.columns if c != "geometry"] == names
    np.testing.assert_allclose(ours[names], theirs[names], rtol=FLOAT32)
    assert ours.crs == target.crs and ours.index.equals(target.index)


def test_shares_of_a_source_partly_outside_are_those_of_tobler(made):
    source, _ = made
    target = zones(cells(3, 2_000.0, 500.0))
    for allocate_total in (True, False):
        theirs = area_interpolate(
            source, target, extensive_variables=["people"], allocate_total=allocate_total
        )
        ours = gp.zonal.interpolate(
            source, target, extensive=["people"], allocate_total=allocate_total
        )
        np.testing.assert_allclose(ours["people"], theirs["people"], rtol=FLOAT32)


@settings(max_examples=40, deadline=None)
@given(
    seeds=st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
    counts=st.tuples(st.integers(0, 40), st.integers(0, 40)),
    part=st.floats(0.2, 1.5),
)
def test_people_are_placed_or_told(seeds, counts, part):
    shapes = triangles(counts[0], 1_000.0, seeds[0])
    people = np.random.default_rng(seeds[0]).uniform(0, 100, len(shapes))
    target = zones(triangles(counts[1], 1_000.0 * part, seeds[1]))
    got = gp.zonal.interpolate(zones(shapes, people=people), target, extensive=["people"])
    assert got["people"].sum() + got.attrs["unplaced"]["people"] == pytest.approx(people.sum())
    if part >= 1:
        assert got.attrs["unplaced"]["people"] == pytest.approx(0, abs=1e-6)
    assert (got["people"].dropna() >= 0).all()


def test_the_index_of_targets_is_kept():
    target = zones(cells(1, 100.0)).set_index([["03646"]])
    got = gp.zonal.interpolate(zones(cells(2, 50.0), v=[1, 2, 3, 4]), target, extensive=["v"])
    assert got["v"].to_dict() == {"03646": 10.0}


def test_a_raster_puts_people_where_they_are():
    # One source of two cells, all people in the east one.
    source = zones([shapely.box(0, 0, 2, 1)], v=[30.0])
    target = zones([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    people = (np.array([[0.0, 5.0]]), (1, 0, 0, 0, -1, 1))
    got = gp.zonal.interpolate(source, target, extensive=["v"], raster=people)
    assert got["v"].tolist() == [0.0, 30.0]


def test_what_has_no_place_on_the_raster_is_told():
    source = zones([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)], v=[30.0, 7.0])
    people = (np.array([[np.nan, 5.0]]), (1, 0, 0, 0, -1, 1))
    target = zones([shapely.box(0, 0, 2, 1)])
    got = gp.zonal.interpolate(source, target, extensive=["v"], raster=people)
    assert got["v"].isna().all() and got.attrs["unplaced"] == {"v": 30.0}
    known = gp.zonal.interpolate(
        source, target, extensive=["v"], raster=people, least_known=0.9
    )
    assert known["v"].tolist() == [7.0]


def test_missing_is_not_zero():
    source = zones(cells(2, 100.0), v=[1.0, np.nan, 3.0, 4.0], c=["a", None, "b", "b"])
    target = zones(cells(1, 200.0))
    got = gp.zonal.interpolate(source, target, extensive=["v"], categorical=["c"])
    assert got[["v", "c_a", "c_b"]].isna().all(axis=None)
    known = gp.zonal.interpolate(
        source, target, extensive=["v"], intensive=["v"], categorical=["c"], least_known=0.75
    )
    assert known["v"].tolist() == pytest.approx([8 / 3])  # the later of one name
    assert known[["c_a", "c_b"]].iloc[0].tolist() == pytest.approx([1 / 3, 2 / 3])


def test_degrees_weigh_by_true_area():
    # Two halves of a box in degrees: the south one is the larger on the ground.
    source = gpd.GeoDataFrame({"v": [1.0]}, geometry=[shapely.box(104, 0, 105, 60)], crs=4326)
    halves = gpd.GeoDataFrame(
        geometry=[shapely.box(104, 0, 105, 30), shapely.box(104, 30, 105, 60)], crs=4326
    )
    ground = gp.geom.area_km2(gp.geom.densify(halves, 0.01))
    got = gp.zonal.interpolate(source, halves, extensive=["v"])["v"]
    np.testing.assert_allclose(got, ground / ground.sum(), rtol=1e-5)


def test_wrong_calls_are_named():
    source, target = zones(cells(1, 10.0), v=[1.0], t=["x"]), zones(cells(1, 10.0))
    with pytest.raises(gp.Error, match="transform one of them"):
        gp.zonal.interpolate(source, target.to_crs(4326), extensive=["v"])
    with pytest.raises(KeyError, match="no column 'w'"):
        gp.zonal.interpolate(source, target, extensive=["w"])
    with pytest.raises(gp.Error, match="must hold numbers"):
        gp.zonal.interpolate(source, target, intensive=["t"])
    bow_tie = zones([shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])])
    with pytest.raises(gp.Error, match="row 0 of polygons b"):
        gp.zonal.interpolate(source, bow_tie, extensive=["v"])
    with pytest.raises(gp.Error, match="least_known"):
        gp.zonal.interpolate(source, target, extensive=["v"], least_known=2)
    with pytest.raises(gp.Error, match="the weights were made for"):
        gp.zonal.areal_weights(source, target).interpolate(source.set_index("t"))


def test_nothing_gives_nothing():
    none = zones([]).assign(v=np.empty(0))
    got = gp.zonal.interpolate(zones(cells(1, 10.0), v=[3.0]), none, extensive=["v"])
    assert len(got) == 0 and got.attrs["unplaced"] == {"v": 3.0}
    assert gp.zonal.interpolate(none, zones(cells(1, 10.0)), extensive=["v"])["v"].isna().all()


def test_any_number_of_threads_gives_the_same_bytes(made):
    one, many = (
        gp.zonal.interpolate(*made, extensive=["people"], threads=n)["people"].to_numpy()
        for n in (1, 5)
    )
    assert one.tobytes() == many.tobytes()


def test_examples_run():
    assert doctest.testmod(geoplan._areal).failed == 0
