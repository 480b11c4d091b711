"""How long Sơn La's people take to hospitals, schools and post offices."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pytest
import rasterio
from scipy.spatial import cKDTree


@pytest.fixture(scope="module")
def results(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> gp.Results:
    text = Path(__file__).with_name("sonla_access.toml").read_text(encoding="utf-8")
    study = tmp_path_factory.mktemp("access") / "study.toml"
    study.write_text(text.replace("{data}", str(real_data)), encoding="utf-8")
    return gp.read_study(study).run(progress=False)


@pytest.fixture(scope="module")
def values(results: gp.Results) -> pd.DataFrame:
    return results.indicators.pivot(index="zone_id", columns="indicator", values="value")


def test_every_commune_has_every_share(results: gp.Results, values: pd.DataFrame) -> None:
    assert values.shape == (75, 13)
    assert (results.indicators.state == "known").all()
    shares = values.drop(columns="hospitals_e2sfca")
    assert ((shares >= 0) & (shares <= 1)).all(axis=None)


@pytest.mark.parametrize("layer", ["hospitals", "schools", "post_offices"])
@pytest.mark.parametrize("travel", ["walk", "road"])
def test_more_time_leaves_fewer_beyond(values: pd.DataFrame, layer: str, travel: str) -> None:
    assert (values[f"{layer}_{travel}_60"] <= values[f"{layer}_{travel}_30"]).all()


def test_walks_take_between_the_straight_line_and_the_cells_detour(
    values: pd.DataFrame, real_data: Path
) -> None:
    """No one is faster than 5 km/h straight, nor slower than 3 km/h over 8 neighbours."""
    communes = gpd.read_file(real_data / "sonla_communes_new_2025_gso.gpkg")
    pois = gpd.read_file(real_data / "sonla_osm_pois.geojson")
    hospitals = pois[pois["tag"] == "amenity=hospital"].to_crs(9206).representative_point()
    with rasterio.open(real_data / "sonla_worldpop_2020_1km_unadj.tif") as raster:
        people = raster.read(1, masked=True).filled(0.0)
        rows, columns = np.nonzero(people > 0)
        x, y = raster.xy(rows, columns)
    cells = gpd.GeoDataFrame(
        {"people": people[rows, columns]}, geometry=gpd.points_from_xy(x, y, crs=4326)
    )
    inside = cells.sjoin(communes[["code", "geometry"]].to_crs(4326)).to_crs(9206)
    tree = cKDTree(np.c_[hospitals.x, hospitals.y])
    metres = tree.query(np.c_[inside.geometry.x, inside.geometry.y])[0]
    total = inside.people.groupby(inside.code).sum()

    def share(late: np.ndarray) -> pd.Series:
        return inside.people.where(late, 0).groupby(inside.code).sum() / total

    # A cell of the travel grid is 100 m: half of its diagonal at either end.
    least = share((metres - 142) / 5000 * 60 > 60)
    most = share((metres + 142) * 1.0824 / 3000 * 60 > 60)
    got = values["hospitals_walk_60"]
    # People of border cells are counted by their share here, by the centre there.
    assert (got >= least.reindex(got.index) - 0.12).all()
    assert (got <= most.reindex(got.index) + 0.12).all()


def test_flat_land_is_told(results: gp.Results) -> None:
    assert results.method["travel"]["walk"]["heights"] == "none: flat"
    assert "facilities_placed_by_zone" in set(results.problems.code)
