"""The whole chain: a study file in, checked data, gaps, ranks and pilots out."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import geopandas as gpd
import pandas as pd

from . import _core
from ._convert import series_from_core
from ._errors import Error
from ._frames import frame_from
from ._messages import say
from .progress import bar

__all__ = ["Results", "Study", "parse_study", "read_study", "study_schema"]


class Results:
    """What a run gives, as pandas objects; made by `Study.run`."""

    def __init__(self, core: Any) -> None:
        self._core = core

    @cached_property
    def zones(self) -> gpd.GeoDataFrame:
        """One row a zone, in the order and CRS of its file, with everything known of it."""
        layer = self._core.zones()
        return gpd.GeoDataFrame(
            frame_from(layer.table), geometry=series_from_core(layer.geometry), crs=layer.crs
        )

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """Tidy: zone_id, zone_name, zone_class, indicator, field, value, state, unit."""
        return frame_from(self._core.indicators())

    @cached_property
    def gaps(self) -> pd.DataFrame:
        """Tidy: zone_id, indicator, value, target, gap, unit, gap_people, its basis, state."""
        return frame_from(self._core.gaps())

    @cached_property
    def ranks(self) -> pd.DataFrame:
        """One row a zone, greatest need first; with draws, how sure its rank is."""
        return _by_rank(frame_from(self._core.ranks(self._ranking())))

    @cached_property
    def scores(self) -> pd.DataFrame:
        """Tidy: zone_id, indicator, score (need: 0 reached), weight."""
        return frame_from(self._core.scores(self._ranking()))

    @cached_property
    def acceptability(self) -> pd.DataFrame:
        """Tidy: zone_id, rank, share of draws in which the zone has that rank."""
        return frame_from(self._core.acceptability(self._ranking()))

    @cached_property
    def portfolio(self) -> pd.DataFrame:
        """One row a chosen pilot; the proof stands in ``method["choose"]["proof"]``."""
        return frame_from(self._core.portfolio())

    @cached_property
    def problems(self) -> pd.DataFrame:
        """What was found wrong: severity, code, file, row, text, advice."""
        return frame_from(_core.study.problem_table(self._core.problems))

    @cached_property
    def method(self) -> dict[str, Any]:
        """The method record, with the times of this run under ``"run"``."""
        record: dict[str, Any] = json.loads(self._core.method())
        record["run"] = json.loads(self._core.run_record())
        return record

    def rank(
        self,
        weights: Mapping[str, float] | Literal["equal", "entropy"] | None = None,
        *,
        draws: bool = True,
        threads: int = 0,
        progress: bool | None = None,
    ) -> pd.DataFrame:
        """Rank again without measuring again.

        Parameters
        ----------
        weights : mapping, "equal" or "entropy", optional
            Weight by field or by indicator, summing to 1; or the rule that gives them. None:
            the study's.
        draws : bool
            Whether to draw over the weights as the study asks, for the rank intervals.
        threads : int
            0: all.
        progress : bool, optional
            Whether to draw a bar; None: as `geoplan.show_progress` says.

        Returns
        -------
        DataFrame
            As `ranks`.

        Raises
        ------
        geoplan.Error
            When the weights do not sum to 1 or name what is not there.
        """
        if weights is not None and not weights:
            raise ValueError(say("weights must name at least one field or indicator"))
        rule = weights if isinstance(weights, str) else ""
        if rule and rule not in ("equal", "entropy"):
            raise ValueError(
                say('weights are a mapping, "equal" or "entropy", got \'{}\'', rule)
            )
        by_name = weights.items() if isinstance(weights, Mapping) else []
        given = [(str(name), float(weight)) for name, weight in by_name]
        with bar(progress) as tell:
            ranking = self._core.rank(given, rule, draws, threads, tell)
        return _by_rank(frame_from(self._core.ranks(ranking)))

    def write(self, folder: str | os.PathLike[str]) -> Path:
        """Write the results folder, whole or not at all, and return its path.

        Raises
        ------
        geoplan.FileError
            When it cannot be written, or `folder` holds something else than results.
        """
        self._core.write(os.fspath(folder))
        return Path(folder)

    def _ranking(self) -> Any:
        if not self._core.has_ranking:
            raise ValueError(say("the study has no [rank]"))
        return self._core.ranking

    def __repr__(self) -> str:
        return f"<geoplan results: {self._core.name}>"


class Study:
    """A study file, read and checked for form; no data is opened until `check` or `run`."""

    def __init__(self, core: Any) -> None:
        self._core = core

    @property
    def name(self) -> str:
        """Title of the study."""
        return str(self._core.name)

    @property
    def indicators(self) -> list[str]:
        """Ids of the indicators, in the order of the file."""
        return list(self._core.indicators)

    @property
    def layers(self) -> list[str]:
        """Names of the layers, in the order of the file."""
        return list(self._core.layers)

    def check(self, *, threads: int = 0, progress: bool | None = None) -> pd.DataFrame:
        """Every problem of the study's data in one table; empty when there is none.

        Returns
        -------
        DataFrame
            severity ("info", "warning", "error"), code, file, row, text, advice.
        """
        problems = self.find(threads=threads, progress=progress)
        return frame_from(_core.study.problem_table(problems))

    def find(
        self, *, threads: int = 0, progress: bool | None = None
    ) -> list[_core.core.Problem]:
        """The problems of `check`, one by one."""
        with bar(progress) as tell:
            return _core.study.check(self._core, threads, tell)

    def run(self, *, threads: int = 0, progress: bool | None = None) -> Results:
        """Load, measure, compare, rank and choose.

        Parameters
        ----------
        threads : int
            0: all. The results are the same for any number.
        progress : bool, optional
            Whether to draw a bar; None: as `geoplan.show_progress` says.

        Raises
        ------
        geoplan.Error
            When the data has errors (`check` lists them all), or the demands on the pilots
            exclude each other.
        """
        with bar(progress) as tell:
            return Results(_core.study.run(self._core, threads, tell))

    def __repr__(self) -> str:
        return f"<geoplan study: {self.name}>"


def read_study(path: str | os.PathLike[str]) -> Study:
    """Read a study file (see docs/study-file.md).

    Raises
    ------
    geoplan.Error
        With the line, for TOML that is broken or a key that is unknown, missing or of
        another type.
    """
    return Study(_core.study.read_study(os.fspath(path)))


def zones_layer(study: Study) -> Any:
    """The core's layer of zones as their file has them; None where it cannot be read."""
    try:
        return _core.study.read_zones(study._core)
    except Error:
        return None  # a check tells why


def parse_study(text: str, folder: str | os.PathLike[str] = ".") -> Study:
    """Read a study from text; relative paths are taken from `folder`."""
    return Study(_core.study.parse_study(text, os.fspath(folder)))


def study_schema() -> dict[str, Any]:
    """JSON Schema of the study file."""
    schema: dict[str, Any] = json.loads(_core.study.study_schema())
    return schema


def _by_rank(ranks: pd.DataFrame) -> pd.DataFrame:
    """Greatest need first, those not ranked last; ties by zone id."""
    return ranks.sort_values(["rank", "zone_id"], na_position="last", ignore_index=True)
