"""Viewsheds, horizons and profiles from Python; cumulative against single ones; peers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import rasterio
import rasterio.transform
import shapely

SIZE = 151
TRANSFORM = (30.0, 0.0, 500_000.0, 0.0, -30.0, 2_300_000.0)
X, Y = 500_000.0 + 75.5 * 30, 2_300_000.0 - 75.5 * 30


def hills(seed: int = 4) -> np.ndarray:
    """Smooth hills of some hundred metres."""
    random = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(random.standard_normal((SIZE, SIZE)))
    wave = np.hypot(np.fft.fftfreq(SIZE)[:, None], np.fft.rfftfreq(SIZE)[None, :])
    heights = np.fft.irfft2(spectrum * np.maximum(wave, 0.02) ** -2, s=(SIZE, SIZE))
    return (heights / heights.std() * 150 + 600).astype(np.float32)


DEM = (hills(), TRANSFORM, 9206)


def test_needed_height_makes_a_target_seen() -> None:
    needed = gp.terrain.viewshed(DEM, (X, Y), result="needed_height")
    seen = gp.terrain.viewshed(DEM, (X, Y))
    np.testing.assert_array_equal(seen == 1, needed <= 1e-6)
    higher = gp.terrain.viewshed(DEM, (X, Y), target_height=30)
    np.testing.assert_array_equal(higher == 1, needed <= 30 + 1e-6)


def test_a_higher_observer_sees_what_a_lower_one_sees() -> None:
    low = gp.terrain.viewshed(DEM, (X, Y), observer_height=2)
    high = gp.terrain.viewshed(DEM, (X, Y), observer_height=40)
    assert (high >= low).all() and high.sum() > low.sum()


def test_sight_is_mutual() -> None:
    """From eye to eye it is one line, whichever end it starts at."""
    random = np.random.default_rng(0)
    cells = random.integers(0, SIZE, (12, 2))
    points = [(500_015 + 30 * c, 2_299_985 - 30 * r) for r, c in cells]
    heights = {"observer_height": 5, "target_height": 5, "earth_curvature": False}
    seen = [gp.terrain.viewshed(DEM, p, **heights) for p in points]
    for i, (r, c) in enumerate(cells):
        for j, (row, column) in enumerate(cells):
            assert seen[i][row, column] == seen[j][r, c]


def test_the_angle_is_known_where_a_target_is_seen() -> None:
    angle = gp.terrain.viewshed(DEM, (X, Y), result="angle", observer_height=10)
    seen = gp.terrain.viewshed(DEM, (X, Y), observer_height=10)
    np.testing.assert_array_equal(~np.isnan(angle), seen == 1)
    assert angle[75, 75] == 0  # straight down


def test_cumulative_counts_the_single_ones() -> None:
    observers = gpd.GeoSeries.from_xy([X, X + 900, X - 1500], [Y, Y + 600, Y], crs=9206)
    found = gp.terrain.cumulative_viewshed(DEM, observers, nearest=True, outer=2000)
    single = [gp.terrain.viewshed(DEM, p, outer=2000) for p in observers]
    np.testing.assert_array_equal(found.count, np.nansum(single, axis=0))
    np.testing.assert_array_equal(np.isnan(found.nearest), found.count == 0)
    assert len(found.problems) == 0


def test_observers_off_the_grid_are_named() -> None:
    found = gp.terrain.cumulative_viewshed(DEM, [(X, Y), (0, 0)])
    assert found.problems[["code", "row"]].values.tolist() == [["observer_outside", "1"]]


def test_observers_in_another_crs_are_refused() -> None:
    observers = gpd.GeoSeries.from_xy([104.0], [20.8], crs=4326)
    with pytest.raises(gp.Error) as error:
        gp.terrain.cumulative_viewshed(DEM, observers)
    assert error.value.code == "crs"


@pytest.mark.parametrize(
    ("observer", "options"),
    [
        ((0.0, 0.0), {}),
        ((X, Y, 3.0), {}),
        (shapely.Point(), {}),
        ((X, Y), {"result": "colour"}),
        ((X, Y), {"outer": -1.0}),
        (shapely.box(X, Y, X + 1, Y + 1), {}),
    ],
)
def test_wrong_calls_are_refused(observer: object, options: dict) -> None:
    with pytest.raises(gp.Error):
        gp.terrain.viewshed(DEM, observer, **options)


def test_the_horizon_bounds_what_is_seen() -> None:
    """A target on the sky line's height is seen, a degree below it is not beyond it."""
    line = gp.terrain.horizon(DEM, shapely.Point(X, Y), azimuths=[0, 90, 180, 270])
    needed = gp.terrain.viewshed(DEM, (X, Y), result="needed_height")
    eye = DEM[0][75, 75] + 1.75
    east = DEM[0][75, 76:].astype(float) + needed[75, 76:]
    metres = 30.0 * np.arange(1, SIZE - 75)
    drop = metres**2 * (6 / 7) / (2 * 6_378_137.0)
    angle = np.degrees(np.arctan((east - drop - eye) / metres))
    # The lowest line that clears all ground rises to the horizon's angle and no higher.
    assert angle.max() == pytest.approx(line.angle_deg[90.0], abs=1e-4)
    assert line.index.name == "azimuth" and (line.distance_m > 0).all()
    assert len(gp.terrain.horizon(DEM, (X, Y), azimuths=72)) == 72


def test_a_profile_has_the_heights_of_the_cells_it_passes() -> None:
    table = gp.terrain.profile(DEM, (500_015, Y), (500_015 + 30 * 150, Y), points=151)
    np.testing.assert_allclose(table.height_m, DEM[0][75], atol=0.5)
    assert table.distance_m.iloc[-1] == pytest.approx(4500, rel=1e-3)
    assert table.bulge_m.max() == pytest.approx(4500**2 / 8 / (4 / 3) / 6_371_000, rel=1e-2)
    by_step = gp.terrain.profile(DEM, (500_015, Y), (500_015 + 30 * 150, Y), step=100)
    assert len(by_step) == 47


def test_many_profiles_are_the_single_ones() -> None:
    ends = [(X + 300, Y), (X, Y - 700), (X - 1000, Y + 1000)]
    many = gp.terrain.profiles(DEM, [(X, Y)] * 3, ends, points=20)
    assert many.height_m.shape == (3, 20)
    for i, end in enumerate(ends):
        one = gp.terrain.profile(DEM, (X, Y), end, points=20)
        np.testing.assert_array_equal(many.height_m[i], one.height_m.astype(np.float32))
        assert many.length_m[i] == one.distance_m.iloc[-1]


@pytest.mark.parametrize("options", [{}, {"points": 5, "step": 10.0}, {"points": 1}])
def test_a_profile_needs_points_or_a_step(options: dict) -> None:
    with pytest.raises(gp.Error):
        gp.terrain.profile(DEM, (X, Y), (X + 300, Y), **options)


def test_the_bulge_keeps_the_shape_of_the_distances() -> None:
    assert gp.terrain.earth_bulge(np.zeros((2, 3)), 10.0).shape == (2, 3)


@pytest.mark.skipif(
    shutil.which("gdal_viewshed") is None, reason="gdal_viewshed is not installed"
)
def test_gdal_viewshed_agrees_on_most_cells(tmp_path: Path) -> None:
    """It interpolates each cell's horizon from two cells before, so it is not exact."""
    source, target = tmp_path / "dem.tif", tmp_path / "seen.tif"
    with rasterio.open(
        source,
        "w",
        driver="GTiff",
        dtype="float32",
        count=1,
        height=SIZE,
        width=SIZE,
        crs="EPSG:9206",
        transform=rasterio.transform.Affine(*TRANSFORM),
    ) as raster:
        raster.write(DEM[0], 1)
    place = ["-ox", str(X), "-oy", str(Y), "-oz", "10", "-tz", "0", "-cc", str(6 / 7)]
    subprocess.run(["gdal_viewshed", "-q", "-md", "0", *place, source, target], check=True)
    with rasterio.open(target) as raster:
        theirs = raster.read(1) == 255
    ours = gp.terrain.viewshed(source, (X, Y), observer_height=10).values == 1
    assert theirs.shape == ours.shape
    assert (theirs != ours).mean() < 0.02
