"""Prints the packages that pyproject.toml names: to build, to run and, with "dev", to test."""

import sys
from pathlib import Path

import tomllib

project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())
wanted = project["build-system"]["requires"] + project["project"]["dependencies"]
if "dev" in sys.argv:
    wanted += project["project"]["optional-dependencies"]["dev"]
print("\n".join(wanted))
