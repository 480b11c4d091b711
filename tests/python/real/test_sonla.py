"""Sơn La's 75 communes from open data by the whole chain, against facts from outside.

Published facts are those of the data's README; everything else is measured again with
rasterio, exactextract, geopandas, pyproj, scipy and pandas.
"""

import subprocess
import sys
import unicodedata
from pathlib import Path

import exactextract
import geopandas as gpd
import geoplan as gp
import numpy as np
import pandas as pd
import pyproj
import pytest
import rasterio
import scipy.optimize
import scipy.spatial
import shapely

GEOD = pyproj.Geod(ellps="WGS84")
COMMUNES = "sonla_communes_new_2025_gso.gpkg"
VNSDI = "sonla_communes_new_2025_vnsdi.gpkg"
PEOPLE = "sonla_worldpop_2020_1km_unadj.tif"
CELLS = "sonla_h3r8_population_landcover.csv"
SAMPLE = ["03664", "03721", "03808", "04105", "04231"]


@pytest.fixture(scope="module")
def study_file(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = Path(__file__).with_name("sonla.toml").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("sonla") / "study.toml"
    path.write_text(text.replace("{data}", real_data.as_posix()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def results(study_file: Path) -> gp.Results:
    return gp.read_study(study_file).run()


@pytest.fixture(scope="module")
def communes(real_data: Path) -> gpd.GeoDataFrame:
    """By code; exactextract 0.3 stops at the file's repeated vertices, so they are dropped."""
    frame = gpd.read_file(real_data / COMMUNES).set_index("code", drop=False).sort_index()
    return frame.set_geometry(shapely.remove_repeated_points(frame.geometry.to_numpy()))


@pytest.fixture(scope="module")
def official(real_data: Path) -> pd.Series:
    """Official people by code."""
    frame = gpd.read_file(real_data / VNSDI, ignore_geometry=True)
    return frame.set_index("commune_code")["population"].sort_index()


def indicator(results: gp.Results, name: str) -> pd.Series:
    rows = results.indicators[results.indicators["indicator"] == name]
    return rows.set_index("zone_id")["value"].sort_index()


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "run.json"}


def test_there_are_75_communes_of_14104_km2(results: gp.Results) -> None:
    assert len(results.zones) == results.zones["zone_id"].nunique() == 75
    assert results.zones["zone_id"].str.fullmatch(r"0\d{4}").all()
    assert results.zones["area_km2"].sum() == pytest.approx(14_104, rel=1e-3)
    assert results.zones["zone_class"].value_counts().to_dict() == {"XA": 67, "PHUONG": 8}


def test_areas_are_those_of_pyproj(results: gp.Results, communes: gpd.GeoDataFrame) -> None:
    ours = results.zones.set_index("zone_id")["area_km2"].sort_index()
    theirs = [abs(GEOD.geometry_area_perimeter(g)[0]) / 1e6 for g in communes.geometry]
    np.testing.assert_allclose(ours, theirs, rtol=1e-9)


def test_people_by_zone_are_the_official_totals(
    results: gp.Results, official: pd.Series
) -> None:
    ours = results.zones.set_index("zone_id")["people"].sort_index()
    assert ours.index.tolist() == official.index.tolist()
    np.testing.assert_array_equal(ours, official)
    assert ours.sum() == pytest.approx(1_402_736.36, abs=0.01)
    assert results.method["people"]["in_zones"] == pytest.approx(ours.sum(), rel=1e-12)


def test_nobody_is_lost_between_the_raster_and_the_zones(
    results: gp.Results, real_data: Path, communes: gpd.GeoDataFrame
) -> None:
    balance = results.method["people"]["raster"]
    with rasterio.open(real_data / PEOPLE) as raster:
        total = raster.read(1, masked=True).astype(np.float64).sum()
        sums = exactextract.exact_extract(raster, communes, ["sum"], output="pandas")["sum"]
        together = gpd.GeoDataFrame(geometry=[communes.union_all()], crs=communes.crs)
        joint = exactextract.exact_extract(raster, together, ["sum"], output="pandas")["sum"]
    covered = joint[0]
    assert balance["total"] == pytest.approx(total, rel=1e-12)
    assert balance["inside_zones"] == pytest.approx(sums.sum(), rel=1e-6)
    assert balance["outside_all_zones"] == pytest.approx(total - covered, rel=1e-6)
    # Two pairs of communes overlap, so some people stand in two.
    assert balance["counted_twice"] == pytest.approx(sums.sum() - covered, abs=0.5)
    assert 0 < balance["counted_twice"] < 100
    assert balance["inside_zones"] + balance["outside_all_zones"] - balance[
        "counted_twice"
    ] == pytest.approx(total, rel=1e-9)


def test_scaled_cells_sum_to_the_official_totals(
    results: gp.Results, real_data: Path, communes: gpd.GeoDataFrame, official: pd.Series
) -> None:
    """With the cells of exactextract, scaled by the factors that our own sums give."""
    ours = gp.zonal.statistics(communes, real_data / PEOPLE, ["sum"])["sum"].to_numpy()
    np.testing.assert_allclose(ours, indicator(results, "people_2020"), rtol=1e-9)
    with rasterio.open(real_data / PEOPLE) as raster:
        theirs = exactextract.exact_extract(raster, communes, ["sum"], output="pandas")["sum"]
    np.testing.assert_allclose(theirs * (official.to_numpy() / ours), official, rtol=1e-6)


def test_at_least_eight_indicators_over_three_fields_are_ranked(results: gp.Results) -> None:
    ranked = set(results.scores["indicator"])
    fields = results.indicators.drop_duplicates("indicator").set_index("indicator")["field"]
    assert len(ranked) >= 8 and fields[sorted(ranked)].nunique() >= 3
    assert len(results.indicators) == 75 * len(fields)
    assert sorted(results.ranks["rank"]) == list(range(1, 76))


def test_shares_of_ranks_sum_to_one_for_each_zone(results: gp.Results) -> None:
    shares = results.acceptability
    np.testing.assert_allclose(shares.groupby("zone_id")["share"].sum(), 1.0, atol=1e-12)
    np.testing.assert_allclose(shares.groupby("rank")["share"].sum(), 1.0, atol=1e-12)
    mean = (shares["rank"] * shares["share"]).groupby(shares["zone_id"]).sum()
    ranks = results.ranks.set_index("zone_id").sort_index()
    np.testing.assert_allclose(mean, ranks["mean_rank"], rtol=1e-9)
    assert (ranks["rank_low"] <= ranks["rank_high"]).all()


def test_six_pilots_of_both_classes_are_the_best_for_the_money(results: gp.Results) -> None:
    pilots = results.portfolio
    choose = results.method["choose"]
    assert len(pilots) == 6 and set(pilots["zone_class"]) == {"XA", "PHUONG"}
    assert pilots["cost_vnd"].sum() == choose["proof"]["total_cost_vnd"] == 66e9
    assert 66e9 <= choose["budget_vnd"] == 75e9
    spending = choose["proof"]["spending_vnd"]
    assert sum(spending.values()) == 66e9 and spending["central"] <= 0.5 * 66e9

    # SciPy's own MILP, with value = priority x people and the same demands.
    zones = results.zones
    value = (zones["priority"] * zones["people"]).to_numpy()
    wards = (zones["zone_class"] == "PHUONG").to_numpy(dtype=float)
    best = scipy.optimize.milp(
        -value,
        integrality=np.ones(75),
        bounds=scipy.optimize.Bounds(0, 1),
        constraints=[
            scipy.optimize.LinearConstraint(np.ones(75), 6, 6),
            scipy.optimize.LinearConstraint(wards, 1, np.inf),
            scipy.optimize.LinearConstraint(1 - wards, 1, np.inf),
        ],
    )
    assert choose["proof"]["objective"] == pytest.approx(-best.fun, rel=1e-9)
    assert choose["proof"]["bound"] == pytest.approx(-best.fun, rel=1e-9)
    assert sorted(zones["zone_id"][best.x > 0.5]) == sorted(pilots["zone_id"])


def test_mean_distances_are_those_of_scipy_and_pyproj(
    results: gp.Results, real_data: Path, communes: gpd.GeoDataFrame
) -> None:
    places = gpd.read_file(real_data / "sonla_osm_pois.geojson")
    hospitals = places[places["tag"] == "amenity=hospital"].representative_point()
    to_study = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:9206", always_xy=True)
    at = np.column_stack([hospitals.x, hospitals.y])
    tree = scipy.spatial.cKDTree(np.column_stack(to_study.transform(*at.T)))
    ours = indicator(results, "hospital_distance")
    with rasterio.open(real_data / PEOPLE) as raster:
        cells = exactextract.exact_extract(
            raster, communes.loc[SAMPLE],
            ["center_x", "center_y", "coverage", "values"], output="pandas",
        )  # fmt: skip
    for code, row in zip(SAMPLE, cells.to_dict("records"), strict=True):
        x, y, people = row["center_x"], row["center_y"], row["coverage"] * row["values"]
        nearest = at[tree.query(np.column_stack(to_study.transform(x, y)))[1]]
        metres = GEOD.inv(x, y, nearest[:, 0], nearest[:, 1])[2]
        assert ours[code] == pytest.approx(np.average(metres, weights=people), rel=1e-4)


def test_road_density_is_that_of_geopandas_and_pyproj(
    results: gp.Results, real_data: Path, communes: gpd.GeoDataFrame
) -> None:
    roads = gpd.read_file(real_data / "sonla_osm_roads.gpkg").to_crs("EPSG:9206")
    ours = indicator(results, "road_density")
    for code in SAMPLE:
        commune = communes.loc[[code]]
        inside = roads.clip(commune.to_crs("EPSG:9206"), keep_geom_type=True)
        # Lengths are those on the ellipsoid of the study CRS (VN-2000: 4756 are its degrees),
        # areas on that of the communes' (WGS 84), which lies 32 m higher: 5e-6 of a length.
        km = sum(GEOD.geometry_length(g) for g in inside.to_crs("EPSG:4756").geometry) / 1e3
        km2 = abs(GEOD.geometry_area_perimeter(commune.geometry.iloc[0])[0]) / 1e6
        assert ours[code] == pytest.approx(km / km2, rel=1e-6)


def test_table_indicators_are_those_of_pandas(results: gp.Results, real_data: Path) -> None:
    cells = pd.read_csv(real_data / CELLS, dtype={"commune_code": str})
    by_code = cells.groupby("commune_code")
    for name, theirs in {
        "people_h3": by_code["population"].sum(),
        "built_share": by_code["built_frac"].mean(),
        "road_offset": by_code["road_access_offset_m"].mean(),
    }.items():
        ours = indicator(results, name)
        np.testing.assert_allclose(ours, theirs.reindex(ours.index), rtol=1e-9)


def bare(name: str) -> str:
    """Composed, in lower case, without the kind of unit."""
    text = unicodedata.normalize("NFC", name).casefold()
    return text.removeprefix("xã ").removeprefix("phường ").strip()


def test_post_offices_are_in_the_communes_that_pandas_joins(
    results: gp.Results, real_data: Path, communes: gpd.GeoDataFrame
) -> None:
    offices = pd.read_csv(real_data / "sonla_post_offices_by_address.csv", dtype=str)
    joined = offices.assign(name=offices["ward"].map(bare)).merge(
        pd.DataFrame({"name": communes["fullName"].map(bare), "zone_id": communes["code"]})
    )
    rows = results.indicators[results.indicators["indicator"] == "post_office"]
    known = rows[rows["state"] == "known"]
    assert set(known["zone_id"]) == set(joined["zone_id"])
    assert (known["value"] == 1).all()
    # The list is not complete: where it names none, nobody knows.
    assert (rows.loc[~rows["zone_id"].isin(joined["zone_id"]), "state"] == "missing").all()
    told = results.problems[results.problems["code"] == "name_without_zone"]
    assert len(told) == len(offices) - len(joined)


def test_a_second_run_gives_the_same_bytes(
    results: gp.Results, study_file: Path, tmp_path: Path
) -> None:
    first = files_of(results.write(tmp_path / "first"))
    again = gp.read_study(study_file).run(threads=1)
    assert files_of(again.write(tmp_path / "again")) == first


def test_the_command_line_gives_the_same_files(
    results: gp.Results, study_file: Path, tmp_path: Path
) -> None:
    script = Path(sys.executable).with_name("geoplan")
    program = "from geoplan.cli import main; main()"
    command = [str(script)] if script.exists() else [sys.executable, "-c", program]
    subprocess.run([*command, "run", str(study_file), "-o", str(tmp_path / "typed")],
                   check=True, capture_output=True)  # fmt: skip
    assert files_of(tmp_path / "typed") == files_of(results.write(tmp_path / "called"))
