"""The page of findings: whole, safe, and without a network."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pytest
from shapely import Polygon, box

SCRIPT = "<script>alert(1)</script>"


class Seen(HTMLParser):
    """Tags and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three squares: the second overlaps the first, the third crosses itself."""
    folder = tmp_path_factory.mktemp("three")
    bow = Polygon([(104.2, 21.0), (104.3, 21.1), (104.3, 21.0), (104.2, 21.1)])
    gpd.GeoDataFrame(
        {"code": ["00101", "00102", "00103"], "name": [SCRIPT, "Xã B", "Xã C"]},
        geometry=[box(104.0, 21.0, 104.1, 21.1), box(104.09, 21.0, 104.2, 21.1), bow],
        crs="EPSG:4326",
    ).to_file(folder / "communes.gpkg")
    return folder


@pytest.fixture(scope="module")
def page(three: Path) -> str:
    return gp.report.findings_page(three, progress=False)


def test_a_row_without_a_shape_makes_no_warning(
    three: Path, tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    layer = gpd.read_file(three / "communes.gpkg")
    layer.loc[2, "geometry"] = None
    layer.to_file(tmp_path / "communes.gpkg")
    recwarn.clear()
    gp.report.findings_page(tmp_path, progress=False)
    assert [str(warning.message) for warning in recwarn] == []


def test_names_from_data_stay_text(page: str) -> None:
    seen = Seen(page)
    assert "script" not in seen.tags
    assert SCRIPT in seen.words


def test_the_page_can_make_no_request(page: str) -> None:
    loads = ("src", "href", "srcset", "xlink:href", "action", "data", "poster")
    targets = [value for name, value in Seen(page).attributes if name in loads]
    assert set(targets) == {"#zones"}
    assert "url(" not in page and "@import" not in page and "default-src 'none'" in page


def test_findings_with_a_place_have_a_map(page: str) -> None:
    seen = Seen(page)
    assert "overlap" in seen.words and "invalid_polygon" in seen.words
    assert seen.tags.count("use") == seen.tags.count("figure") >= 2
    assert "longitude 104.0900 to 104.1000" in seen.words


STUDY = """\
geoplan = 1
[study]
name = "Three"
date = 2026-01-01
crs = "EPSG:9206"
[zones]
path = "communes.gpkg"
id = "code"
name = "name"
"""


def test_findings_of_a_study_have_the_same_maps(three: Path, page: str) -> None:
    (three / "study.toml").write_text(STUDY)
    seen = Seen(gp.report.findings_page(three / "study.toml", progress=False))
    assert "overlap" in seen.words
    assert seen.tags.count("use") == seen.tags.count("figure") >= 2


def test_a_study_whose_zones_cannot_be_read_has_a_page_without_maps(three: Path) -> None:
    (three / "other.toml").write_text(STUDY.replace("communes.gpkg", "gone.gpkg"))
    seen = Seen(gp.report.findings_page(three / "other.toml", progress=False))
    assert "gone.gpkg" in seen.words
    assert "use" not in seen.tags


def test_a_folder_without_findings_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ma,dien_tich\n01,5.5\n02,7.25\n03,6.5\n")
    assert "Nothing seems wrong." in gp.report.findings_page(tmp_path, progress=False)
