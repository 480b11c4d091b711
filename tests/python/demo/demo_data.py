"""The committed demo folder and plain measures on it, made without geoplan."""

import json
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import rasterio
import shapely
import tomllib
from exactextract import exact_extract

DEMO = Path(__file__).resolve().parents[3] / "datasets" / "demo"


@cache
def communes() -> gpd.GeoDataFrame:
    """The communes by code, repaired of nothing: they must be valid as they are."""
    return gpd.read_file(DEMO / "communes.gpkg").set_index("ma_xa", drop=False)


@cache
def points(name: str) -> gpd.GeoDataFrame:
    """A GeoJSON layer in the study CRS."""
    return gpd.read_file(DEMO / f"{name}.geojson").to_crs("EPSG:9206")


@cache
def coverage() -> gpd.GeoDataFrame:
    """The reported coverage, repaired as a study with `repair = true` does."""
    frame = gpd.read_file(DEMO / "coverage.gpkg")
    return frame.set_geometry(frame.geometry.make_valid())


@cache
def survey() -> pd.DataFrame:
    """The survey by code; codes are text."""
    table = pd.read_excel(DEMO / "khao_sat.xlsx", sheet_name="khao_sat", dtype={"ma_xa": str})
    return table.set_index("ma_xa")


@cache
def planted() -> list[dict]:
    """The planted answers."""
    return json.loads((DEMO / "planted.json").read_text(encoding="utf-8"))["planted"]


@cache
def study() -> dict:
    """The study file."""
    return tomllib.loads((DEMO / "study.toml").read_text(encoding="utf-8"))


def fact(indicator: str | None, what: str) -> dict:
    """The planted answer of an indicator whose `what` contains a text."""
    found = [f for f in planted() if f["indicator"] == indicator and what in f["what"]]
    assert len(found) == 1, (indicator, what)
    return found[0]


def sum_in(zones: gpd.GeoDataFrame, raster: str) -> pd.Series:
    """Exact sums of a raster's cells by zone; 0 where nothing of a zone is left."""
    kept = zones[~zones.geometry.is_empty]
    with rasterio.open(DEMO / raster) as source:
        table = exact_extract(source, kept, ["sum"], include_cols=["ma_xa"], output="pandas")
    return table.set_index("ma_xa")["sum"].reindex(zones["ma_xa"]).fillna(0.0)


def people() -> pd.Series:
    """People on the grid by commune."""
    return sum_in(communes(), "population_100m.tif")


def at_least(operators: int) -> shapely.Geometry:
    """Where at least one or two operators report 4G or 5G."""
    modern = coverage()[coverage()["cong_nghe"].isin(["4G", "5G"])]
    parts = [g.union_all() for _, g in modern.groupby("nha_mang")["geometry"]]
    if operators == 1:
        return shapely.union_all(parts)
    pairs = [a & b for i, a in enumerate(parts) for b in parts[:i]]
    return shapely.union_all(pairs)


def polygons_of(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """The polygons of a geometry; points and lines where two borders touch are left out."""
    parts = [p for p in shapely.get_parts(geometry) if p.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts)


def covered_share(operators: int) -> pd.Series:
    """Share of people in the coverage of at least so many operators."""
    zones = communes()
    inside = zones.geometry.intersection(at_least(operators)).map(polygons_of)
    inside = zones.set_geometry(inside.set_crs(zones.crs))
    return sum_in(inside, "population_100m.tif") / people()


def cells_with_people(code: str) -> np.ndarray:
    """Eastings, northings and people of the cells whose centre lies in a commune."""
    with rasterio.open(DEMO / "population_100m.tif") as raster:
        grid, transform = raster.read(1), raster.transform
    rows, columns = np.nonzero(grid > 0)
    x, y = transform.c + (columns + 0.5) * 100.0, transform.f - (rows + 0.5) * 100.0
    inside = shapely.contains_xy(communes().geometry[code], x, y)
    return np.stack([x, y, grid[rows, columns]], axis=1)[inside]


def distance_to(code: str, layer: str) -> np.ndarray:
    """Metres on the map from each cell with people to the nearest point of a layer."""
    spots = np.stack([points(layer).geometry.x, points(layer).geometry.y], axis=1)
    cells = cells_with_people(code)
    return np.hypot(*(cells[:, None, :2] - spots[None, :, :]).transpose(2, 0, 1)).min(axis=1)


def mean_distance(code: str, layer: str) -> float:
    """Mean over people of the distance to the nearest point of a layer, m."""
    return float(np.average(distance_to(code, layer), weights=cells_with_people(code)[:, 2]))


def points_by_commune(layer: str) -> pd.Series:
    """How many points of a layer lie in each commune, by place and not by column."""
    frame = gpd.sjoin(points(layer)[["geometry"]], communes()[["geometry"]])
    return frame.groupby("ma_xa").size().reindex(communes()["ma_xa"]).fillna(0).astype(int)


def road_density() -> pd.Series:
    """km of road per km2, planar."""
    roads = gpd.read_file(DEMO / "roads.gpkg").geometry.union_all()
    zones = communes().geometry
    return zones.intersection(roads).length / 1e3 / (zones.area / 1e6)
