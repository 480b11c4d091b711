"""geoplan.io.read_vector against geopandas (pyogrio, with its own GDAL)."""

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import geoplan.io
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

FORMATS = {
    "gpkg": "GPKG",
    "shp": "ESRI Shapefile",
    "geojson": "GeoJSON",
    "fgb": "FlatGeobuf",
    "tab": "MapInfo File",
}


def communes() -> gpd.GeoDataFrame:
    hole = shapely.Polygon(
        [(104, 21), (105, 21), (105, 22), (104, 22)],
        [[(104.4, 21.4), (104.6, 21.4), (104.6, 21.6), (104.4, 21.6)]],
    )
    two = shapely.MultiPolygon(
        [shapely.box(103, 21, 103.5, 21.5), shapely.box(103.6, 21, 104, 21.5)]
    )
    return gpd.GeoDataFrame(
        {
            "code": ["03646", "03648", "03650"],
            "name": ["Chiềng Lao", "Mường Khiêng", "Tân Yên"],
            "people": np.array([21010, 5, 24570], dtype="int32"),
            "share": [0.25, np.nan, 1.5],
            "day": pd.to_datetime(["2026-01-31", "2026-02-01", "2026-03-01"]),
        },
        geometry=[shapely.box(102, 21, 103, 22), two, hole],
        crs="EPSG:4326",
    )


@pytest.mark.parametrize("extension", FORMATS)
def test_every_format_reads_as_it_was_written(tmp_path: Path, extension: str) -> None:
    written = communes()
    written["day"] = written["day"].dt.date
    path = tmp_path / f"a.{extension}"
    written.to_file(path, driver=FORMATS[extension])
    read = gp.io.read_vector(path).sort_values("code", ignore_index=True)  # .fgb sorts by place

    assert read.code.tolist() == ["03646", "03648", "03650"]
    assert read.name.tolist() == ["Chiềng Lao", "Mường Khiêng", "Tân Yên"]
    assert read.people.tolist() == [21010, 5, 24570]
    assert read.share[0] == 0.25
    assert np.isnan(read.share[1]) or (extension in ("shp", "tab") and read.share[1] == 0)
    assert pd.to_datetime(read.day).dt.strftime("%m-%d").tolist() == ["01-31", "02-01", "03-01"]
    same = shapely.normalize(read.geometry.array) == shapely.normalize(written.geometry.array)
    if extension == "tab":  # MapInfo stores whole numbers of a unit of its own
        same = shapely.equals_exact(
            shapely.normalize(np.asarray(read.geometry)),
            shapely.normalize(np.asarray(written.geometry)),
            tolerance=1e-5,
        )
    assert np.all(same)
    assert read.crs.to_epsg() == 4326


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "fgb"])
@pytest.mark.parametrize("gaps", [False, True])
def test_yes_and_no_are_read_as_written(tmp_path: Path, extension: str, gaps: bool) -> None:
    """GDAL's Arrow stream before 3.8.3 had wrong bits: more rows than a byte has show it."""
    yes = np.random.default_rng(3).random(500) < 0.4
    values = pd.array(yes, dtype="boolean") if gaps else yes
    if gaps:
        values[::7] = pd.NA
    points = shapely.points(np.arange(500) * 1e-3, 21.0)
    frame = gpd.GeoDataFrame({"n": np.arange(500), "yes": values}, geometry=points, crs=4326)
    frame.to_file(tmp_path / f"a.{extension}", driver=FORMATS[extension])
    read = gp.io.read_vector(tmp_path / f"a.{extension}").sort_values("n")
    known = ~pd.isna(values)
    assert pd.isna(read.yes.to_numpy()).tolist() == (~known).tolist()
    assert read.yes.to_numpy()[known].astype(bool).tolist() == yes[known].tolist()


def test_one_or_many_columns_read_from_geopackage(tmp_path: Path) -> None:
    bare = communes()[["geometry"]]
    bare.to_file(tmp_path / "bare.gpkg")
    read = gp.io.read_vector(tmp_path / "bare.gpkg")
    assert shapely.equals(np.asarray(read.geometry), np.asarray(bare.geometry)).all()

    wide = communes()[["geometry"]].assign(**{f"c{i}": [i, i + 1, i + 2] for i in range(200)})
    wide.to_file(tmp_path / "wide.gpkg")
    read = gp.io.read_vector(tmp_path / "wide.gpkg")
    assert [read[f"c{i}"].tolist() for i in range(200)] == [
        [i, i + 1, i + 2] for i in range(200)
    ]
    assert shapely.equals(np.asarray(read.geometry), np.asarray(bare.geometry)).all()


def test_more_features_than_one_batch_keep_their_order(tmp_path: Path) -> None:
    n = 70_000  # GDAL gives 65,536 a batch
    points = gpd.GeoDataFrame(
        {"n": np.arange(n)}, geometry=shapely.points(np.arange(n) * 1e-3, 21.0), crs="EPSG:4326"
    )
    points.to_file(tmp_path / "a.gpkg")
    read = gp.io.read_vector(tmp_path / "a.gpkg")
    assert (read.n.to_numpy() == np.arange(n)).all()
    assert (read.geometry.x.to_numpy() == points.geometry.x.to_numpy()).all()


def test_z_is_left_out(tmp_path: Path) -> None:
    line = shapely.LineString([(1, 2, 3), (4, 5, 6)])
    gpd.GeoDataFrame(geometry=[line], crs="EPSG:4326").to_file(tmp_path / "a.gpkg")
    read = gp.io.read_vector(tmp_path / "a.gpkg")
    assert shapely.get_coordinates(read.geometry[0]).tolist() == [[1, 2], [4, 5]]
    assert not shapely.has_z(read.geometry[0])


def test_times_of_day_stay_in_the_text(tmp_path: Path) -> None:
    frame = communes().assign(at=pd.to_datetime(["2026-01-31 08:30", "2026-02-01 00:00", None]))
    frame.to_file(tmp_path / "a.gpkg")
    read = gp.io.read_vector(tmp_path / "a.gpkg")
    assert read["at"].str.startswith("2026-01-31T08:30:00")[0]
    assert pd.isna(read["at"][2])


def test_dates_without_time_are_dates(tmp_path: Path) -> None:
    communes().to_file(tmp_path / "a.gpkg")
    read = gp.io.read_vector(tmp_path / "a.gpkg")
    assert read.day.tolist() == communes().day.tolist()


def test_geometry_that_is_not_there_is_empty(tmp_path: Path) -> None:
    frame = communes()
    frame.loc[1, "geometry"] = None
    frame.to_file(tmp_path / "a.gpkg")
    read = gp.io.read_vector(tmp_path / "a.gpkg")
    assert read.geometry.is_empty.tolist() == [False, True, False]


def test_file_without_crs_takes_the_one_given(tmp_path: Path) -> None:
    communes().set_crs(None, allow_override=True).to_file(tmp_path / "a.shp")
    assert gp.io.read_vector(tmp_path / "a.shp").crs is None
    assert gp.io.read_vector(tmp_path / "a.shp", crs=9206).crs.to_epsg() == 9206


def test_vietnamese_crs_survives_a_shapefile(tmp_path: Path) -> None:
    communes().to_crs("EPSG:9206").to_file(tmp_path / "a.shp")
    assert gp.io.read_vector(tmp_path / "a.shp").crs.to_epsg(min_confidence=20) == 9206


@given(
    st.lists(
        st.tuples(
            st.floats(100, 110), st.floats(8, 24), st.floats(1e-6, 1), st.floats(1e-6, 1)
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=20, deadline=None)
def test_what_is_written_reads_back_to_the_last_bit(
    tmp_path_factory: pytest.TempPathFactory, boxes: list[tuple[float, float, float, float]]
) -> None:
    shapes = [shapely.box(x, y, x + w, y + h) for x, y, w, h in boxes]
    frame = gpd.GeoDataFrame({"n": range(len(shapes))}, geometry=shapes, crs="EPSG:4326")
    path = tmp_path_factory.mktemp("io") / "a.gpkg"
    gp.io.write_gpkg(path, {"a": frame})
    read = gp.io.read_vector(path)
    assert (
        shapely.get_coordinates(read.geometry) == shapely.get_coordinates(frame.geometry)
    ).all()
    theirs = gpd.read_file(path)
    assert (shapely.get_coordinates(theirs.geometry) == shapely.get_coordinates(shapes)).all()


def test_errors_are_what_python_users_expect(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="there is no file"):
        gp.io.read_vector(tmp_path / "a.gpkg")
    communes().to_file(tmp_path / "a.gpkg", layer="communes")
    with pytest.raises(KeyError, match="did you mean 'communes'"):
        gp.io.read_vector(tmp_path / "a.gpkg", layer="commune")
    with pytest.raises(ValueError, match="should have points; it has 3 polygons"):
        gp.io.read_vector(tmp_path / "a.gpkg", kind="points")
    with pytest.raises(ValueError, match="where names one column"):
        gp.io.read_vector(tmp_path / "a.gpkg", where={"a": "1", "b": "2"})
    with pytest.raises(KeyError, match="code"):
        gp.io.read_vector(tmp_path / "a.gpkg", where={"cod": "1"})
