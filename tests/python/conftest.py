"""What the tests of the whole line share: the demo, a small study, the real data."""

import os
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pytest
import rasterio
import shapely
from rasterio.transform import from_origin

os.environ["GEOPLAN_LANG"] = "en"  # the tests read the English messages, wherever they run

ROOT = Path(__file__).resolve().parents[2]

# Six communes of 1 km x 1 km in two rows of three, from this corner; EPSG:9206, metres.
WEST, SOUTH, SIDE = 500_000.0, 2_350_000.0, 1_000.0
IDS = ["00101", "00102", "00103", "00104", "00105", "00106"]
CLASSES = ["I", "II", "III", "I", "II", "III"]

STUDY = """\
geoplan = 1
[study]
name = "Six squares"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "communes.gpkg"
id = "code"
name = "name"
class = "class"
population = { path = "people.csv", id = "code", value = "people" }
[layers]
people = { raster = "people.tif" }
offices = { points = "offices.geojson", complete = true }
survey = { table = "survey.csv", id = "code" }
[[indicators]]
id = "internet"
kind = "attribute"
field = "telecom"
layer = "survey"
column = "internet"
unit = "share"
direction = "higher"
target = [{ value = 0.9, class = "I" }, { value = 0.8, class = "II" }]
worst = 0.1
[[indicators]]
id = "office"
kind = "presence"
field = "services"
layer = "offices"
direction = "higher"
target = 1
worst = 0
[[indicators]]
id = "office_distance"
kind = "nearest"
field = "services"
layer = "offices"
direction = "lower"
target = 500
worst = 3000
[rank]
weights = { telecom = 0.5, services = 0.5 }
draws = { count = 200, seed = 7, weights = 0.2 }
[choose]
pilots = 2
cost = 1_000
budget = 2_500
"""


def squares() -> gpd.GeoDataFrame:
    """The six communes; the first row of three lies in the south."""
    corners = [(WEST + SIDE * (i % 3), SOUTH + SIDE * (i // 3)) for i in range(6)]
    return gpd.GeoDataFrame(
        {"code": IDS, "name": [f"Xã {i}" for i in "ABCDEF"], "class": CLASSES},
        geometry=[shapely.box(x, y, x + SIDE, y + SIDE) for x, y in corners],
        crs="EPSG:9206",
    )


def write_people(path: Path, people: np.ndarray, nodata: float | None) -> None:
    """People on cells of 100 m; shape (24, 34): the communes with two cells around them."""
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype="float32",
        count=1,
        height=24,
        width=34,
        crs="EPSG:9206",
        nodata=nodata,
        transform=from_origin(WEST - 200, SOUTH + 2 * SIDE + 200, 100, 100),
    ) as raster:
        raster.write(people.astype(np.float32), 1)


def small_people() -> np.ndarray:
    """One person in each cell of the communes, and seven in a cell outside."""
    people = np.zeros((24, 34))
    people[2:22, 2:32] = 1.0
    people[0, 0] = 7.0
    return people


@pytest.fixture
def small_study(tmp_path: Path) -> Path:
    """A folder with a study of six square communes that runs; tests spoil one thing in it."""
    folder = tmp_path / "small"
    folder.mkdir()
    squares().to_file(folder / "communes.gpkg", layer="communes")
    write_people(folder / "people.tif", small_people(), nodata=-1.0)
    (folder / "people.csv").write_text(
        "code,people\n" + "".join(f"{code},{200 + 10 * i}\n" for i, code in enumerate(IDS))
    )
    # One office in the middle of the first commune, one in the middle of the last.
    gpd.GeoDataFrame(
        geometry=[
            shapely.Point(WEST + 500, SOUTH + 500),
            shapely.Point(WEST + 2500, SOUTH + 1500),
        ],
        crs="EPSG:9206",
    ).to_crs("EPSG:4326").to_file(folder / "offices.geojson")
    # The fourth commune did not answer.
    (folder / "survey.csv").write_text(
        "code,internet\n00101,0.9\n00102,0.5\n00103,0.6\n00104,\n00105,0.1\n00106,0.7\n"
    )
    (folder / "study.toml").write_text(STUDY)
    return folder


@pytest.fixture(scope="session")
def demo() -> Path:
    """Folder of the demo province."""
    return gp.demo_folder()


@pytest.fixture(scope="session")
def demo_results(demo: Path) -> gp.Results:
    """The demo study, run once."""
    return gp.read_study(demo / "study.toml").run(progress=False)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Folder of the real data of Sơn La; the test is skipped where it is absent."""
    folder = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real data in {folder}; set GEOPLAN_REAL_DATA")
    return folder.resolve()
