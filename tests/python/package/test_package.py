"""The package as installed: stubs, examples of the docstrings, other GDALs in one process."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import geoplan
import pytest

ROOT = Path(__file__).parents[3]
MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(geoplan.__path__, "geoplan.")
    if not name.endswith(("_core", "cli", "libhighs"))
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


def test_stubs_are_those_of_the_extension(tmp_path: Path) -> None:
    subprocess.run([ROOT / "scripts" / "stubs", tmp_path], check=True, cwd=ROOT)
    made = {p.relative_to(tmp_path / "_core"): p.read_text() for p in tmp_path.rglob("*.pyi")}
    stubs = ROOT / "python" / "geoplan" / "_core"
    kept = {p.relative_to(stubs): p.read_text() for p in stubs.rglob("*.pyi")}
    assert made.keys() == kept.keys()
    for name, text in made.items():
        assert kept[name] == text, f"{name} is old: run scripts/stubs"


@pytest.mark.parametrize(
    "order", permutations(["geoplan", "rasterio", "pyogrio"]), ids=lambda o: "-".join(o)
)
def test_other_gdals_live_in_one_process(order: tuple[str, ...]) -> None:
    demo = geoplan.demo_folder()
    program = (
        f"import {', '.join(order)}\n"
        f"zones = geoplan.io.read_vector({str(demo / 'communes.gpkg')!r})\n"
        f"other = pyogrio.read_dataframe({str(demo / 'communes.gpkg')!r})\n"
        f"with rasterio.open({str(demo / 'dem_100m.tif')!r}) as dem:\n"
        "    assert dem.read(1).size > 0\n"
        "assert len(zones) == len(other) == 60\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_readme_shows_the_program_that_is_tested() -> None:
    program = (ROOT / "tests" / "consumer" / "five_worst.cpp").read_text()
    assert f"```cpp\n{program}```" in (ROOT / "README.md").read_text()
