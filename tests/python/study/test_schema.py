"""The JSON Schema of the study file takes what `read_study` takes, and refuses wrong keys."""

import datetime
from pathlib import Path
from typing import Any

import geoplan as gp
import jsonschema
import pytest
import tomllib

ROOT = Path(__file__).resolve().parents[3]


def as_json(value: Any) -> Any:
    """TOML's values as those of JSON, for which the schema is written: dates as text."""
    if isinstance(value, dict):
        return {k: as_json(v) for k, v in value.items()}
    if isinstance(value, list):
        return [as_json(v) for v in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def wrong(study: dict[str, Any]) -> list[str]:
    """Messages of everything that the schema refuses."""
    checker = jsonschema.Draft202012Validator(
        gp.study_schema(), format_checker=jsonschema.FormatChecker()
    )
    return [error.message for error in checker.iter_errors(study)]


@pytest.fixture(params=["datasets/demo/study.toml", "tests/python/real/sonla.toml"])
def study(request: pytest.FixtureRequest) -> dict[str, Any]:
    text = (ROOT / request.param).read_text(encoding="utf-8")
    parsed: dict[str, Any] = as_json(tomllib.loads(text))
    return parsed


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(gp.study_schema())


def test_working_studies_are_valid(study: dict[str, Any]) -> None:
    assert wrong(study) == []


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("study",),
        ("zones",),
        ("rank",),
        ("rank", "draws"),
        ("choose",),
        ("layers", "people"),
        ("indicators", 0),
        ("funding", 0),
    ],
)
def test_an_unknown_key_is_refused(study: dict[str, Any], path: tuple[str | int, ...]) -> None:
    part: Any = study
    for key in path:
        part = part[key]
    part["no_such_key"] = 1
    assert wrong(study)


def test_a_key_that_is_needed_is_missed(study: dict[str, Any]) -> None:
    del study["study"]["crs"]
    assert wrong(study) == ["'crs' is a required property"]


def test_an_unknown_kind_is_refused(study: dict[str, Any]) -> None:
    study["indicators"][0]["kind"] = "attribut"
    assert wrong(study)


def test_a_layer_with_two_kinds_is_refused(study: dict[str, Any]) -> None:
    study["layers"]["roads"]["points"] = "also.gpkg"
    assert wrong(study)


def test_a_date_that_is_none_is_refused(study: dict[str, Any]) -> None:
    study["study"]["date"] = "soon"
    assert wrong(study) == ["'soon' is not a 'date'"]


def test_the_reader_refuses_what_the_schema_refuses(demo: Path) -> None:
    text = (demo / "study.toml").read_text(encoding="utf-8")
    spoilt = text.replace("normalise =", "normalize =")
    assert wrong(as_json(tomllib.loads(spoilt)))
    with pytest.raises(gp.Error, match=r"'normalize'.*did you mean 'normalise'"):
        gp.parse_study(spoilt, demo)
