"""Travel over land against SciPy's Dijkstra, scikit-image and GRASS."""

import doctest
import itertools
import shutil
import subprocess
import sys

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import rasterio
import scipy.sparse
import shapely
import xarray as xr
from geoplan import _speeds, _travel
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CELL, X0, Y0 = 30.0, 500_000.0, 2_300_000.0
TRANSFORM = (CELL, 0.0, X0, 0.0, -CELL, Y0)
EIGHT = [m for m in itertools.product((-1, 0, 1), repeat=2) if m != (0, 0)]
KNIGHT = [m for m in itertools.product((-2, -1, 1, 2), repeat=2) if abs(m[0]) != abs(m[1])]


def raster(values):
    return np.asarray(values, np.float32), TRANSFORM, 9206


def at_cells(cells):
    rows, columns = np.reshape(cells, (-1, 2)).T
    return gpd.GeoSeries.from_xy(
        X0 + (columns + 0.5) * CELL, Y0 - (rows + 0.5) * CELL, crs=9206
    )


def crossed(row, column, move):
    """Cells that a step crosses, by the length in each equally."""
    down, right = move
    ends = [(row, column), (row + down, column + right)]
    if max(map(abs, move)) == 1:
        return ends
    one = (np.sign(down), 0) if abs(down) == 2 else (0, np.sign(right))
    return [
        *ends,
        (row + one[0], column + one[1]),
        (row + np.sign(down), column + np.sign(right)),
    ]


def graph(shape, neighbours, cost_of):
    """Steps between cells as SciPy's matrix; `cost_of` gives NaN where there is none."""
    edges = []
    for row, column in np.ndindex(shape):
        for move in EIGHT + (KNIGHT if neighbours == 16 else []):
            cells = crossed(row, column, move)
            if all(0 <= r < shape[0] and 0 <= c < shape[1] for r, c in cells):
                cost = cost_of(cells, CELL * np.hypot(*move))
                to = cells[1][0] * shape[1] + cells[1][1]
                if np.isfinite(cost):
                    edges.append((row * shape[1] + column, to, cost))
    a, b, cost = zip(*edges, strict=True) if edges else ((), (), ())
    size = shape[0] * shape[1]
    return scipy.sparse.csr_array((cost, (a, b)), shape=(size, size))


def least(matrix, shape, seeds):
    sources = [r * shape[1] + c for r, c in seeds]
    found = scipy.sparse.csgraph.dijkstra(matrix, indices=sources).min(axis=0)
    return np.where(np.isinf(found), np.nan, found).reshape(shape)


grids = st.integers(0, 2**32 - 1).map(np.random.default_rng)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rng=grids, neighbours=st.sampled_from([8, 16]))
def test_is_what_dijkstra_finds_on_random_grids(rng, neighbours):
    shape = tuple(rng.integers(1, 13, 2))
    friction = 10 ** rng.uniform(0, rng.uniform(0, 5), shape)
    friction[rng.random(shape) < 0.2] = np.nan
    seeds = [
        tuple(s) for s in rng.integers(0, shape, (2, 2)) if np.isfinite(friction[tuple(s)])
    ]
    friction = friction.astype(np.float32).astype(np.float64)
    result, _ = gp.access.cost_distance(
        raster(friction), at_cells(seeds), neighbours=neighbours
    )
    matrix = graph(
        shape,
        neighbours,
        lambda cells, length: length * np.mean([friction[c] for c in cells]),
    )
    want = least(matrix, shape, seeds) if seeds else np.full(shape, np.nan)
    np.testing.assert_allclose(result.cost, want, rtol=1e-6)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rng=grids, neighbours=st.sampled_from([8, 16]), direction=st.sampled_from(["to", "from"])
)
def test_minds_slope_as_dijkstra_does_with_toblers_steps(rng, neighbours, direction):
    shape = tuple(rng.integers(2, 10, 2))
    speed = rng.uniform(1, 6, shape).astype(np.float32).astype(np.float64)
    heights = rng.uniform(0, 60, shape).astype(np.float32).astype(np.float64)
    seeds = [tuple(rng.integers(0, shape))]
    result, _ = gp.access.travel_time(
        raster(speed),
        at_cells(seeds),
        heights=raster(heights),
        direction="towards" if direction == "to" else "from",
        neighbours=neighbours,
    )

    def minutes(cells, length):
        rise = heights[cells[1]] - heights[cells[0]]
        slope = (-rise if direction == "to" else rise) / length
        factor = np.exp(-3.5 * abs(slope + 0.05)) / np.exp(-0.175)
        return length * np.mean([0.06 / (speed[c] * factor) for c in cells])

    want = least(graph(shape, neighbours, minutes), shape, seeds)
    np.testing.assert_allclose(result.minutes, want, rtol=1e-6)


def test_is_what_scikit_image_finds():
    graphs = pytest.importorskip("skimage.graph")
    rng = np.random.default_rng(1)
    friction = rng.uniform(1, 10, (200, 150)).astype(np.float32)
    seeds = rng.integers(0, (200, 150), (12, 2))
    result, _ = gp.access.cost_distance(raster(friction), at_cells(seeds))
    want, _ = graphs.MCP_Geometric(friction).find_costs(seeds.tolist())
    np.testing.assert_allclose(result.cost, want * CELL, rtol=1e-6)


def grass(folder, commands):
    script = folder / "session.py"
    lines = "\n".join(f"subprocess.run({c!r}.split(), check=True)" for c in commands)
    script.write_text(f"import subprocess\n{lines}\n", "utf-8")
    command = ["grass", "--tmp-location", "XY", "--exec", sys.executable, str(script)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("grass") is None, reason="GRASS is not installed")
@pytest.mark.parametrize("knight", [False, True])
def test_is_what_r_walk_finds_by_langmuirs_rule(tmp_path, knight):
    rng = np.random.default_rng(4)
    row, column = np.mgrid[0:60, 0:70]
    heights = (90 * np.sin(row / 9) * np.cos(column / 7) + rng.uniform(0, 3, row.shape)).astype(
        np.float32
    )
    seeds = [(8, 9), (50, 33)]
    heights.tofile(tmp_path / "heights.bin")
    places = ",".join(f"{p.x},{p.y}" for p in at_cells(seeds))
    south, east = Y0 - 60 * CELL, X0 + 70 * CELL
    grass(
        tmp_path,
        [
            f"r.in.bin -f input={tmp_path}/heights.bin output=h north={Y0} south={south} "
            f"west={X0} east={east} rows=60 cols=70",
            "g.region raster=h",
            "r.mapcalc expression=nothing=0.0",
            f"r.walk {'-k' * knight} elevation=h friction=nothing output=w "
            f"start_coordinates={places}",
            f"r.out.bin -f input=w output={tmp_path}/walk.bin bytes=4",
        ],
    )
    seconds = np.fromfile(tmp_path / "walk.bin", np.float32).reshape(heights.shape)
    result, _ = gp.access.travel_time(
        raster(np.full(heights.shape, 5.0)),
        at_cells(seeds),
        heights=raster(heights),
        direction="from",
        walking_law="langmuir",
        neighbours=16 if knight else 8,
    )
    np.testing.assert_allclose(60 * result.minutes, seconds, rtol=1e-5)


def test_takes_files_data_arrays_and_other_crs_alike(tmp_path):
    friction = np.arange(1, 13, dtype=np.float32).reshape(3, 4)
    clinics = at_cells([(0, 0), (2, 3)])
    want, _ = gp.access.cost_distance(raster(friction), clinics)
    path = tmp_path / "friction.tif"
    profile = {"driver": "GTiff", "height": 3, "width": 4, "count": 1, "dtype": "float32"}
    with rasterio.open(
        path, "w", crs="EPSG:9206", transform=rasterio.Affine(*TRANSFORM), **profile
    ) as file:
        file.write(friction, 1)
    from_file, _ = gp.access.cost_distance(path, clinics.to_crs(4326))
    xr.testing.assert_allclose(from_file[["cost", "facility"]], want[["cost", "facility"]])
    array = xr.DataArray(friction, coords={"y": want.y, "x": want.x}, dims=("y", "x"))
    from_array, _ = gp.access.cost_distance(array, clinics, raster_crs=9206)
    xr.testing.assert_identical(from_array.cost, want.cost)
    south_up, _ = gp.access.cost_distance(array[::-1], clinics)  # in the facilities' CRS
    np.testing.assert_array_equal(south_up.cost, want.cost)


def test_results_are_rasters_in_their_crs():
    result, _ = gp.access.cost_distance(raster(np.ones((2, 3))), at_cells([(0, 0)]))
    rioxarray = pytest.importorskip("rioxarray")
    assert rioxarray is not None
    assert result.rio.crs.to_epsg() == 9206
    assert result.rio.transform() == rasterio.Affine(*TRANSFORM)


def test_tells_what_it_left_out_or_moved():
    friction = np.ones((1, 4))
    friction[0, 1:3] = np.nan
    clinics = at_cells([(0, 2), (0, 0)])
    _, problems = gp.access.cost_distance(raster(friction), clinics)
    assert list(problems.code) == ["unknown_cells", "facility_left_out", "unreached_cells"]
    result, problems = gp.access.cost_distance(raster(friction), clinics, move_within_m=30)
    assert list(problems.code) == ["unknown_cells", "facility_moved"]
    assert result.facility.values.tolist() == [[1, -1, -1, 0]]


def test_ways_lead_to_the_nearest_facility():
    rng = np.random.default_rng(2)
    friction = rng.uniform(1, 5, (40, 50))
    clinics = at_cells([(5, 5), (30, 44)])
    homes = at_cells(rng.integers(0, 40, (20, 2)))
    homes.index = [f"h{i}" for i in range(20)]
    result, _ = gp.access.cost_distance(raster(friction), clinics, neighbours=16, paths=True)
    ways = gp.access.cost_paths(result, homes)
    assert list(ways.index) == list(homes.index)
    for way, home in zip(ways, homes, strict=True):
        first, last = (shapely.Point(way.coords[i]) for i in (0, -1))
        assert first.equals(home)
        assert last.equals(
            clinics[int(result.facility.sel(x=home.x, y=home.y, method="nearest"))]
        )


def test_speeds_come_from_land_cover_roads_and_barriers():
    cover = raster(np.full((5, 5), 40))
    river = gpd.GeoSeries([shapely.LineString([(X0, Y0 - 75), (X0 + 150, Y0 - 75)])], crs=9206)
    line = shapely.LineString([(X0 + 135, Y0), (X0 + 135, Y0 - 150)])
    roads = gpd.GeoDataFrame({"kind": ["main"]}, geometry=[line], crs=9206)
    table = pd.DataFrame({"class": ["main"], "speed_kmh": [50], "mode": ["motorised"]})
    surface = gp.access.speed_surface(
        cover, barriers=river, roads=roads, road_class="kind", road_speeds=table
    )
    assert surface.speed_kmh.values[:, 0].tolist() == [4, 4, 0, 4, 4]
    assert surface.speed_kmh.values[:, 4].tolist() == [50] * 5
    assert surface["mode"].values[:, 4].tolist() == [2] * 5
    assert surface.attrs["opened_cells"] == 1
    result, _ = gp.access.travel_time(surface, at_cells([(4, 0)]))
    # 0.45 minutes a cell of field, 0.036 of road: three cells, half and half, four of road.
    way_round = 2 * (3 * 0.45 + (0.45 + 0.036) / 2) + 4 * 0.036
    assert result.minutes.values[0, 0] == pytest.approx(way_round, rel=1e-6)
    assert not np.isnan(result.minutes.values[0]).any()


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda g, c: gp.access.cost_distance(g, c, neighbours=4),
            "neighbours must be 8 or 16",
        ),
        (lambda g, c: gp.access.cost_distance(raster([[0.0]]), c), "friction must be above 0"),
        (lambda g, c: gp.access.cost_distance((*g[:2], 4326), c), "projected CRS"),
        (lambda g, c: gp.access.cost_distance(g, c, limit=-1), "limit must be 0"),
        (lambda g, c: gp.access.travel_time(g, c, mode="flying"), "mode must be one of"),
        (lambda g, c: gp.access.travel_time(g, c, direction="up"), "direction must be one of"),
        (lambda g, c: gp.access.speed_surface(raster([[7]])), "lacks these classes"),
        (lambda g, c: gp.access.speed_surface(g, roads=c), "roads has no column"),
        (lambda g, c: gp.access.speed_table("mars"), "must be one of"),
        (
            lambda g, c: gp.access.cost_paths(gp.access.cost_distance(g, c)[0], c),
            "result has no 'step'",
        ),
    ],
)
def test_says_what_is_wrong_with_a_call(call, text):
    with pytest.raises(gp.Error, match=text):
        call(raster(np.ones((2, 2))), at_cells([(0, 0)]))


def test_huge_rasters_are_refused_before_they_are_read(tmp_path):
    path = tmp_path / "huge.tif"
    side = 200_000
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=side,
        width=side,
        count=1,
        dtype="uint8",
        crs="EPSG:9206",
        transform=rasterio.Affine(*TRANSFORM),
        sparse_ok=True,
        tiled=True,
        BIGTIFF="YES",
    ):
        pass
    with pytest.raises(gp.Error, match="400000000 cells"):
        gp.access.cost_distance(path, at_cells([(0, 0)]))


@pytest.mark.parametrize("module", [_speeds, _travel])
def test_examples_run(module):
    assert doctest.testmod(module).failed == 0
