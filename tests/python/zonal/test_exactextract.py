"""Every statistic against exactextract 0.3, relative 1e-6."""

from __future__ import annotations

import os
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import pytest
import rasterio
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource

STATS = ["count", "sum", "mean", "min", "max", "variance", "stdev"]
VALUES = [
    "coefficient_of_variation",
    "median",
    "quantile(q=0.1)",
    "quantile(q=0.95)",
    "mode",
    "minority",
    "variety",
    "min_center_x",
    "min_center_y",
    "max_center_x",
    "max_center_y",
]
WEIGHTED = ["weighted_sum", "weighted_mean", "weighted_variance", "weighted_stdev"]
REAL = Path(os.environ.get("GEOPLAN_REAL_DATA", Path(__file__).parents[4] / "shared" / "data"))
WORLDPOP = REAL / "sonla_worldpop_2020_1km_unadj.tif"
WGS84 = pyproj.CRS(4326).to_wkt()
BOUNDS = (103.0, 20.0, 105.0, 22.0)


def theirs(values, bounds, zones, stats, weight=None):
    """What exactextract gives; it stops on repeated vertices, so they are dropped."""
    xmin, ymin, xmax, ymax = bounds
    place = {"xmin": xmin, "ymin": ymin, "xmax": xmax, "ymax": ymax, "srs_wkt": WGS84}
    polygons = gpd.GeoDataFrame(
        geometry=shapely.remove_repeated_points(np.asarray(zones.geometry)), crs=WGS84
    )
    table = exact_extract(
        NumPyRasterSource(values, nodata=np.nan, **place),
        polygons,
        stats,
        weights=None if weight is None else NumPyRasterSource(weight, nodata=np.nan, **place),
        output="pandas",
    )
    return table.set_axis(stats, axis="columns")  # quantile(q=0.1) is called quantile_10


def assert_same(ours: pd.DataFrame, expected: pd.DataFrame) -> None:
    known = expected["count"].to_numpy() > 0
    for stat in ours.columns:
        got, want = ours[stat].to_numpy(), expected[stat].to_numpy(np.float64)
        if stat != "count":  # ours is unknown where nothing is known; their sum is 0 there
            assert np.isnan(got[~known]).all()
            got, want = got[known], want[known]
        np.testing.assert_allclose(got, want, rtol=1e-6, atol=1e-12, err_msg=stat)


def raster_of(shape, seed, *, unknown=0.2):
    random = np.random.default_rng(seed)
    values = random.gamma(2.0, 100.0, shape)
    values[random.random(shape) < unknown] = np.nan
    return values


def transform_of(shape, bounds):
    xmin, ymin, xmax, ymax = bounds
    return ((xmax - xmin) / shape[1], 0.0, xmin, 0.0, -(ymax - ymin) / shape[0], ymax)


def random_zones(seed, count=40):
    """Star-shaped polygons with holes, multi-parts and slivers, some beyond the raster."""
    random = np.random.default_rng(seed)

    def star(x, y, radius, corners):
        angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
        r = radius * random.uniform(0.5, 1.0, corners)
        return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])

    rows = []
    for i in range(count):
        x, y = random.uniform(102.9, 105.1), random.uniform(19.9, 22.1)
        radius = 10.0 ** random.uniform(-3.5, -0.3)
        corners = int(random.integers(12, 80))
        hole = star(x, y, 0.45 * radius, corners)
        part = shapely.Polygon(star(x, y, radius, corners), [hole] if i % 2 else None)
        if i % 3 == 0:
            other = shapely.Polygon(star(x + 3 * radius, y, radius, corners))
            part = shapely.MultiPolygon([part, other])
        if i % 5 == 0:  # a sliver across many cells, far thinner than one
            part = shapely.box(x, y, x + radius, y + 1e-6)
        rows.append(part)
    return gpd.GeoSeries(rows)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("shape", [(37, 53), (200, 150)])
def test_random_polygons_with_holes_parts_and_slivers(seed, shape):
    zones = random_zones(seed)
    assert shapely.is_valid(zones.values).all()
    values = raster_of(shape, seed)
    ours = gp.zonal.statistics(zones, (values, transform_of(shape, BOUNDS)), STATS)
    assert_same(ours, theirs(values, BOUNDS, zones, STATS))


@pytest.mark.parametrize("seed", range(3))
def test_weighted_statistics(seed):
    shape = (80, 90)
    zones = random_zones(seed + 100)
    values = raster_of(shape, seed)
    weight = raster_of(shape, seed + 1, unknown=0.0)
    place = transform_of(shape, BOUNDS)
    stats = ["count", *WEIGHTED]
    ours = gp.zonal.statistics(zones, (values, place), stats, weight=(weight, place))
    assert_same(ours, theirs(values, BOUNDS, zones, stats, weight))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("shape", [(37, 53), (200, 150)])
@pytest.mark.parametrize("kind", ["continuous", "classes", "tens"])
def test_statistics_of_values(seed, shape, kind):
    zones = random_zones(seed)
    values = raster_of(shape, seed)
    if kind == "classes":  # few different values, in long stretches
        values = np.floor(values.repeat(4, axis=1)[:, : shape[1]] / 80)
    elif kind == "tens":  # negative ones too, and not in small bins
        values = np.round(values, -1) - 500.5
    stats = ["count", *VALUES]
    ours = gp.zonal.statistics(zones, (values, transform_of(shape, BOUNDS)), stats)
    assert_same(ours, theirs(values, BOUNDS, zones, stats))


@pytest.mark.parametrize("seed", range(3))
def test_cells_and_shares_by_weight(seed):
    shape = (60, 70)
    zones = random_zones(seed + 300)
    classes = np.random.default_rng(seed).integers(1, 6, shape).astype(float)
    weight = raster_of(shape, seed, unknown=0.0)
    place = transform_of(shape, BOUNDS)
    lists = ["cell_id", "center_x", "center_y", "coverage", "values", "weights"]
    stats = ["count", *lists, "unique", "weighted_frac"]
    expected = theirs(classes, BOUNDS, zones, stats, weight)
    cells = gp.zonal.cell_values(zones, (classes, place), weight=(weight, place))
    shares = gp.zonal.class_shares(zones, (classes, place), weight=(weight, place))
    for zone, want in expected.iterrows():
        got = cells.loc[[zone]] if zone in cells.index else cells.iloc[:0]
        want_cells = pd.DataFrame({name: want[name] for name in lists})
        # They list cells that are covered by less than single precision tells from nothing.
        want_cells = want_cells[want_cells["coverage"] > 1e-6].sort_values("cell_id")
        got = got[got["fraction"] > 1e-6]
        np.testing.assert_allclose(got, want_cells, rtol=1e-5, atol=2e-7)
        if want["count"] > 0:
            by_class = shares.loc[zone][lambda share: share > 1e-12]
            want_shares = pd.Series(want["weighted_frac"], want["unique"]).sort_index()
            np.testing.assert_allclose(by_class, want_shares, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_class_shares(seed):
    shape = (60, 70)
    zones = random_zones(seed + 200)
    classes = np.random.default_rng(seed).integers(1, 6, shape).repeat(4, axis=1)[:, :70]
    ours = gp.zonal.class_shares(zones, (classes, transform_of(shape, BOUNDS)))
    expected = theirs(classes.astype(float), BOUNDS, zones, ["count", "unique", "frac"])
    assert len(expected) == len(ours)
    for row, (_, want) in zip(ours.to_numpy(), expected.iterrows(), strict=True):
        if want["count"] > 0:
            got = dict(zip(ours.columns, row, strict=True))
            for value, share in zip(want["unique"], want["frac"], strict=True):
                assert got.pop(int(value)) == pytest.approx(share, rel=1e-6, abs=1e-9)
            assert sum(got.values()) == pytest.approx(0.0, abs=1e-9)
        else:
            assert np.isnan(row).all()


@pytest.fixture(scope="module")
def communes() -> gpd.GeoDataFrame:
    if not WORLDPOP.exists():
        pytest.skip(f"no real data at {REAL}; set GEOPLAN_REAL_DATA")
    return gp.io.read_vector(REAL / "sonla_communes_new_2025_gso.gpkg").set_index("code")


@pytest.fixture(scope="module")
def people():
    with rasterio.open(WORLDPOP) as raster:
        values = raster.read(1).astype(np.float64)
        values[values == raster.nodata] = np.nan
        return values, raster.bounds


def test_the_75_communes_of_son_la(communes, people):
    values, bounds = people
    ours = gp.zonal.statistics(communes, WORLDPOP, STATS)
    assert ours.index.equals(communes.index)
    assert_same(ours, theirs(values, bounds, communes, STATS))


def test_the_75_communes_weighted_by_people_of_2000(communes, people):
    values, bounds = people
    earlier = WORLDPOP.with_name("sonla_worldpop_2000_1km_unadj.tif")
    with rasterio.open(earlier) as raster:
        weight = raster.read(1).astype(np.float64)
        weight[weight == raster.nodata] = np.nan
    known = np.where(np.isnan(weight), np.nan, values)  # a cell needs both
    stats = ["count", *WEIGHTED]
    ours = gp.zonal.statistics(communes, WORLDPOP, WEIGHTED, weight=earlier)
    expected = theirs(known, bounds, communes, stats, np.nan_to_num(weight))
    assert_same(ours, expected)


def test_people_inside_outside_and_twice_make_up_all_people(communes, people):
    values, _ = people
    balance = gp.zonal.people_balance(communes, WORLDPOP)
    assert balance["total"] == pytest.approx(np.nansum(values), rel=1e-9)
    assert balance["inside"] + balance["outside"] - balance["twice"] == pytest.approx(
        balance["total"], rel=1e-12
    )
    # cells whose centre is in the province sum to 1,306,149 (data/README.md)
    assert balance["inside"] == pytest.approx(1_306_149, rel=2e-3)
