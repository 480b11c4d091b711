"""What a GIS specialist writes today for the two studies: geopandas, exactextract, SciPy.

Numbers that both sides must share (targets, weights, money) come from the study file; the work
is done with the calls that each library's guide shows for it. The answers are geoplan's.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import scipy.optimize
import scipy.stats
import shapely
import tomllib
from exactextract import exact_extract

CRS = 9206  # VN-2000 / TM-3 104-00; on the ellipsoid it is EPSG:4756
GEOD = pyproj.Geod(ellps="WGS84")


@dataclass
class Answers:
    """Everything is indexed by zone id."""

    zones: gpd.GeoDataFrame
    indicators: pd.DataFrame  # one column an indicator
    gaps: pd.DataFrame
    ranks: pd.DataFrame  # priority, rank, mean_rank, low, high, top_share
    acceptability: np.ndarray
    chosen: list[str]

    def write(self, folder: Path) -> None:
        """The results as files."""
        folder.mkdir(parents=True)
        wide = self.zones.join(self.indicators).join(self.ranks)
        wide["pilot"] = wide.index.isin(self.chosen)
        wide.to_file(folder / "results.gpkg", layer="zones")
        for name, frame in {"indicators": self.indicators, "gaps": self.gaps}.items():
            tidy = frame.rename_axis("zone_id").reset_index()
            tidy = tidy.melt("zone_id", var_name="indicator")
            tidy.sort_values(["zone_id", "indicator"]).to_csv(
                folder / f"{name}.csv", index=False
            )
        self.ranks.to_csv(folder / "ranks.csv")
        wide.loc[wide["pilot"], ["priority", "rank"]].to_csv(folder / "portfolio.csv")
        frame = pd.DataFrame(self.acceptability, index=self.ranks.index)
        frame.to_csv(folder / "acceptability.csv")


# ---- measuring ------------------------------------------------------------------------------


def area_km2(zones: gpd.GeoDataFrame) -> pd.Series:
    """Areas on the ellipsoid."""
    geographic = zones.geometry if zones.crs.is_geographic else zones.geometry.to_crs(4756)
    return geographic.map(lambda g: abs(GEOD.geometry_area_perimeter(g)[0]) / 1e6)


def road_km(roads: gpd.GeoDataFrame, zones: gpd.GeoDataFrame) -> pd.Series:
    """Kilometres on the ellipsoid in each zone."""
    parts = gpd.overlay(
        roads[["geometry"]], zones[["geometry"]].reset_index(names="zone"), keep_geom_type=True
    )
    at, piece = shapely.get_coordinates(
        parts.geometry.to_crs(4756).explode(), return_index=True
    )
    same = piece[1:] == piece[:-1]
    metres = GEOD.inv(at[:-1, 0], at[:-1, 1], at[1:, 0], at[1:, 1])[2] * same
    pieces = parts["zone"].loc[parts.geometry.explode().index].to_numpy()
    lengths = pd.Series(metres).groupby(pieces[piece[:-1]]).sum() / 1000
    return lengths.reindex(zones.index, fill_value=0.0)


def for_exactextract(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """exactextract 0.3 stops on repeated vertices."""
    plain = zones[["geometry"]].reset_index(names="zone")
    return plain.set_geometry(shapely.remove_repeated_points(plain.geometry.values))


def zonal(raster: Path, zones: gpd.GeoDataFrame, stat: str) -> pd.Series:
    """One statistic of the raster."""
    frame = exact_extract(
        raster, for_exactextract(zones), [stat], include_cols=["zone"], output="pandas"
    )
    return frame.set_index("zone")[stat].astype(float).reindex(zones.index)


def people_cells(raster: Path, zones: gpd.GeoDataFrame, crs: Any) -> gpd.GeoDataFrame:
    """One row for each zone and cell: people, and the cell's centre in metres."""
    stats = ["coverage", "values", "center_x", "center_y"]
    frame = exact_extract(
        raster, for_exactextract(zones), stats, include_cols=["zone"], output="pandas"
    )
    rows = frame.explode(stats).astype(dict.fromkeys(stats, float))
    rows["people"] = rows["values"] * rows["coverage"]
    rows = rows[rows["people"] > 0]
    points = gpd.points_from_xy(rows["center_x"], rows["center_y"], crs=crs).to_crs(CRS)
    return gpd.GeoDataFrame(rows[["zone", "people"]], geometry=points)


def distance_m(cells: gpd.GeoDataFrame, features: gpd.GeoDataFrame) -> np.ndarray:
    """From each cell to the nearest feature of the plane, measured on the ellipsoid."""
    shapes = features.geometry.values
    _, row = shapely.STRtree(shapes).query_nearest(cells.geometry.values, all_matches=False)
    lines = gpd.GeoSeries(shapely.shortest_line(cells.geometry.values, shapes[row]), crs=CRS)
    ends = shapely.get_coordinates(lines.to_crs(4756)).reshape(-1, 4)
    return GEOD.inv(*ends.T)[2]


def mean_over_people(cells: gpd.GeoDataFrame, values: np.ndarray) -> pd.Series:
    """Mean of a value of the cells over the people of each zone."""
    total = (cells["people"] * values).groupby(cells["zone"]).sum()
    return total / cells.groupby("zone")["people"].sum()


def zone_of(points: gpd.GeoDataFrame, zones: gpd.GeoDataFrame) -> pd.Series:
    """Zone id of each point; the row index of the points."""
    joined = gpd.sjoin(
        points[["geometry"]], zones[["geometry"]].reset_index(names="zone"), how="inner"
    )
    joined = joined.sort_values("index_right")  # where zones overlap, the first of the file
    return joined.loc[~joined.index.duplicated(), "zone"]


def count_in(points: gpd.GeoDataFrame, zones: gpd.GeoDataFrame) -> pd.Series:
    """Number of points in each zone."""
    return zone_of(points, zones).value_counts().reindex(zones.index, fill_value=0)


def bare(names: pd.Series) -> pd.Series:
    """Names without the kind of unit, for joining."""
    folded = names.map(lambda n: unicodedata.normalize("NFC", " ".join(n.split())).casefold())
    return folded.str.replace("^(xã|phường|thị trấn) ", "", regex=True)


# ---- ranking and choosing -------------------------------------------------------------------


def target_of(spec: dict[str, Any], classes: pd.Series, year: int) -> pd.Series:
    """Target of each zone; NaN where none holds."""
    target = spec["target"]
    rows = target if isinstance(target, list) else [target]
    rows = [r if isinstance(r, dict) else {"value": r} for r in rows]
    rows = [r for r in rows if r.get("by", year) == year]
    general = [r["value"] for r in rows if "class" not in r]
    by_class = {r["class"]: r["value"] for r in rows if "class" in r}
    return classes.map(by_class).astype(float).fillna(general[0] if general else np.nan)


def rank_and_choose(
    study: dict[str, Any],
    zones: gpd.GeoDataFrame,
    values: pd.DataFrame,
    cost: np.ndarray,
) -> Answers:
    """Gaps, priorities, ranks with draws, and the pilots; zones has class and people."""
    weights = study["rank"]["weights"]
    specs = [s for s in study["indicators"] if "direction" in s and s["field"] in weights]
    fields = [s["field"] for s in specs]
    w = np.array([weights[f] / fields.count(f) for f in fields])
    need = np.empty((len(zones), len(specs)))
    gaps = pd.DataFrame(index=zones.index)
    for column, spec in enumerate(specs):
        target = target_of(spec, zones["class"], study["study"]["target_year"])
        lacking = target - values[spec["id"]]
        gaps[spec["id"]] = (lacking if spec["direction"] == "higher" else -lacking).clip(
            lower=0
        )
        need[:, column] = (-lacking / (spec["worst"] - target)).clip(0, 1)
    known = ~np.isnan(need)
    filled = np.nan_to_num(need)
    priority = filled @ w / (known @ w)
    ranks = pd.DataFrame({"priority": priority}, index=zones.index)
    ranks["rank"] = scipy.stats.rankdata(-priority, method="min")

    draws = study["rank"]["draws"]
    random = np.random.default_rng(draws["seed"])
    drawn = w * (1 + draws["weights"] * random.uniform(-1, 1, (draws["count"], len(w))))
    drawn /= drawn.sum(axis=1, keepdims=True)
    scores = drawn @ filled.T / (drawn @ known.T)
    positions = scipy.stats.rankdata(-scores, method="min", axis=1).astype(int)
    ranks["mean_rank"] = positions.mean(axis=0)
    ranks["low"], ranks["high"] = np.percentile(positions, [5, 95], axis=0)
    ranks["top_share"] = (positions <= study["choose"]["pilots"]).mean(axis=0)
    acceptability = np.stack(
        [np.bincount(p, minlength=len(zones) + 1)[1:] / draws["count"] for p in positions.T]
    )
    by_people = study["choose"]["objective"] == "shortfall"
    worth = priority * zones["people"].to_numpy() if by_people else priority
    chosen = choose(study, zones["class"].to_numpy(), worth, cost)
    return Answers(zones, values, gaps, ranks, acceptability, sorted(zones.index[chosen]))


def choose(
    study: dict[str, Any], classes: np.ndarray, worth: np.ndarray, cost: np.ndarray
) -> np.ndarray:
    """The pilots of greatest worth: a mixed-integer program over pilots and spending."""
    sources = study["funding"]
    amounts = [
        sum(a.values()) if isinstance(a, dict) else a for a in (s["amount"] for s in sources)
    ]
    n, f = len(worth), len(sources)
    rows, low, high = [], [], []

    def demand(pilots: Any, spending: Any, least: float, most: float) -> None:
        rows.append(np.concatenate([pilots * np.ones(n), spending * np.ones(f)]))
        low.append(least)
        high.append(most)

    demand(1, 0, study["choose"]["pilots"], study["choose"]["pilots"])
    for group in np.unique(classes):
        demand(classes == group, 0, study["choose"]["each_class_at_least"], np.inf)
    billions = cost / 1e9
    demand(-billions, 1, 0, 0)  # what is spent is what the pilots cost
    for i, source in enumerate(sources):
        demand(-source.get("max_share", 1) * billions, np.eye(f)[i], -np.inf, 0)
    found = scipy.optimize.milp(
        np.concatenate([-worth / worth.max(), np.zeros(f)]),
        integrality=np.concatenate([np.ones(n), np.zeros(f)]),
        bounds=scipy.optimize.Bounds(0, np.concatenate([np.ones(n), np.array(amounts) / 1e9])),
        constraints=scipy.optimize.LinearConstraint(np.array(rows), low, high),
        options={"mip_rel_gap": 0},
    )
    assert found.status == 0, found.message
    return found.x[:n] > 0.5


# ---- the two studies ------------------------------------------------------------------------


def sonla(study_file: Path, data: Path) -> Answers:
    """Sơn La from ../shared/data."""
    study = tomllib.loads(study_file.read_text(encoding="utf-8"))
    official = gpd.read_file(
        data / "sonla_communes_new_2025_vnsdi.gpkg",
        columns=["commune_code", "commune_kind", "population"],
        ignore_geometry=True,
    ).set_index("commune_code")
    zones = gpd.read_file(data / "sonla_communes_new_2025_gso.gpkg").set_index("code")
    zones["class"], zones["people"] = official["commune_kind"], official["population"]
    metric = zones.to_crs(CRS)
    roads = gpd.read_file(data / "sonla_osm_roads.gpkg").to_crs(CRS)
    main = roads[roads["road_class"].isin(["TRUNK", "PRIMARY", "SECONDARY", "TERTIARY"])]
    pois = gpd.read_file(data / "sonla_osm_pois.geojson")
    pois = pois.set_geometry(pois.representative_point()).to_crs(CRS)
    schools = [f"amenity={kind}" for kind in ("school", "college", "university")]
    offices = pd.read_csv(data / "sonla_post_offices_by_address.csv", dtype=str)
    grid = pd.read_csv(
        data / "sonla_h3r8_population_landcover.csv", dtype={"commune_code": str}
    )
    area = area_km2(zones)
    raster = data / "sonla_worldpop_2020_1km_unadj.tif"
    cells = people_cells(raster, zones, zones.crs)

    values = pd.DataFrame(index=zones.index)
    values["road_density"] = road_km(roads, metric) / area
    values["main_road_distance"] = mean_over_people(cells, distance_m(cells, main))
    hospitals = pois[pois["tag"] == "amenity=hospital"]
    values["hospital_distance"] = mean_over_people(cells, distance_m(cells, hospitals))
    far = distance_m(cells, pois[pois["tag"].isin(schools)]) > 10_000
    values["far_from_school"] = mean_over_people(cells, far)
    with_office = bare(zones["fullName"]).isin(bare(offices["ward"]))
    values["post_office"] = np.where(with_office, 1.0, np.nan)
    by_code = grid.groupby("commune_code")
    values["road_offset"] = by_code["road_access_offset_m"].mean()
    values["built_share"] = by_code["built_frac"].mean()
    values["people_h3"] = by_code["population"].sum()
    values["people_2020"] = zonal(raster, zones, "sum")
    values["people_2000"] = zonal(data / "sonla_worldpop_2000_1km_unadj.tif", zones, "sum")
    values["growth"] = values["people_2020"] / values["people_2000"]
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(grid["lng"], grid["lat"], crs=4326))
    values["cells_per_km2"] = count_in(points, zones) / area
    cost = np.full(len(zones), float(study["choose"]["cost"]))
    return rank_and_choose(study, zones, values, cost)


def demo(study_file: Path, data: Path) -> Answers:
    """The demo province."""
    study = tomllib.loads(study_file.read_text(encoding="utf-8"))
    totals = pd.read_csv(data / "dan_so.csv", dtype={"ma_xa": str}).set_index("ma_xa")
    money = pd.read_csv(data / "ngan_sach.csv", dtype={"ma_xa": str}).set_index("ma_xa")
    zones = gpd.read_file(data / "communes.gpkg").set_index("ma_xa")
    zones["class"], zones["people"] = zones["khu_vuc"], totals["dan_so_2025"]
    survey = pd.read_excel(data / "khao_sat.xlsx", dtype={"ma_xa": str}).set_index("ma_xa")
    survey = survey.reindex(zones.index)
    roads = gpd.read_file(data / "roads.gpkg")
    offices, posts, schools, culture = (
        gpd.read_file(data / f"{name}.geojson").to_crs(CRS)
        for name in ("post_offices", "health_posts", "schools", "culture_points")
    )
    raster = data / "population_100m.tif"
    cells = people_cells(raster, zones, CRS)

    values = pd.DataFrame(index=zones.index)
    coverage = gpd.read_file(data / "coverage.gpkg")
    coverage["geometry"] = coverage.make_valid()
    fast = coverage[coverage["cong_nghe"].isin(["4G", "5G"])].dissolve("nha_mang").geometry
    two = shapely.union_all([a.intersection(b) for a, b in combinations(fast, 2)])
    people = zonal(raster, zones, "sum")
    for name, region in [("any", fast.union_all()), ("two", two)]:
        covered = gpd.GeoDataFrame(geometry=[region], crs=zones.crs)
        mine = zones[["geometry"]].reset_index(names="zone")
        inside = gpd.overlay(mine, covered, keep_geom_type=True)
        inside = inside.set_index("zone")
        share = zonal(raster, inside, "sum").reindex(zones.index, fill_value=0.0) / people
        values["people_without_4g" if name == "any" else "two_operators_4g"] = (
            1 - share if name == "any" else share
        )
    values["households_with_internet"] = survey["ho_internet_pct"]
    values["road_density"] = road_km(roads, zones) / area_km2(zones)
    values["post_office_distance"] = mean_over_people(cells, distance_m(cells, offices))
    values["far_from_health_post"] = mean_over_people(cells, distance_m(cells, posts) > 5000)
    values["schools_per_1000"] = count_in(schools, zones) / zones["people"] * 1000
    values["health_post"] = (count_in(posts, zones) > 0).astype(float)
    answers = {"có": 1.0, "không": 0.0}
    wifi = culture["wifi"].map(answers).groupby(zone_of(culture, zones))
    # Yes when any is; otherwise not known when any is not known; no place, no Wi-Fi.
    some = wifi.max().where(lambda most: (most == 1) | (wifi.count() == wifi.size()))
    values["culture_wifi"] = some.reindex(zones.index, fill_value=0.0)
    values["online_services"] = survey["dich_vu_cong_truc_tuyen"].map(answers)
    values["staff_trained"] = survey["can_bo_tap_huan"]
    values["staff_total"] = survey["can_bo_tong"]
    values["staff_trained_share"] = values["staff_trained"] / values["staff_total"]
    values["mean_elevation"] = zonal(data / "dem_100m.tif", zones, "mean")
    cost = money["chi_phi_thi_diem_vnd"].reindex(zones.index).to_numpy(float)
    return rank_and_choose(study, zones, values, cost)
