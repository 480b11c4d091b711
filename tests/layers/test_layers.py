"""The rooms of libgeoplan keep to design §4, and the check finds what does not."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("check_layers.py")
spec = importlib.util.spec_from_file_location("check_layers", SCRIPT)
assert spec is not None and spec.loader is not None
layers = importlib.util.module_from_spec(spec)
sys.modules["check_layers"] = layers  # dataclasses look their module up
spec.loader.exec_module(layers)

PUBLIC = "libgeoplan/include/geoplan/"
SOURCE = "libgeoplan/src/"

# Every rule is kept; I: public headers, S: sources.
GOOD = """\
I/core/error.hpp: #include <geoplan/export.hpp>; #include <string>
I/crs/crs.hpp: #include <geoplan/core/error.hpp>
I/io/table.hpp: #include <geoplan/crs/crs.hpp>; #include <vector>
I/zonal/mean.hpp: #include <geoplan/core/error.hpp>
S/core/CMakeLists.txt: geoplan_room(core HEADERS error.hpp SOURCES version.cpp)
S/core/version.cpp: #include <gdal.h>; #include <geos_c.h>
S/crs/CMakeLists.txt: geoplan_room(crs HEADERS crs.hpp SOURCES crs.cpp)
S/crs/crs.cpp: #include <geoplan/crs/crs.hpp>; #include "detail/proj/ctx.hpp"
S/detail/CMakeLists.txt: target_sources(geoplan ${CMAKE_CURRENT_SOURCE_DIR}/proj/ctx.cpp)
S/detail/proj/ctx.hpp: #include <proj.h>; #include <geoplan/crs/crs.hpp>
S/detail/proj/ctx.cpp: #include "detail/proj/ctx.hpp"
S/io/CMakeLists.txt: geoplan_room(io HEADERS table.hpp SOURCES csv.cpp)
S/io/csv.cpp: #include "io/csv.hpp"; #include "csv.hpp"; #include <ogr_api.h>
S/io/csv.hpp: #include <geoplan/io/table.hpp>
S/zonal/CMakeLists.txt: geoplan_room(zonal HEADERS mean.hpp SOURCES mean.cpp)
S/zonal/mean.cpp: #include <geoplan/zonal/mean.hpp>; #include <cmath>
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A library of four rooms and detail/ in which every rule is kept."""
    for row in GOOD.splitlines():
        name, text = row.split(": ", 1)
        path = tmp_path / name.replace("I/", PUBLIC, 1).replace("S/", SOURCE, 1)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("; ", "\n") + "\n")
    return tmp_path


def spoil(tree: Path, name: str, line: str) -> None:
    """One more line at the end of a file, which is made where it is not there."""
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        file.write(line + "\n")


def test_this_library_keeps_every_rule() -> None:
    assert layers.check(Path(__file__).parents[2]) == []


def test_a_tree_that_keeps_the_rules_passes(tree: Path) -> None:
    assert layers.check(tree) == []


@pytest.mark.parametrize(
    ("name", "line", "why"),
    [
        ("core/error.hpp", "#include <geoplan/crs/crs.hpp>", "core may not use crs"),
        ("io/table.hpp", "#include <geoplan/zonal/mean.hpp>", "io may not use zonal"),
        ("io/table.hpp", "  #  include <geoplan/study/run.hpp>", "io may not use study"),
        ("io/table.hpp", "#include <geoplan/maps/map.hpp>", "no such room"),
        ("zonal/mean.hpp", "#include <gdal.h>", "standard library only"),
        ("zonal/mean.hpp", "#include <Eigen/Dense>", "standard library only"),
        ("zonal/mean.hpp", '#include "mean_detail.hpp"', "standard library only"),
    ],
)
def test_a_public_header_that_reaches_too_far_is_found(
    tree: Path, name: str, line: str, why: str
) -> None:
    spoil(tree, PUBLIC + name, line)
    (found,) = layers.check(tree)
    assert found.startswith(PUBLIC + name + ":") and why in found


@pytest.mark.parametrize(
    ("name", "line", "why"),
    [
        ("zonal/mean.cpp", "#include <geoplan/io/table.hpp>", "zonal may not use io"),
        ("zonal/mean.cpp", '#include "io/csv.hpp"', "private headers of another room"),
        ("zonal/mean.cpp", "#include <gdal.h>", "only detail/gdal/ and io/"),
        ("io/csv.cpp", "#include <geos_c.h>", "only detail/geos/"),
        ("crs/crs.cpp", "#include <interfaces/highs_c_api.h>", "only detail/highs/"),
        ("detail/proj/ctx.cpp", "#include <geoplan/io/table.hpp>", "core, crs, geom only"),
    ],
)
def test_a_source_that_reaches_too_far_is_found(
    tree: Path, name: str, line: str, why: str
) -> None:
    spoil(tree, SOURCE + name, line)
    (found,) = layers.check(tree)
    assert found.startswith(SOURCE + name + ":") and why in found


def test_a_room_that_uses_a_lower_one_by_way_of_detail_is_found(tree: Path) -> None:
    spoil(tree, SOURCE + "detail/proj/ctx.hpp", "#include <geoplan/geom/point.hpp>")
    (found,) = layers.check(tree)
    assert found.startswith(SOURCE + "crs/crs.cpp:2:") and "brings geom" in found


def test_score_and_choose_know_core_only(tree: Path) -> None:
    assert layers.may_use("score", "core")
    assert not layers.may_use("score", "crs") and not layers.may_use("choose", "score")


def test_a_source_that_is_not_listed_is_found(tree: Path) -> None:
    spoil(tree, SOURCE + "io/xlsx.cpp", "")
    spoil(tree, SOURCE + "detail/proj/more.cpp", "")
    spoil(tree, PUBLIC + "io/raster.hpp", "")
    assert layers.check(tree) == [
        SOURCE + "detail/CMakeLists.txt: proj/more.cpp is not listed",
        SOURCE + "io/CMakeLists.txt: raster.hpp is not listed",
        SOURCE + "io/CMakeLists.txt: xlsx.cpp is not listed",
    ]


def test_a_listed_file_that_is_not_there_is_found(tree: Path) -> None:
    (tree / SOURCE / "io/csv.cpp").unlink()
    assert layers.check(tree) == [SOURCE + "io/CMakeLists.txt: csv.cpp is not there"]


def test_a_folder_that_is_no_room_is_found(tree: Path) -> None:
    spoil(tree, SOURCE + "utils/misc.cpp", "")
    found = layers.check(tree)
    assert any("src/utils: no such room" in line for line in found)


def test_the_script_closes_with_one_line_and_fails_on_a_bad_tree(tree: Path) -> None:
    spoil(tree, PUBLIC + "core/error.hpp", "#include <geoplan/crs/crs.hpp>")
    run = subprocess.run([sys.executable, SCRIPT, tree], capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stdout.splitlines()[-1] == "rooms: 4 checked, 1 broken rules"
