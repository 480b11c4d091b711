"""Every file of the real data, against geopandas, pandas and rasterio."""

import os
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import geoplan.io
import numpy as np
import pandas as pd
import pytest
import rasterio
import shapely

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GEOPLAN_REAL_DATA", ROOT.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")

VECTORS = sorted([*DATA.glob("*.gpkg"), *DATA.glob("*.geojson")])
NOT_UTF8 = "sonla_communes_names_tcvn3_bytes.csv"
TABLES = sorted(p for p in DATA.glob("*.csv") if p.name != NOT_UTF8)
RASTERS = sorted(DATA.glob("*.tif"))


def as_text(values: pd.Series) -> list[str]:
    """Values by their number or text, whatever the type that carries them."""
    numeric = pd.to_numeric(values, errors="coerce")
    out = []
    for value, number in zip(values, numeric, strict=True):
        if value is None or pd.isna(value) or value == "":
            out.append("")
        else:
            out.append(repr(float(number)) if not pd.isna(number) else str(value))
    return out


@pytest.mark.parametrize("path", VECTORS, ids=lambda p: p.stem)
def test_vectors_have_the_rows_columns_and_shapes_of_geopandas(path: Path) -> None:
    ours = gp.io.read_vector(path)
    theirs = gpd.read_file(path)
    assert len(ours) == len(theirs)
    assert list(ours.columns) == list(theirs.columns)
    if theirs.geom_type.str.removeprefix("Multi").nunique() > 1:
        order = np.argsort(~theirs.geom_type.str.endswith("Point"), kind="stable")
        theirs = theirs.iloc[order].reset_index(drop=True)
    assert shapely.equals_exact(
        np.asarray(ours.geometry),
        np.asarray(theirs.geometry.map(single)),
        tolerance=0,
    ).all()
    for column in ours.columns.drop("geometry"):
        assert as_text(ours[column]) == as_text(theirs[column]), column


def single(shape: shapely.Geometry) -> shapely.Geometry:
    """A multi-geometry of one part as that part."""
    parts = getattr(shape, "geoms", [shape])
    return parts[0] if len(parts) == 1 else shape


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_tables_have_the_cells_of_pandas(path: Path) -> None:
    ours = gp.io.read_table(path)
    theirs = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert list(ours.columns) == list(theirs.columns)
    assert len(ours) == len(theirs)
    for column in ours:
        assert as_text(ours[column]) == as_text(theirs[column]), column


def test_codes_keep_their_leading_zeros() -> None:
    units = gp.io.read_table(DATA / "sonla_units_old_20250301.csv")
    assert units.level3_id.str.fullmatch(r"\d{5}").all()


def test_bytes_of_tcvn3_are_refused_by_line() -> None:
    with pytest.raises(OSError, match="line 2: the text is not UTF-8"):
        gp.io.read_table(DATA / NOT_UTF8)


@pytest.mark.parametrize("path", RASTERS, ids=lambda p: p.stem)
def test_rasters_have_the_cells_of_rasterio(path: Path) -> None:
    with rasterio.open(path) as theirs:
        expected = theirs.read(1, masked=True).astype("float32").filled(np.nan)
    np.testing.assert_array_equal(gp.io.read_raster(path).to_numpy(), expected)
    assert len(gp.io.check_raster(path)) == 0


def test_kinds_of_a_mixed_file_are_counted() -> None:
    with pytest.raises(ValueError, match="mixes 4 points, 50 polygons"):
        gp.io.read_vector(DATA / "sonla_osm_pois.geojson", kind="any")
    assert len(gp.io.read_vector(DATA / "sonla_osm_pois.geojson", kind="points")) == 4
