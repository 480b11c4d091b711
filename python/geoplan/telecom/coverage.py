"""Reported coverage: where operators say they cover, and how many people live there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import _core
from .._convert import Crs, Geometries, core_geometry, crs_of, index_of, series_from_core
from .._errors import make_error
from .._frames import frame_from
from .._messages import say
from .._rasters import Raster, open_raster
from ..progress import bar
from ..zonal import statistics

__all__ = ["covered_people", "covered_region", "covered_share", "settle_reports"]

Rule = Literal["any", "all"] | int


def covered_region(
    coverage: gpd.GeoDataFrame,
    *,
    technologies: Sequence[str],
    operators: Sequence[str] | None = None,
    rule: Rule = "any",
    operator: str = "operator",
    technology: str = "technology",
    threads: int = 0,
    progress: bool | None = None,
) -> gpd.GeoSeries:
    """Where enough operators cover with any of some technologies.

    Parameters
    ----------
    coverage : GeoDataFrame
        Polygons as operators report them, shape (n); they may overlap, and invalid ones are
        repaired first (see `geoplan.geom.repair` for what was repaired).
    technologies : list of str
        For example ``["4G", "5G"]``.
    operators : list of str, optional
        None: all in the coverage.
    rule : "any", "all" or int
        How many of the operators must cover: one, all, or at least this many.
    operator, technology : str
        Columns of `coverage`.
    threads : int
        0: all. The answer is the same for any number.
    progress : bool, optional
        Whether to draw a bar; None: as `geoplan.show_progress` says.

    Returns
    -------
    GeoSeries
        One row, in the CRS of `coverage`; empty when it is nowhere.

    Raises
    ------
    geoplan.Error
        For a column, operator or technology that is not there, or a number of operators that
        there are not.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> coverage = geopandas.GeoDataFrame(
    ...     {"operator": ["A", "B"], "technology": ["4G", "5G"]},
    ...     geometry=[shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)], crs=9206)
    >>> region = gp.telecom.covered_region(coverage, technologies=["4G", "5G"], rule="all")
    >>> region.area.tolist()
    [1.0]
    """
    polygons, _ = _core.geom.repair(core_geometry(coverage, "polygons", name="coverage"), [])
    names = _texts(coverage, operator)
    wanted = list(operators) if operators is not None else []
    with bar(progress) as tell:
        region = _core.telecom.covered_region(
            polygons,
            names,
            _texts(coverage, technology),
            wanted_technologies=list(technologies),
            wanted_operators=wanted,
            at_least=_at_least(rule, wanted or names),
            threads=threads,
            progress=tell,
        )
    return series_from_core(region, crs=crs_of(coverage, name="coverage"))


def settle_reports(
    coverage: gpd.GeoDataFrame,
    *,
    operator: str = "operator",
    technology: str = "technology",
    date: str | None = None,
) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    """What holds of operators' reports: one name a technology, and the newest of each.

    Parameters
    ----------
    coverage : GeoDataFrame
        Polygons as operators report them, shape (n).
    operator, technology : str
        Columns of `coverage`. Spellings of a technology ("4g ", "LTE-A", "5G NSA") become
        2G, 3G, 4G or 5G; those of an operator that differ in capitals and spaces alone
        become the first of them.
    date : str, optional
        Column of the reports' days (YYYY-MM-DD or D/M/YYYY). Of one operator and technology
        the rows of the latest day count, all of them, and no earlier ones.

    Returns
    -------
    GeoDataFrame
        The rows that hold, with their index.
    DataFrame
        severity, code, row, text, advice of what was changed or left out:
        ``technology_spelt``, ``unknown_technology``, ``row_without_operator``,
        ``older_report``, ``bad_date``.

    Raises
    ------
    geoplan.Error
        For a column that is not there.

    Examples
    --------
    >>> import geopandas, shapely, geoplan as gp
    >>> reports = geopandas.GeoDataFrame(
    ...     {"operator": ["A", "A"], "technology": ["4g ", "LTE"], "day": ["2025-01-01",
    ...      "2026-01-01"]}, geometry=[shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)],
    ...     crs=9206)
    >>> holds, problems = gp.telecom.settle_reports(reports, date="day")
    >>> holds["technology"].to_dict()
    {1: '4G'}
    """
    rows, operators, technologies, problems = _core.telecom.settle(
        core_geometry(coverage, "polygons", name="coverage"),
        _texts(coverage, operator),
        _texts(coverage, technology),
        [] if date is None else _texts(coverage, date),
    )
    holds = coverage.iloc[rows].copy()
    holds[operator] = operators
    holds[technology] = technologies
    about = ["severity", "code", "row", "text", "advice"]
    return holds, frame_from(_core.study.problem_table(problems))[about]


def covered_people(
    zones: Geometries,
    region: gpd.GeoSeries,
    people: Raster,
    *,
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.Series[float]:
    """People of each zone inside a region, each cell's people spread evenly over it.

    Parameters
    ----------
    zones : GeoDataFrame or GeoSeries
        Polygons, shape (n), valid.
    region : GeoSeries
        One row of valid polygons, as from `covered_region`.
    people : path, DataArray or (array, transform[, crs])
        People a cell.
    raster_crs : str, int or pyproj.CRS, optional
        Of an array that states none; None then means the zones' own.
    threads, progress
        As in `covered_region`.

    Returns
    -------
    Series
        People, index of the zones; 0 where a zone with people is not covered, NaN in a zone
        without a known cell.

    Raises
    ------
    geoplan.Error
        When a CRS is not stated, or `region` has not one row.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0, 0, 2, 1)], index=["03646"], crs=9206)
    >>> region = geopandas.GeoSeries([shapely.box(0.5, 0, 9, 1)], crs=9206)
    >>> people = (numpy.array([[10.0, 20.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.telecom.covered_people(zones, region, people).to_dict()
    {'03646': 25.0}
    """
    zones_crs = crs_of(zones, name="zones")
    source = open_raster(people, crs=raster_crs or zones_crs, name="people").as_source()
    with bar(progress) as tell:
        covered = _core.telecom.covered_people(
            core_geometry(zones, "polygons", name="zones"),
            zones_crs,
            core_geometry(region, "polygons", name="region"),
            crs_of(region, name="region"),
            source,
            threads,
            tell,
        )
    return pd.Series(covered, index=index_of(zones), name="covered_people")


def covered_share(
    zones: Geometries,
    coverage: gpd.GeoDataFrame,
    people: Raster,
    *,
    technologies: Sequence[str],
    operators: Sequence[str] | None = None,
    rule: Rule = "any",
    operator: str = "operator",
    technology: str = "technology",
    raster_crs: Crs = None,
    threads: int = 0,
    progress: bool | None = None,
) -> pd.Series[float]:
    """Share of each zone's people who live in coverage.

    Parameters
    ----------
    zones : GeoDataFrame or GeoSeries
        Polygons, shape (n), valid.
    coverage : GeoDataFrame
        As in `covered_region`, and so `technologies`, `operators`, `rule`, `operator` and
        `technology`.
    people : path, DataArray or (array, transform[, crs])
        As in `covered_people`, and so `raster_crs`.
    threads, progress
        As in `covered_region`.

    Returns
    -------
    Series
        Share in [0, 1], index of the zones; NaN where nobody lives or it is not known.

    Raises
    ------
    geoplan.Error
        As `covered_region` and `covered_people`.

    Examples
    --------
    >>> import geopandas, numpy, shapely, geoplan as gp
    >>> zones = geopandas.GeoSeries([shapely.box(0, 0, 2, 1)], index=["03646"], crs=9206)
    >>> coverage = geopandas.GeoDataFrame(
    ...     {"operator": ["A"], "technology": ["4G"]},
    ...     geometry=[shapely.box(1, 0, 3, 1)], crs=9206)
    >>> people = (numpy.array([[10.0, 30.0]]), (1, 0, 0, 0, -1, 1))
    >>> gp.telecom.covered_share(zones, coverage, people, technologies=["4G"]).to_dict()
    {'03646': 0.75}
    """
    region = covered_region(
        coverage,
        technologies=technologies,
        operators=operators,
        rule=rule,
        operator=operator,
        technology=technology,
        threads=threads,
        progress=progress,
    )
    opened = open_raster(people, crs=raster_crs or crs_of(zones, name="zones"), name="people")
    inside = covered_people(zones, region, opened, threads=threads, progress=progress)
    every = statistics(zones, opened, "sum", threads=threads, progress=progress)["sum"]
    share = _core.telecom.covered_share(
        np.asarray(inside, np.float64), every.to_numpy(np.float64)
    )
    return pd.Series(share, index=index_of(zones), name="covered_share")


def _texts(coverage: gpd.GeoDataFrame, column: str) -> list[str]:
    if column not in coverage:
        there = ", ".join(repr(str(c)) for c in coverage.columns)
        raise make_error(
            "missing_column", say("coverage has no column '{}'; it has {}", column, there)
        )
    values: pd.Series[Any] = coverage[column]
    return ["" if gone else str(v) for v, gone in zip(values, values.isna(), strict=True)]


def _at_least(rule: Rule, operators: Sequence[str]) -> int:
    if rule == "any":
        return 1
    if rule == "all":
        return max(1, len(set(operators)))
    if isinstance(rule, (int, np.integer)) and not isinstance(rule, bool):
        return int(rule)
    raise make_error(
        "bad_argument", say("rule must be 'any', 'all' or a number, got '{}'", rule)
    )
